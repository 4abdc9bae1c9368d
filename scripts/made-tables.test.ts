import { expect, test } from 'vitest';
import { madeTables } from './made-tables.ts';

test('a table that was given another name is known by it, and stays where it was made', () => {
  const migrations = [
    {
      name: 'first',
      sql: '-- Places.\nCREATE TABLE grids (\n  id TEXT\n) STRICT;\nCREATE VIRTUAL TABLE search USING fts5 (words);\nCREATE VIEW seen AS SELECT 1;',
    },
    {
      name: 'second',
      sql: '\nALTER TABLE search RENAME TO grid_search;\nALTER TABLE grids RENAME COLUMN id TO key;\nCREATE TABLE staff (id TEXT) STRICT;',
    },
  ];
  expect([...madeTables(migrations)]).toEqual([
    ['grids', 'first'],
    ['seen', 'first'],
    ['grid_search', 'first'],
    ['staff', 'second'],
  ]);
});
