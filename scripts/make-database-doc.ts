// Writes docs/database.md from a register that the migrations have just made; with --check only says whether it is fresh
// (exit code 1 when it is not).
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '#engine/clock.ts';
import { migrations } from '#engine/database/migrations/index.ts';
import { openRegister } from '#engine/open-register/open.ts';
import { databasePage, type ForeignKey, type SchemaTable } from './database-doc.ts';
import { tableOwners } from '../config/table-owners.ts';
import { madeTables } from './made-tables.ts';
import { root } from './run-tool.ts';

async function readSchema(): Promise<SchemaTable[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-schema-'));
  try {
    const register = await openRegister(folder, new Uint8Array(32).fill(1), systemClock);
    const db = register.read;
    const made = madeTables(migrations);
    const tables = db
      .all<{ name: string; sql: string }>(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
      )
      // What FTS5 keeps its index in.
      .filter(({ name }) => !/_search_(?:data|idx|docsize|config|content)$/.test(name))
      .map(({ name, sql }) => ({
        name,
        sql,
        migration: made.get(name) ?? '',
        owner: Object.keys(tableOwners).find((room) => tableOwners[room]?.includes(name)) ?? '',
        foreignKeys: db.all<ForeignKey>('SELECT "from" AS "column", "table", "to" FROM pragma_foreign_key_list(?) ORDER BY id', name),
        guards: db
          .all<{ sql: string }>(
            "SELECT sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND tbl_name = ? AND sql IS NOT NULL ORDER BY type, name",
            name,
          )
          .map((guard) => guard.sql),
      }));
    register.close();
    return tables;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const file = join(root, 'docs', 'database.md');
const page = databasePage(await readSchema(), migrations);
if (process.argv.includes('--check')) {
  const fresh = existsSync(file) && readFileSync(file, 'utf8').replaceAll('\r\n', '\n') === page;
  if (!fresh) {
    console.error('docs/database.md is stale: run node scripts/make-database-doc.ts');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, page);
}
