import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exampleKey, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';
import { readAccount, type KnownAccount } from './known-account.store.ts';
import { readCopy } from '../rescue/read-copy.ts';
import { proveAdministrator } from './who-may.ts';

let office: ExampleOffice;
let folder: string;
beforeEach(async () => {
  office = await openExampleOffice();
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-who-'));
});
afterEach(() => {
  office.close();
  rmSync(folder, { recursive: true, force: true });
});

const accountIn =
  (file: string, isOpen = false) =>
  (): KnownAccount | undefined =>
    readCopy(file, exampleKey, (connection) => readAccount(connection, 'wangmin'), isOpen);
const password = 'fengqiao-2026';

function damagedFile(): string {
  const file = join(folder, 'damaged.db');
  writeFileSync(file, Buffer.alloc(40_960, 0x5a));
  return file;
}

it('a register that is damaged is passed over, and the next one asked', async () => {
  const register = accountIn(office.engine.context.register.file, true);
  expect(await proveAdministrator([accountIn(damagedFile()), register], password)).toBe('王敏');
  expect((await refusal(proveAdministrator([accountIn(damagedFile())], password))).code).toBe('recovery.no-accounts');
});

it('any other fault is told, not taken for damage', async () => {
  const register = accountIn(office.engine.context.register.file, true);
  await expect(proveAdministrator([accountIn(join(folder, 'not-there.db')), register], password)).rejects.toThrow(/ENOENT/);
});
