// Every table is written by the room that owns it (exit code 1 when one is not).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrations } from '#engine/database/migrations/index.ts';
import { readsAcross, tableOwners, writesAcross, writesByName } from '../config/table-owners.ts';
import { madeTables } from './made-tables.ts';
import { root } from './run-tool.ts';
import { ownershipFaults, type SourceFile } from './table-ownership.ts';

/** The migrations make what the rooms own. */
const sources: SourceFile[] = readdirSync(join(root, 'src/engine'), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/engine/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.tsx?$/.test(path) && !/\.test(-support)?\.tsx?$/.test(path) && !path.startsWith('src/engine/database/migrations/'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const tables = [...madeTables(migrations).keys()];

const faults = ownershipFaults(sources, tables, { owners: tableOwners, writesAcross, readsAcross, writesByName });
for (const fault of faults) console.error(fault);
console.log(`${String(tables.length)} tables and views, ${String(faults.length)} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;
