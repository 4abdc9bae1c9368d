import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backUpBeforeUpdate } from './update-backup.ts';

const now = new Date('2026-07-03T01:02:03Z');

describe('the copy before an update', () => {
  test('is the register byte by byte, in backups/, named by time and version', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'update-'));
    writeFileSync(join(folder, 'register.db'), 'sealed bytes');
    const copy = await backUpBeforeUpdate(folder, '0.2.0', now);
    expect(basename(copy ?? '')).toBe('register-20260703010203-before-update-0.2.0.db');
    expect(readFileSync(copy ?? '', 'utf8')).toBe('sealed bytes');
  });

  test('is refused while the register is still open', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'update-'));
    writeFileSync(join(folder, 'register.db'), 'x');
    writeFileSync(join(folder, 'register.db-wal'), 'y');
    await expect(backUpBeforeUpdate(folder, '0.2.0', now)).rejects.toMatchObject({ code: 'register.backup-failed' });
    rmSync(join(folder, 'register.db-wal'));
    expect(await backUpBeforeUpdate(folder, '0.2.0', now)).not.toBeNull();
  });

  test('an office without a register has nothing to copy', async () => {
    expect(await backUpBeforeUpdate(mkdtempSync(join(tmpdir(), 'update-')), '0.2.0', now)).toBeNull();
  });
});
