import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCopyBeside } from './check-copy-beside.ts';
import { backUpWhenDue } from './database/daily-backup.ts';
import { openRegister } from './database/open.ts';
import type { Register } from './database/register.ts';
import { exampleKey, movableClock } from './example-office.test-support.ts';

describe('the check of a copy in a thread of its own', () => {
  const check = checkCopyBeside(join(import.meta.dirname, 'thread.ts'));
  const clock = movableClock();
  let folder: string;
  let register: Register;
  let copy: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fengqiao-check-'));
    register = await openRegister(folder, exampleKey, clock);
    copy = join(folder, 'copy.db');
    await register.copyTo(copy);
  });
  afterEach(() => {
    register.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('lets this thread go on, and finds a whole copy whole', async () => {
    let turns = 0;
    const turning = setInterval(() => { turns += 1; }, 1);
    expect(await check(copy, exampleKey)).toBe(true);
    clearInterval(turning);
    expect(turns).toBeGreaterThan(0);
  });

  it('never passes a copy with a changed byte, a copy cut short, or one under another key', async () => {
    const bytes = readFileSync(copy);
    const passes = async (file: string, key = exampleKey) => check(file, key).catch(() => false);
    for (const at of [40, Math.floor(bytes.length / 2), bytes.length - 9]) {
      const damaged = join(folder, `damaged-${String(at)}.db`);
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(damaged, changed);
      expect(await passes(damaged), `byte ${String(at)}`).toBe(false);
    }
    const cut = join(folder, 'cut.db');
    writeFileSync(cut, bytes.subarray(0, bytes.length - 4096));
    expect(await passes(cut)).toBe(false);
    const foreign = join(folder, 'foreign.db');
    copyFileSync(copy, foreign);
    expect(await passes(foreign, new Uint8Array(32).fill(9))).toBe(false);
  });

  it('is how the day’s copy gets its name', async () => {
    const day = { register, key: exampleKey, folder: join(folder, 'backups'), clock };
    await expect(backUpWhenDue({ ...day, checkCopy: async () => false })).rejects.toMatchObject({ code: 'register.backup-failed' });
    expect(await backUpWhenDue({ ...day, checkCopy: check })).toMatchObject({ file: expect.stringMatching(/-daily\.db$/u) as unknown });
  });
});
