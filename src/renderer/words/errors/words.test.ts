import { describe, expect, it } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import type { Calls } from '#shared/contract/call.ts';
import { errorNumber, hasWords, wordErrorCode } from './index.ts';

const generalCodes = [
  'record.not-found', 'record.changed', 'record.invalid', 'record.deleted', 'accounts.not-signed-in', 'accounts.not-allowed', 'request.invalid', 'request.unknown-call',
  'request.refused', 'register.locked', 'register.corrupt', 'register.disk-full', 'register.disk-error', 'register.not-writable', 'host.unreachable', 'host.strange-answer',
  'host.disk-full', 'host.file-in-use', 'host.save-failed', 'host.not-a-pdf', 'host.no-printer', 'host.print-failed', 'internal',
];

// Calls of the line are made by a township's program, never by a window: their refusals come back as batches.*.
const windowModules: readonly Calls[] = Object.entries(contract).filter(([name]) => name !== 'line').map(([, calls]) => calls);
const declaredCodes = [...new Set(windowModules.flatMap((calls) => Object.values(calls).flatMap((call) => call.errors)))];

describe('a refusal', () => {
  it.each([...new Set([...generalCodes, ...declaredCodes])])('%s says what happened, why, and what to do', (code) => {
    expect(hasWords(code)).toBe(true);
    for (const details of [{}, { fields: ['title'], codes: ['field.required'] }]) {
      const { what, why, toDo } = wordErrorCode(code, details);
      for (const sentence of [what, why, toDo]) {
        expect(sentence).toMatch(/\p{Script=Han}/u);
        expect(sentence).not.toMatch(/undefined|null|NaN|[。.]$|操作失败/u);
        expect(sentence).not.toContain(code);
      }
    }
  });

  it('without words of its own gets an error number, never its code', () => {
    const { what, why, toDo } = wordErrorCode('somewhere.unheard-of');
    expect(`${what}${why}${toDo}`).not.toContain('unheard');
    expect(why).toContain(errorNumber('somewhere.unheard-of'));
  });

  it('of a record names the fields that it is about', () => {
    expect(wordErrorCode('record.invalid', { fields: ['parties.1.idNumber'], codes: ['id.masked'] }).why).toContain('当事人2 证件号码');
  });
});
