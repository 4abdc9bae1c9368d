import { describe, expect, it } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import type { Calls } from '#shared/contract/call.ts';
import { errorNumber, hasWords, wordErrorCode } from './index.ts';

const generalCodes = [
  'record.not-found',
  'record.changed',
  'record.invalid',
  'record.deleted',
  'accounts.not-signed-in',
  'accounts.not-allowed',
  'request.invalid',
  'request.unknown-call',
  'request.refused',
  'register.locked',
  'register.corrupt',
  'register.disk-full',
  'register.disk-error',
  'register.not-writable',
  'register.closed',
  'register.not-a-file',
  'register.not-a-folder',
  'register.behind',
  'host.unreachable',
  'host.strange-answer',
  'host.disk-full',
  'host.file-in-use',
  'host.save-failed',
  'host.not-a-pdf',
  'host.no-printer',
  'host.print-failed',
  'internal',
];

// Calls of the line are made by a township's program, never by a window: their refusals come back as batches.*.
const windowModules: readonly Calls[] = Object.entries(contract)
  .filter(([name]) => name !== 'line')
  .map(([, calls]) => calls);
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

  it('of a register beside a strange head says what becomes of its log: it stays in the register, or is set aside where it does not fit', () => {
    const strange = { reason: 'strange', lostChanges: 0, knownUntil: '2026-07-20T09:00:00.000+08:00' };
    const fits = wordErrorCode('register.behind', { ...strange, foundUntil: '2026-07-28T09:00:00.000+08:00' });
    expect(fits.why).toContain('台账连同日志记到 2026-07-28 09:00');
    expect(fits.toDo).toContain('日志里的内容会留在台账里');
    const doesNot = wordErrorCode('register.behind', { ...strange, foundUntil: null });
    expect(doesNot.why).toContain('日志里的内容合不进这个台账文件');
    expect(doesNot.toDo).toContain('set-aside');
  });

  it('of a record names the fields that it is about', () => {
    expect(wordErrorCode('record.invalid', { fields: ['parties.1.idNumber'], codes: ['id.masked'] }).why).toContain('当事人2 证件号码');
  });
});
