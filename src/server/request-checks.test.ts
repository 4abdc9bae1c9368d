import { describe, expect, it } from 'vitest';
import { refuseReason, type RequestFacts } from './request-checks.ts';

const ownPost: RequestFacts = {
  method: 'POST',
  host: '127.0.0.1:4173',
  origin: 'http://127.0.0.1:4173',
  secFetchSite: 'same-origin',
  marker: '1',
};

describe('the browser host', () => {
  it.each<[string, Partial<RequestFacts>, string | null]>([
    ['its own page', {}, null],
    ['its own page under localhost', { host: 'localhost:4173', origin: 'http://localhost:4173' }, null],
    ['a reading page without an Origin', { method: 'GET', origin: undefined, marker: undefined }, null],
    ['a page of another site', { origin: 'http://evil.example' }, 'origin'],
    ['another program on the same PC', { origin: 'http://127.0.0.1:9999' }, 'origin'],
    ['a name that somebody pointed at this PC', { host: 'evil.example:4173', origin: 'http://evil.example:4173' }, 'host'],
    ['a page that a sandbox made nameless', { origin: 'null' }, 'origin'],
    ['a form of another site', { secFetchSite: 'cross-site' }, 'site'],
    ['a writing request without an Origin', { origin: undefined }, 'origin-missing'],
    ["a request without the renderer's own header", { marker: undefined }, 'marker'],
  ])('answers %s: %j -> %s', (_who, change, reason) => {
    expect(refuseReason({ ...ownPost, ...change }, 4173)).toBe(reason);
  });
});
