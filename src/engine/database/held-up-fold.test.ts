// A full disk in the middle of writing the log back: what the folder holds then stands for a killed program here, as in foreign-wal.test.ts.
import Database from 'better-sqlite3';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { exampleKey, movableClock, refusal } from '../example-office.test-support.ts';
import { openRegister } from '../open-register/open.ts';
import { connectToRead, type Connection } from './connect.ts';
import { headFileName, readHead, type HeadNote } from './register-head.ts';
import type { Register } from './register.ts';

const clock = movableClock();
let folder: string;
let office: string;
let killed: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-fold-'));
  [office, killed] = [join(folder, 'office'), join(folder, 'killed')];
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function addLines(register: Register, count: number): void {
  for (let number = 0; number < count; number += 1)
    register.write((db) => {
      const actor = { id: null, name: '' };
      writeAuditLine(db, { at: '2026-07-28T09:00:00.000+08:00', actor, action: 'create', entity: 'dispute', recordId: 'x'.repeat(400) });
    });
}

async function open(place: string): Promise<{ readonly lines: number; readonly integrity: string; readonly setAside: string | null }> {
  const register = await openRegister(place, exampleKey, clock);
  const lines = register.read.get<{ count: number }>('SELECT count(*) AS count FROM audit_lines')?.count ?? -1;
  const integrity = register.read.get<{ integrity_check: string }>('PRAGMA integrity_check')?.integrity_check ?? '';
  const setAside = register.opening.walSetAside;
  register.close();
  return { lines, integrity, setAside };
}

describe('a log that a full disk kept from being written back', () => {
  /** Pages of the log reach the database, the first one among them; then the disk is full, and the log goes on behind them. */
  async function killAfterFullDisk(): Promise<void> {
    const register = await openRegister(office, exampleKey, clock);
    const readers: Connection[] = [];
    const pragma = Reflect.get<Connection, 'pragma'>(Database.prototype, 'pragma');
    const full = vi.spyOn(Database.prototype, 'pragma').mockImplementation(function (this: Connection, source, options) {
      if (source !== 'wal_checkpoint(TRUNCATE)') return pragma.call(this, source, options);
      // With a reader the log is written back and yet not begun anew, as where its last page found no room.
      const reader = connectToRead(join(office, 'register.db'), exampleKey);
      readers.push(reader);
      reader.exec('BEGIN; SELECT count(*) FROM audit_lines');
      pragma.call(this, 'wal_checkpoint(PASSIVE)');
      throw new Database.SqliteError('database or disk is full', 'SQLITE_FULL');
    });
    addLines(register, 400);
    full.mockRestore();
    expect(readers.length).toBeGreaterThan(0);
    cpSync(office, killed, { recursive: true });
    for (const reader of readers) reader.close();
    register.close();
  }

  it('stays with its database after a kill, and nothing is missing', async () => {
    await killAfterFullDisk();
    expect(await open(killed)).toEqual({ lines: 400, integrity: 'ok', setAside: null });
  });

  it('is known to lie in two places from the first write on that found no room', async () => {
    const register = await openRegister(office, exampleKey, clock);
    addLines(register, 3);
    const before = readHead(join(office, headFileName), exampleKey);
    const write = () =>
      register.write(() => {
        throw new Database.SqliteError('database or disk is full', 'SQLITE_FULL');
      });
    expect(write).toThrow('full');
    expect(readHead(join(office, headFileName), exampleKey)).toEqual({ ...(before as HeadNote), state: 'folding' });
    register.close();
    expect(await open(office)).toMatchObject({ lines: 3, setAside: null });
  });

  it('that is taken away is missed', async () => {
    await killAfterFullDisk();
    rmSync(join(killed, 'register.db-wal'));
    expect((await refusal(open(killed))).code).toBe('register.behind');
  });
});
