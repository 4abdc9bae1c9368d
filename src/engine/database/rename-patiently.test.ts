import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renamePatiently, renamePatientlyLater } from './rename-patiently.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-rename-'));
  writeFileSync(join(folder, 'new'), 'new');
  writeFileSync(join(folder, 'old'), 'old');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A scanner that lets go of the file after some tries; then the rename is the system's own. */
function heldFor(tries: number, code: string) {
  let left = tries;
  const move = (from: string, to: string): void => {
    if (left > 0) {
      left -= 1;
      throw Object.assign(new Error(`${code}: operation not permitted, rename`), { code });
    }
    renameSync(from, to);
  };
  return { move, left: () => left };
}

describe('a rename', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('waits on Windows for a scanner that answers %s', async (code) => {
    renamePatiently(join(folder, 'new'), join(folder, 'old'), { platform: 'win32' }, heldFor(3, code).move);
    expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('new');
    writeFileSync(join(folder, 'new'), 'newer');
    const { move } = heldFor(3, code);
    await renamePatientlyLater(join(folder, 'new'), join(folder, 'old'), { platform: 'win32' }, async (from, to) => {
      move(from, to);
    });
    expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('newer');
  });

  it('gives up in the end, says why, and leaves both files as they were', () => {
    const { move } = heldFor(Number.MAX_SAFE_INTEGER, 'EBUSY');
    expect(() => renamePatiently(join(folder, 'new'), join(folder, 'old'), { platform: 'win32', milliseconds: 100 }, move)).toThrow(
      /EBUSY/,
    );
    expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('old');
    expect(existsSync(join(folder, 'new'))).toBe(true);
  });

  it('does not wait where waiting helps nothing: another fault, another system', () => {
    const missing = heldFor(5, 'ENOENT');
    expect(() => renamePatiently('a', 'b', { platform: 'win32' }, missing.move)).toThrow(/ENOENT/);
    const refused = heldFor(5, 'EACCES');
    expect(() => renamePatiently('a', 'b', { platform: 'linux' }, refused.move)).toThrow(/EACCES/);
    expect([missing.left(), refused.left()]).toEqual([4, 4]);
  });
});
