import type Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exampleKey } from '../../example-office.test-support.ts';
import { cellsIn, valuesIn } from '../../imports/stored-cells.ts';
import type { EvaluatedCell, FieldValue } from '../../sheet-rows/evaluated-row.ts';
import { connect } from '../connect.ts';
import { migrate } from './index.ts';

const [before, now] = [380, 390];
let folder: string;
let connection: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-import-rows-'));
  connection = connect(join(folder, 'register.db'), exampleKey);
  migrate(connection, before);
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true, force: true });
});

it('an import that is under way keeps every cell, value and fate', () => {
  const cells: readonly EvaluatedCell[] = [
    { field: 'serial', address: 'A5', shown: '1', value: '1', level: 'ok' },
    { field: 'amountFen', address: 'M5', shown: '2.85万', value: 2_850_000, level: 'ok' },
    { field: 'isDone', address: 'N5', shown: '是', value: true, level: 'ok' },
    { field: 'remark', address: 'Q5', shown: '', value: null, level: 'ok' },
    { field: 'story', address: 'K5', shown: '引号"和\n换行、反斜\\', value: '引号"和\n换行、反斜\\', level: 'ok' },
    {
      field: 'applicantIdNumber',
      address: 'F5',
      shown: '32O5',
      value: null,
      level: 'fault',
      code: 'id.characters',
      details: { characters: 'O', count: 1, nothing: null },
      proposal: '3205',
    },
    { field: 'village', address: 'C5', shown: '石佛', value: '石佛', level: 'doubtful', code: 'village.unknown' },
  ];
  const values: Readonly<Record<string, FieldValue>> = {
    ...Object.fromEntries(cells.map(({ field, value }) => [field, value])),
    title: '测甲与测乙邻里纠纷',
    villageCode: null,
  };
  connection.exec(`
    INSERT INTO files (id, name, media_type, byte_count, sha256, created_at, created_by, bytes) VALUES ('f', 'a.xlsx', '', 0, '${'0'.repeat(64)}', '2026', '王敏', x'');
    INSERT INTO imports (id, file_id, file_name, state, sheets, created_at, created_by) VALUES ('i', 'f', 'a.xlsx', 'ready', '[]', '2026', '王敏');`);
  const insert = connection.prepare("INSERT INTO import_rows VALUES ('i', 1, ?, 'disputes', ?, ?, ?, ?, 't', '原有的', ?)");
  insert.run(5, 'faulty', 'parked', JSON.stringify(cells), JSON.stringify(values), null);
  insert.run(6, 'good', 'taken', '[]', '{}', 'r');
  migrate(connection, now);
  const rows = connection.prepare('SELECT * FROM import_rows ORDER BY row').all() as { cells: string; field_values: string }[];
  expect(rows).toMatchObject([
    { import_id: 'i', sheet_position: 1, row: 5, kind: 'disputes', verdict: 'faulty', fate: 'parked', twin_id: 't', twin_title: '原有的' },
    { row: 6, verdict: 'good', fate: 'taken', cells: '[]', field_values: '{}', record_id: 'r' },
  ]);
  const [row] = rows;
  expect(cellsIn(row?.cells ?? '')).toEqual(cells);
  expect(valuesIn(row?.field_values ?? '', cellsIn(row?.cells ?? ''))).toEqual(values);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
});
