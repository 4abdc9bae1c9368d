// Registers of 100,000 and 1,000,000 made-up disputes. The demo's own disputes, put in without audit lines and repeated with new
// ids and days after the first 20,000: what lists and search see has the size and shape of the real thing. Kept in .cache/bench.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { v7 } from 'uuid';
import { createEngine, type Engine } from '#engine/engine.ts';
import type { WriteDb } from '#engine/database/register.ts';
import { insertRow, newHeader } from '#engine/database/records.ts';
import { addRecord } from '#engine/database/record-book.ts';
import { migrations } from '#engine/database/migrations/index.ts';
import { daysAfter } from '#engine/demo/demo-days.ts';
import { makeDispute, settledWithoutCase } from '#engine/demo/made-up-disputes.ts';
import { makeTown } from '#engine/demo/made-up-town.ts';
import { seededChance } from '#engine/demo/seeded-random.ts';
import { disputeKind } from '#engine/disputes/disputes.store.ts';
import { clientOf } from '#engine/example-office.test-support.ts';
import { gridKind } from '#engine/grids/grids.store.ts';
import { createDivisions } from '#engine/offices/divisions.ts';
import { staffKind } from '#engine/staff/staff.store.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import type { Api } from '#shared/contract/index.ts';

export const root = resolve(import.meta.dirname, '../..');
export const cacheFolder = join(root, '.cache', 'bench');
const key = new Uint8Array(32).fill(7);
const password = 'fengqiao-bench';
const ownerCode = '320599100000';
const differentDisputes = 20_000;
const rowsAtOnce = 10_000;

export interface OpenBench {
  readonly engine: Engine;
  readonly api: Api;
  readonly folder: string;
  close(): void;
}

export async function openBench(folder: string, now = new Date()): Promise<OpenBench> {
  const engine = await createEngine({ dataFolder: folder, key, resourceFolder: join(root, 'resources'), programVersion: '0.0.0-bench', ports: { printPdf: null }, clock: { now: () => now }, onBug: (name, error) => console.error(name, error) });
  let token: string | null = null;
  const api = clientOf(engine, () => token);
  if ((await api.accounts.status({})).state === 'unset') {
    await api.offices.setUp({ desk: 'township', divisionCode: ownerCode, name: '枫桥示范镇综治办', committeeName: '枫桥示范镇人民调解委员会', committeeShortName: '枫', administrator: { userName: 'bench', name: '王敏', password } });
  }
  token = (await api.accounts.signIn({ userName: 'bench', password })).token;
  return { engine, api, folder, close: () => engine.close() };
}

/** A register of so many disputes; made on the first run, opened again on the next ones. */
export async function bulkRegister(rows: number): Promise<OpenBench> {
  const folder = join(cacheFolder, `schema-${String(migrations.at(-1)?.version ?? 0)}-rows-${String(rows)}`);
  if (!existsSync(folder)) {
    const part = `${folder}.part`;
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part, { recursive: true });
    const bench = await openBench(part);
    fill(bench.engine, rows);
    bench.close();
    renameSync(part, folder);
  }
  return openBench(folder);
}

function fill(engine: Engine, rows: number): void {
  const { register, resourceFolder } = engine.context;
  const chance = seededChance(1);
  const today = new Date().toISOString().slice(0, 10);
  const by = { actor: { id: null, name: '王敏' }, at: `${today}T08:00:00.000+08:00` };
  const town = makeTown(chance, createDivisions(resourceFolder).children(ownerCode), v7, today);
  register.write((db) => {
    for (const { id, fields } of town.grids) addRecord(db, gridKind, by, { id, ownerCode, fields });
    for (const { id, fields } of town.staff) addRecord(db, staffKind, by, { id, ownerCode, fields });
  });
  const first = daysAfter(today, -3650);
  const known = Array.from({ length: Math.min(rows, differentDisputes) }, () => {
    const made = makeDispute(chance, town, v7, first, 15);
    const fields = chance.inHundred(97) ? settledWithoutCase(chance, made, daysAfter(first, chance.below(20))) : made.fields;
    return { fields, columns: disputeKind.columnsOf(fields), search: disputeKind.searchTextOf(fields) };
  });
  for (let start = 0; start < rows; start += rowsAtOnce) {
    register.write((db) => {
      for (let index = start; index < Math.min(rows, start + rowsAtOnce); index += 1) {
        const days = Math.floor((index / rows) * 3640);
        const { fields, columns, search } = known[(index * 7919) % known.length] ?? known[0] ?? never();
        insertDispute(db, first, days, fields, columns, search);
      }
    });
    if (process.stderr.isTTY) process.stderr.write(`\rmaking a register of ${String(rows)} disputes: ${String(Math.min(rows, start + rowsAtOnce))} `);
  }
  if (process.stderr.isTTY) process.stderr.write('\n');
}

function insertDispute(db: WriteDb, first: string, days: number, fields: DisputeFields, columns: Readonly<Record<string, unknown>>, search: { readonly words: string; readonly names: string }): void {
  const moved = (date: string | null): string | null => (date === null ? null : daysAfter(date, days));
  const acceptedOn = daysAfter(first, days);
  const id = v7({ msecs: Date.parse(`${acceptedOn}T02:00:00Z`) });
  const header = newHeader(id, ownerCode, { at: `${acceptedOn}T10:00:00.000+08:00`, by: '王敏' });
  const seq = insertRow(db, disputeKind.table, header, { ...columns, acceptedOn, occurredOn: moved(fields.occurredOn), dueOn: moved(fields.dueOn), resolvedOn: moved(fields.resolvedOn) });
  disputeKind.children?.write(db, id, { ...fields, parties: fields.parties.map((party) => ({ ...party, id: v7() })) });
  db.run('INSERT INTO dispute_search (rowid, words, names) VALUES (?, ?, ?)', seq, search.words, search.names);
}

function never(): never {
  throw new Error('No disputes were made up');
}
