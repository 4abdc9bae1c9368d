// Every page in use is looked at, whosever it is.
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect } from '../database/connect.ts';
import { exampleKey, movableClock } from '../example-office.test-support.ts';
import { openRegister } from '../open-register/open.ts';
import { lookThrough } from './look-through.store.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-look-'));
  file = join(folder, 'register.db');
  (await openRegister(folder, exampleKey, movableClock())).close();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it.each(['offices', 'sqlite_stat1'])('a damaged page of %s is found', (table) => {
  const connection = connect(file, exampleKey);
  connection.exec('ANALYZE');
  const page = connection.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table) as number;
  connection.close();
  expect(lookThrough(file, exampleKey).pagesWhole).toBe(true);
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(64, 0x5a), 0, 64, (page - 1) * 4096 + 2000);
  closeSync(handle);
  expect(lookThrough(file, exampleKey)).toEqual({ pagesWhole: false, chain: null });
});
