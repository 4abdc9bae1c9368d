// Copies of the registers in tests/fixtures/registers, and one made from them that still has a step of the schema before it.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { connect } from '#engine/database/connect.ts';
import { keyCheckFileName, keyCheckOf, registerFileName } from '#engine/database/key.ts';
import { baselineVersion, migrations } from '#engine/database/migrations/index.ts';
import { headFileName } from '#engine/database/register-head.ts';
import { createEngine, type Engine } from '#engine/engine.ts';
import { clientOf } from '#engine/example-office.test-support.ts';
import type { Api } from '#shared/contract/index.ts';

export const keptKey = new Uint8Array(32).fill(80);
/** Every schema of which registers are kept, the oldest first: the drills begin there. */
export const keptSchemas = [370] as const;
export type KeptSchema = (typeof keptSchemas)[number];
/** The last step of the baseline makes and fills what follows from other tables: this is the schema before it. */
export const schemaBeforeTallies = migrations.findLast(({ version }) => version < baselineVersion)?.version ?? 0;
const root = resolve(import.meta.dirname, '../..');

/** Copies a kept register into a folder of its own; the caller removes it. */
export function copyKeptRegister(desk: 'township' | 'county', schema: KeptSchema = keptSchemas[0]): string {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-kept-'));
  cpSync(join(root, `tests/fixtures/registers/schema-${String(schema)}`, desk), folder, { recursive: true });
  return folder;
}

/**
 * Takes the last step of the baseline back from a copy of the oldest kept register: one that has at least this step before it, whatever steps come
 * later, and rows for it to read. A register of that schema has no head yet.
 */
export function takeTalliesBack(folder: string): void {
  const connection = connect(join(folder, registerFileName), keptKey);
  const made = migrations.find(({ version }) => version === baselineVersion)?.sql.matchAll(/^CREATE (TRIGGER|VIEW|TABLE) (\w+)/gm) ?? [];
  const byKind = Map.groupBy(made, ([, kind]) => kind);
  connection.transaction(() => {
    for (const kind of ['TRIGGER', 'VIEW', 'TABLE'])
      for (const [, , name = ''] of byKind.get(kind) ?? []) connection.exec(`DROP ${kind} ${name}`);
    connection.pragma(`user_version = ${String(schemaBeforeTallies)}`);
  })();
  connection.close();
  rmSync(join(folder, headFileName));
  writeFileSync(join(folder, keyCheckFileName), JSON.stringify({ application: 'fengqiao-register', keyCheck: keyCheckOf(keptKey) }));
}

/** Multiplies the disputes and their parties of a copy whose tallies were taken back: a migration that takes its time. */
export function enlargeKeptRegister(folder: string, times: number): void {
  const connection = connect(join(folder, registerFileName), keptKey);
  const columnsOf = (table: string): string[] =>
    (connection.pragma(`table_info(${table})`) as { name: string }[]).map((column) => column.name).filter((column) => column !== 'seq');
  const copyRows = (table: string, changed: Readonly<Record<string, string>>, from: string): void => {
    const columns = columnsOf(table);
    const values = columns.map((column) => changed[column] ?? `t.${column}`);
    connection
      .prepare(
        `INSERT INTO ${table} (${columns.join(', ')}) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${String(times)}) SELECT ${values.join(', ')} FROM n, ${from}`,
      )
      .run();
  };
  const newId = (id: string): string => `substr(${id}, 1, 24) || printf('%06x', n.i) || substr(${id}, 31)`;
  connection.transaction(() => {
    copyRows('disputes', { id: newId('t.id') }, '(SELECT * FROM disputes) AS t');
    copyRows('dispute_parties', { id: newId('t.id'), dispute_id: newId('t.dispute_id') }, '(SELECT * FROM dispute_parties) AS t');
  })();
  connection.close();
}

export interface OpenKept {
  readonly engine: Engine;
  readonly api: Api;
  close(): void;
}

/** Opens a copy with this program, which migrates it, and signs its administrator in. */
export async function openKept(folder: string): Promise<OpenKept> {
  const bugs: unknown[] = [];
  const engine = await createEngine({
    dataFolder: folder,
    key: keptKey,
    resourceFolder: join(root, 'resources'),
    programVersion: '0.0.0-test',
    ports: { printPdf: null },
    onBug: (_name, error) => bugs.push(error),
  });
  let token: string | null = null;
  const api = clientOf(engine, () => token);
  ({ token } = await api.accounts.signIn({ userName: 'admin', password: 'made-up-password' }));
  return {
    engine,
    api,
    close() {
      engine.close();
      if (bugs.length > 0) throw new Error('Bugs while a kept register was open', { cause: bugs[0] });
    },
  };
}
