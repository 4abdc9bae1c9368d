// Folders to drill on: an office at work, an empty one, one of an older program. Made once, copied for each drill.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeKeyPair } from '#engine/signatures/signing-keys.ts';
import { saveConnection } from '#engine/batches/connection.store.ts';
import { connect } from '#engine/database/connect.ts';
import { keyCheckOf, registerFileName } from '#engine/database/key.ts';
import { migrate } from '#engine/database/migrations/index.ts';
import { createEngine } from '#engine/engine.ts';
import { clientOf, exampleDispute, exampleGrid, exampleParty } from '#engine/example-office.test-support.ts';
import { v7 } from 'uuid';
import { schemaBeforeTallies } from '../registers/kept-register.ts';

export const root = resolve(import.meta.dirname, '../..');
export const drillKey = new Uint8Array(32).fill(9);
export const drillPassword = 'fengqiao-drill';
export const officeDisputes = 150;
export const oldFiles = 300;
const applicationId = 0x4651545a;

/** An office with a grid, a county to report to and some disputes. */
export async function makeOfficeFolder(folder: string): Promise<void> {
  const engine = await createEngine({
    dataFolder: folder,
    key: drillKey,
    resourceFolder: join(root, 'resources'),
    programVersion: '0.0.0-drill',
    ports: { printPdf: null },
  });
  let token: string | null = null;
  const api = clientOf(engine, () => token);
  await api.offices.setUp({
    desk: 'township',
    divisionCode: '320599100000',
    name: '枫桥示范镇综治办',
    committeeName: '枫桥示范镇人民调解委员会',
    committeeShortName: '枫',
    administrator: { userName: 'drill', name: '王敏', password: drillPassword },
  });
  token = (await api.accounts.signIn({ userName: 'drill', password: drillPassword })).token;
  await api.grids.create({ fields: exampleGrid() });
  for (let index = 0; index < officeDisputes; index += 1)
    await api.disputes.create({ fields: exampleDispute({ acceptedOn: '2026-07-19', parties: [exampleParty({ id: v7() })] }) });
  engine.context.register.write((db) =>
    saveConnection(db, {
      address: 'http://127.0.0.1:9',
      countyCode: '320599000000',
      countyName: '枫桥示范区',
      countyPublicKey: makeKeyPair().publicKey,
      token: 'drill',
      connectedAt: '2026-07-28T09:00:00.000+08:00',
    }),
  );
  engine.close();
}

/** A register that has the last step of the baseline before it, with files in it: heavy enough for a migration to be caught in its backup. */
export function makeOldFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const connection = connect(join(folder, registerFileName), drillKey);
  connection.pragma(`application_id = ${String(applicationId)}`);
  migrate(connection, schemaBeforeTallies);
  const insert = connection.prepare(
    "INSERT INTO files (id, name, media_type, byte_count, sha256, created_at, created_by, bytes) VALUES (?, '旧文件', 'text/plain', ?, ?, '2026-07-01', '王敏', ?)",
  );
  const bytes = Buffer.alloc(40_000, 7);
  connection.transaction(() => {
    for (let index = 0; index < oldFiles; index += 1) insert.run(v7(), bytes.length, '0'.repeat(64), bytes);
  })();
  connection.close();
  writeFileSync(join(folder, 'register.json'), JSON.stringify({ application: 'fengqiao-register', keyCheck: keyCheckOf(drillKey) }));
}

export function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true });
}
