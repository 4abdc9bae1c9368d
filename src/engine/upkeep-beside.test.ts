import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { upkeepBeside } from './upkeep-beside.ts';
import { makeCopy } from './backups/make-copy.ts';
import type { Upkeep } from './backups/upkeep.ts';
import { openRegister } from './open-register/open.ts';
import { examineCopy } from './database/copy-register.ts';
import type { Register } from './database/register.ts';
import { exampleKey, movableClock } from './example-office.test-support.ts';

describe('upkeep in a thread of its own', () => {
  const clock = movableClock();
  let folder: string;
  let register: Register;
  let upkeep: Upkeep;
  let copy: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fengqiao-upkeep-'));
    register = await openRegister(folder, exampleKey, clock);
    upkeep = upkeepBeside(join(import.meta.dirname, 'thread.ts'), register.file);
    copy = join(folder, 'copy.db');
  });
  afterEach(async () => {
    await upkeep.stop();
    register.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('copies and checks while this thread reads and writes', async () => {
    let turns = 0;
    const turning = setInterval(() => {
      register.write((db) => {
        db.run('UPDATE copy_counter SET sequence = sequence + 1');
      });
      turns += 1;
    }, 1);
    const found = await upkeep.run('copy', { source: register.file, target: copy, key: exampleKey });
    clearInterval(turning);
    expect(turns).toBeGreaterThan(0);
    expect(found).toMatchObject({ auditSeq: 0, records: { dispute: 0 }, bytes: readFileSync(copy).length });
  });

  it('never passes a copy with a changed byte, a copy cut short, or one under another key', async () => {
    await upkeep.run('copy', { source: register.file, target: copy, key: exampleKey });
    const bytes = readFileSync(copy);
    const passes = (file: string, key = exampleKey): boolean => {
      try {
        return examineCopy(file, key) !== null;
      } catch {
        return false;
      }
    };
    expect(passes(copy)).toBe(true);
    for (const at of [40, Math.floor(bytes.length / 2), bytes.length - 9]) {
      const damaged = join(folder, `damaged-${String(at)}.db`);
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(damaged, changed);
      expect(passes(damaged), `byte ${String(at)}`).toBe(false);
    }
    const cut = join(folder, 'cut.db');
    writeFileSync(cut, bytes.subarray(0, bytes.length - 4096));
    expect(passes(cut)).toBe(false);
    const foreign = join(folder, 'foreign.db');
    copyFileSync(copy, foreign);
    expect(passes(foreign, new Uint8Array(32).fill(9))).toBe(false);
  });

  it('looks through the live register, and lets it close at once', async () => {
    expect(await upkeep.run('look', { file: register.file, key: exampleKey })).toEqual({
      pagesWhole: true,
      chain: { lines: 0, intact: true, firstBrokenSeq: null },
    });
    const looking = upkeep.run('look', { file: register.file, key: exampleKey });
    const ended = expect(looking).rejects.toMatchObject({ code: 'backups.interrupted' });
    await upkeep.stop();
    await ended;
  });

  it('has no reader of the register left when it has stopped, not even one that began meanwhile', async () => {
    const look = () => upkeep.run('look', { file: register.file, key: exampleKey });
    const next: Promise<unknown>[] = [];
    const first = look().catch((error: unknown) => {
      next.push(look().catch((ended: unknown) => ended));
      return error;
    });
    const other = look().catch((error: unknown) => error);
    await upkeep.stop();
    const ended = await Promise.all([first, other]);
    expect([...ended, ...(await Promise.all(next))]).toMatchObject([
      { code: 'backups.interrupted' },
      { code: 'backups.interrupted' },
      { code: 'backups.interrupted' },
    ]);
  });

  it('tells a refusal by its code', async () => {
    await expect(
      upkeep.run('probe', { placeId: 'a', folder: join(folder, 'none'), dataFolder: folder, isNew: true }),
    ).rejects.toMatchObject({ code: 'backups.place-missing' });
  });

  it('is how a copy gets its name', async () => {
    const made = await makeCopy({ register, folder: join(folder, 'backups'), clock, upkeep }, 'daily');
    expect(made.name).toMatch(/^register-\d{14}-1-daily\.db$/u);
  });
});
