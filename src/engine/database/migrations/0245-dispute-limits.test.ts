import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from './index.ts';

it('a dispute of schema 237 has the written limit, or else the one of the clock that runs on it', () => {
  const db = new Database(':memory:');
  migrate(db, 237);
  const insert =
    db.prepare(`INSERT INTO disputes (id, owner_code, rev, created_at, created_by, updated_at, updated_by, title, accepted_on, place, story, involved_unit, amount_fen, resolve_organisation, resolver_name, resolver_phone,
    resolution, evaluation, remark, party_names, state, due_on, clock, clock_due_on) VALUES (?, '320599100000', 1, '', '', '', '', '', '2026-06-01', '', '', '', 0, '', '', '', '', '', '', '', ?, ?, ?, ?)`);
  insert.run('written', 'handling', '2026-06-20', 'handle', '2026-06-20');
  insert.run('computed', 'handling', null, 'handle', '2026-06-30');
  insert.run('draft', 'draft', null, 'accept', '2026-06-04');
  insert.run('settled', 'settled', null, 'revisit', '2026-07-10');
  migrate(db);
  expect(db.prepare('SELECT id, limit_on FROM disputes ORDER BY seq').all()).toEqual([
    { id: 'written', limit_on: '2026-06-20' },
    { id: 'computed', limit_on: '2026-06-30' },
    { id: 'draft', limit_on: null },
    { id: 'settled', limit_on: null },
  ]);
});
