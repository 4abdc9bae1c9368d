import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleKey, movableClock } from '../example-office.test-support.ts';
import { connect } from './connect.ts';
import { backUpWhenDue, type DailyBackupOptions } from './daily-backup.ts';
import { openRegister } from './open.ts';
import type { Register } from './register.ts';

describe('the daily backup', () => {
  const clock = movableClock();
  let dataFolder: string;
  let register: Register;
  let options: DailyBackupOptions;

  beforeEach(async () => {
    clock.set('2026-07-28T09:00:00+08:00');
    dataFolder = mkdtempSync(join(tmpdir(), 'fengqiao-daily-'));
    register = await openRegister(dataFolder, exampleKey, clock);
    options = { register, key: exampleKey, folder: join(dataFolder, 'backups'), clock };
  });
  afterEach(() => {
    register.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('is made once a day, under the same key, and holds what the register holds', async () => {
    register.write((db) => db.run("INSERT INTO accounts (id, user_name, name, role, password_hash, created_at) VALUES ('a', 'wangmin', '王敏', 'clerk', 'h', '2026')"));
    const backup = await backUpWhenDue(options);
    expect(await backUpWhenDue(options)).toBeNull();
    const copy = connect(backup?.file ?? '', exampleKey);
    expect(copy.prepare('SELECT name FROM accounts').all()).toEqual([{ name: '王敏' }]);
    copy.close();
  });

  it('keeps the newest fourteen and never touches a copy made before a migration', async () => {
    for (let day = 1; day <= 17; day += 1) {
      clock.set(`2026-08-${String(day).padStart(2, '0')}T09:00:00+08:00`);
      await backUpWhenDue(options);
    }
    const names = readdirSync(options.folder).sort();
    expect(names).toHaveLength(14);
    expect(names[0]).toBe('register-20260804090000-daily.db');
  });

  it('waits for a long transaction instead of copying half of it', async () => {
    const order: string[] = [];
    const long = register.writeAlone(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push('transaction');
    });
    await backUpWhenDue(options);
    order.push('backup');
    await long;
    expect(order).toEqual(['transaction', 'backup']);
  });
});
