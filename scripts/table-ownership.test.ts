import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownershipFaults, roomOf, type OwnershipRules } from './table-ownership.ts';

const fixture = join(import.meta.dirname, '..', 'tests', 'fixtures', 'table-owners');
const files = readdirSync(join(fixture, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .map((path) => ({ path, text: readFileSync(join(fixture, path), 'utf8') }));
const kept = files.filter(({ path }) => !path.endsWith('trespassing.ts'));
const tables = ['villages', 'grids', 'grid_search'];
const rules: OwnershipRules = {
  owners: { villages: ['villages'], grids: ['grids', 'grid_search'] },
  writesAcross: [],
  readsAcross: [],
  writesByName: {},
};
const trespassing = 'src/engine/grids/trespassing.ts';
const linesOf = (faults: readonly string[], word: string): number[] =>
  faults.flatMap((fault) => {
    const [, line = '', rest = ''] = /^src\/engine\/grids\/trespassing\.ts:(\d+) (.*)$/.exec(fault) ?? [];
    return rest.startsWith(word) ? [Number(line)] : [];
  });

test('a room that writes and reads its own tables only breaks nothing', () => {
  expect(ownershipFaults(kept, tables, rules)).toEqual([]);
});

test('a table of another room is refused to whoever writes it, by SQL, by Kysely or by the record book', () => {
  const faults = ownershipFaults(files, tables, rules);
  expect(linesOf(faults, 'writes villages')).toEqual([4, 5, 7, 8, 9, 10, 11, 12]);
  expect(faults).toContain(`${trespassing}:4 writes villages, which is written by villages alone: call what that room exports.`);
});

test('a table whose name is given is written in listed files only', () => {
  expect(linesOf(ownershipFaults(files, tables, rules), 'writes a table')).toEqual([14, 15, 16]);
  const listed = { ...rules, writesByName: { [trespassing]: 'It may.' } };
  expect(linesOf(ownershipFaults(files, tables, listed), 'writes a table')).toEqual([]);
});

test('a table of another room is read by what the owner exports, or by a listed exception', () => {
  expect(linesOf(ownershipFaults(files, tables, rules), 'reads villages')).toEqual([18, 19]);
  const listed = { ...rules, readsAcross: [{ room: 'grids', tables: ['villages'], why: 'It may.' }] };
  const faults = ownershipFaults(files, tables, listed);
  expect(linesOf(faults, 'reads')).toEqual([]);
  expect(linesOf(faults, 'writes villages')).toHaveLength(8);
});

test('an exception that nobody needs is refused', () => {
  const exception = [{ room: 'grids', tables: ['villages'], why: 'It did.' }];
  const listed = { ...rules, writesAcross: exception, readsAcross: exception, writesByName: { [trespassing]: 'It did.' } };
  expect(ownershipFaults(kept, tables, listed)).toEqual([
    'grids does not write villages any more: take it out of config/table-owners.ts.',
    'grids does not read villages any more: take it out of config/table-owners.ts.',
    `${trespassing} writes no table by a name that it is given any more: take it out of config/table-owners.ts.`,
  ]);
});

test('each table has one owner, and each owner a table that is there', () => {
  const owners = { villages: ['villages', 'towns'], grids: ['grids', 'villages'] };
  expect(ownershipFaults([], tables, { ...rules, owners })).toEqual([
    'grid_search has no owner in config/table-owners.ts.',
    'villages has two owners.',
    'towns has an owner and is not in the schema.',
  ]);
});

test('a file right in the engine stands in no room of it', () => {
  expect(['src/engine/grids/docx/a.ts', 'src/engine/elapsed.store.ts', 'src/server/main.ts'].map(roomOf)).toEqual([
    'grids',
    'engine',
    'server',
  ]);
});
