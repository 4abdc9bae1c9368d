import { dirname, join } from 'node:path';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeCopy } from '../backups/make-copy.ts';
import { noteOf, writeNote } from '../backups/copies.ts';
import { upkeepHere } from '../backups/upkeep.ts';
import { connect } from '../database/connect.ts';
import { exampleKey, openExampleOffice, type ExampleOffice } from '../example-office.test-support.ts';
import { hashOf, type StoredLine } from '../audit-lines/chain.ts';
import { firstUnheldAnchor } from './anchors.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => {
  office.close();
});

async function copyNow(): Promise<string> {
  const { register } = office.engine.context;
  return (await makeCopy({ register, folder: join(dirname(register.file), 'backups'), clock: office.clock, upkeep: upkeepHere }, 'daily'))
    .file;
}

/** Somebody who can only write the register gives the last line other words, and a hash that fits them. */
function rewriteLastLine(): void {
  const connection = connect(office.engine.context.register.file, exampleKey);
  connection.pragma('wal_autocheckpoint = 0');
  for (const { name } of connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit_lines' AND sql LIKE '%RAISE%'")
    .all() as { name: string }[])
    connection.exec(`DROP TRIGGER ${name}`);
  const { hash: _hash, ...line } = connection.prepare('SELECT * FROM audit_lines ORDER BY seq DESC LIMIT 1').get() as StoredLine;
  const hash = hashOf({ ...line, account_name: '别人' });
  connection.prepare("UPDATE audit_lines SET account_name = '别人', hash = ? WHERE seq = ?").run(hash, line.seq);
  connection.prepare('UPDATE audit_head SET hash = ?').run(hash);
  connection.close();
}

it('a last line that was written anew, head and all, shows against a copy', async () => {
  await copyNow();
  expect(await office.api.audit.verify({})).toMatchObject({ intact: true });
  rewriteLastLine();
  const { seq } = office.engine.context.register.read.get<{ seq: number }>('SELECT seq FROM audit_head') ?? { seq: 0 };
  expect(await office.api.audit.verify({})).toMatchObject({ intact: false, firstBrokenSeq: seq });
});

it('a copy whose note was changed, or that is gone, proves nothing', async () => {
  const file = await copyNow();
  const note = noteOf(file);
  if (note === null) throw new Error('The copy has no note');
  writeNote(file, { ...note, auditHash: 'c'.repeat(64) });
  expect(firstUnheldAnchor(office.engine.context.register)).toBeNull();
  rmSync(file);
  expect(firstUnheldAnchor(office.engine.context.register)).toBeNull();
});
