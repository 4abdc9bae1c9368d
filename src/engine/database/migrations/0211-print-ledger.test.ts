import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from './index.ts';

it('prints of a register of schema 192 are in the ledger with their case, in the order in which they were made', () => {
  const db = new Database(':memory:');
  migrate(db, 192);
  db.pragma('foreign_keys = OFF');
  const stamp = { owner_code: '320599100000', rev: 1, created_at: 'x', created_by: 'x', updated_at: 'x', updated_by: 'x' };
  const insert = (table: string, row: Readonly<Record<string, unknown>>): void => {
    const names = Object.keys(row);
    db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(...Object.values(row));
  };
  insert('mediation_cases', {
    ...stamp,
    id: 'case',
    dispute_id: 'dispute',
    title: '排水纠纷',
    file_number: '',
    accepted_on: '2026-06-01',
    source: '1',
    difficulty: '1',
    summary: '',
    mediators: '[]',
    mediator_names: '',
    recorder: '',
    state: 'mediating',
    amount_fen: 0,
  });
  insert('mediation_sessions', {
    case_id: 'case',
    id: 'session',
    held_at: '2026-06-02T09:00',
    place: '',
    participants: '',
    record: '',
    result: 'agreed',
    recorder: '',
  });
  const print = { sha256: '', final: 0, copy_from: 1, copy_to: 1, reason: '', by: '王敏' };
  insert('prints', { ...print, id: 'second', paper: 'sessionRecord', record_id: 'session', at: '2026-06-03' });
  insert('prints', { ...print, id: 'first', paper: 'acceptance', record_id: 'case', at: '2026-06-01' });
  migrate(db);
  expect(db.prepare('SELECT seq, id, case_id AS caseId, part_id AS partId, code FROM print_ledger ORDER BY seq').all()).toEqual([
    { seq: 1, id: 'first', caseId: 'case', partId: null, code: '' },
    { seq: 2, id: 'second', caseId: 'case', partId: 'session', code: '' },
  ]);
});
