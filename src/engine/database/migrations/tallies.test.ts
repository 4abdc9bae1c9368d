import type Database from 'better-sqlite3';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pendingQuery } from '../../batches/pending.store.ts';
import { sharedKinds } from '../../registers/index.ts';
import { exampleKey } from '../../example-office.test-support.ts';
import { connect } from '../connect.ts';
import { migrate } from './index.ts';

let folder: string;
let connection: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-tallies-'));
  connection = connect(join(folder, 'register.db'), exampleKey);
  prepared.clear();
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true, force: true });
});

const places = `
  INSERT INTO villages (id, owner_code, rev, created_at, created_by, updated_at, updated_by, code, name, kind) VALUES ('v1', '320599100000', 1, '', '', '', '', '320599100200', '枫桥村', 'village'), ('v2', '320599100000', 1, '', '', '', '', '320599100201', '石佛村', 'village');
  INSERT INTO files (id, name, media_type, byte_count, sha256, created_at, created_by, bytes) VALUES ('f', '', '', 0, '${'0'.repeat(64)}', '', '', x'');
  INSERT INTO batches (id, sequence, period, state, file_id, file_name, byte_count, manifest_hash, record_counts, built_at, built_by) VALUES ('b', 1, '2026-07', 'built', 'f', '', 0, '', '{}', '', '');`;

/** Each statement is prepared once: 10,000 cases run the same few. */
const prepared = new Map<string, Database.Statement>();
function statement(sql: string): Database.Statement {
  const known = prepared.get(sql) ?? connection.prepare(sql);
  prepared.set(sql, known);
  return known;
}

/** Columns without a default. */
const insertDispute = `INSERT INTO disputes (id, owner_code, rev, created_at, created_by, updated_at, updated_by, title, accepted_on, place, story, involved_unit, amount_fen, resolve_organisation, resolver_name, resolver_phone, state, resolution, evaluation, remark, party_names, village_code, dispute_type, mediation_type)
  VALUES (?, '320599100000', ?, '', '', '', '', '', ?, '', '', '', ?, '', '', '', ?, '', '', '', '', ?, ?, ?)`;

/** Counted row by row, as nobody waits for it. */
function slowly() {
  const measures = ['state', 'village_code', 'grid_id', 'dispute_type', 'mediation_type', 'accepted_on'];
  const disputes = measures.flatMap((measure) =>
    statement(
      `SELECT '${measure}' AS measure, ${measure} AS value, count(*) AS count, sum(amount_fen) AS amount FROM disputes WHERE deleted_at IS NULL GROUP BY ${measure}`,
    ).all(),
  );
  const pending = Object.entries({
    villages: 'village',
    grids: 'grid',
    organisations: 'organisation',
    staff: 'staff',
    disputes: 'dispute',
    mediation_cases: 'mediationCase',
  }).map(([table, entity]) => {
    const rows = statement(
      `SELECT r.*, a.accepted_rev, a.last_rev, a.last_verdict FROM ${table} AS r LEFT JOIN county_answers AS a ON a.entity = '${entity}' AND a.record_id = r.id`,
    ).all() as Record<string, string | number | null>[];
    const waiting = rows.filter(
      (row) =>
        Number(row['rev']) > Number(row['accepted_rev'] ?? 0) &&
        (row['accepted_rev'] !== null || row['deleted_at'] === null) &&
        (entity !== 'dispute' || row['state'] !== 'draft'),
    );
    return {
      entity,
      waiting,
      refused: waiting.filter((row) => ['refused', 'conflict'].includes(String(row['last_verdict'])) && row['last_rev'] === row['rev'])
        .length,
    };
  });
  return {
    disputes: sorted(disputes),
    pending: sorted(pending.map(({ entity, waiting, refused }) => ({ entity, count: waiting.length, refused }))),
    records: sorted(pending.flatMap(({ entity, waiting }) => waiting.map((row) => ({ entity, id: row['id'] })))),
  };
}

function tallied() {
  return {
    disputes: sorted(
      statement('SELECT measure, value, count, amount_fen AS amount FROM dispute_tallies WHERE count <> 0 OR amount_fen <> 0').all(),
    ),
    pending: sorted(statement('SELECT entity, count, refused_earlier AS refused FROM pending_tallies').all()),
    records: sorted(statement('SELECT entity, record_id AS id FROM pending_records').all()),
  };
}

function sorted(rows: readonly unknown[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

const id = fc.constantFrom('a', 'b', 'c', 'd');
const verdict = fc.constantFrom('accepted', 'unchanged', 'refused', 'conflict', 'waiting');
const state = fc.constantFrom('draft', 'accepted', 'handling', 'settled');
const amount = fc.constantFrom(0, 1, 500, 7_000_000);
const village = fc.constantFrom(null, '320599100200', '320599100201');
const type = fc.constantFrom(null, '', '01', '0102');
const rev = fc.integer({ min: 1, max: 4 });
const deleted = fc.constantFrom(null, '2026-07-01');

const edit = fc.oneof(
  fc.tuple(
    fc.constant(insertDispute.replace('INSERT', 'INSERT OR IGNORE')),
    id,
    rev,
    fc.constantFrom('2026-07-01', '2026-07-02'),
    amount,
    state,
    village,
    type,
    type,
  ),
  fc.tuple(fc.constant('UPDATE disputes SET state = ?, amount_fen = ?, rev = rev + 1 WHERE id = ?'), state, amount, id),
  fc.tuple(
    fc.constant('UPDATE disputes SET village_code = ?, dispute_type = ?, accepted_on = ?, rev = rev + 1 WHERE id = ?'),
    village,
    type,
    fc.constantFrom('2026-07-01', '2026-07-03'),
    id,
  ),
  deleted.chain((at) =>
    fc.tuple(
      fc.constant('UPDATE disputes SET deleted_at = ?, delete_reason = ?, rev = rev + 1 WHERE id = ?'),
      fc.constant(at),
      fc.constant(at),
      id,
    ),
  ),
  fc.tuple(fc.constant('DELETE FROM disputes WHERE id = ?'), id),
  fc.tuple(
    fc.constant("UPDATE villages SET rev = rev + ?, deleted_at = NULL, delete_reason = NULL WHERE id = 'v1'"),
    fc.constantFrom(0, 1),
  ),
  fc.tuple(
    fc.constant(`INSERT INTO county_answers (entity, record_id, accepted_rev, last_rev, last_verdict, last_batch_id) VALUES (?, ?, ?, ?, ?, 'b')
      ON CONFLICT (entity, record_id) DO UPDATE SET accepted_rev = excluded.accepted_rev, last_rev = excluded.last_rev, last_verdict = excluded.last_verdict`),
    fc.constantFrom('dispute', 'dispute', 'village'),
    fc.constantFrom('a', 'b', 'c', 'd', 'v1', 'nobody'),
    fc.option(rev),
    rev,
    verdict,
  ),
  fc.tuple(
    fc.constant('DELETE FROM county_answers WHERE entity = ? AND record_id = ?'),
    fc.constantFrom('dispute', 'village'),
    fc.constantFrom('a', 'b', 'v1'),
  ),
);

describe('tallies of disputes and of what waits for the county', () => {
  it('equal a slow count after any edits', () => {
    migrate(connection);
    connection.exec(places);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        connection.exec('BEGIN');
        try {
          for (const [sql, ...values] of edits) statement(sql).run(...values);
          expect(tallied()).toEqual(slowly());
        } finally {
          connection.exec('ROLLBACK');
        }
      }),
      { numRuns: 10_000 },
    );
  }, 300_000);

  it('are filled by the migration of a register that has rows', () => {
    migrate(connection, 360);
    connection.exec(places);
    const insert = connection.prepare(insertDispute);
    for (const [index, wish] of fc
      .sample(fc.tuple(rev, amount, fc.constantFrom('handling', 'settled', 'failed'), village, type, type), { numRuns: 60, seed: 7 })
      .entries()) {
      const [revision, fen, ...rest] = wish;
      insert.run(`d${String(index)}`, revision, `2026-07-0${String(1 + (index % 5))}`, fen, ...rest);
    }
    connection.exec(`
      UPDATE disputes SET deleted_at = '2026-07-09', delete_reason = '误' WHERE seq % 7 = 0;
      INSERT INTO county_answers (entity, record_id, accepted_rev, last_rev, last_verdict, last_batch_id) SELECT 'dispute', id, iif(seq % 3 = 0, 2, NULL), rev, iif(seq % 2 = 0, 'accepted', 'refused'), 'b' FROM disputes WHERE seq % 4 > 0`);
    migrate(connection);
    expect(tallied()).toEqual(slowly());
    expect(tallied().disputes.length).toBeGreaterThan(10);
    expect(tallied().records.length).toBeGreaterThan(10);
  });

  it('hold nothing at a county, which sends nothing on', () => {
    migrate(connection);
    connection.exec(
      "INSERT INTO offices (id, desk, division_code, division_name, name, committee_name, committee_short_name, is_demo, private_key, public_key, created_at) VALUES ('o', 'county', '320599000000', '', '', '', '', 0, '', '', '')",
    );
    connection.exec(places);
    expect(tallied().records).toEqual([]);
  });

  it('are looked up, not counted', () => {
    migrate(connection);
    const planOf = (sql: string, ...values: unknown[]) =>
      (connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[]).map(({ detail }) => detail).join('\n');
    expect(planOf('SELECT sum(count) FROM dispute_tallies WHERE measure = ?', 'state')).toContain('ux_dispute_tallies_value (measure=?)');
    // A change of one record looks one record and one answer up, whatever register they are in.
    expect(planOf('SELECT count(*) FROM reported_records AS r WHERE r.entity = ? AND r.id = ?', 'dispute', 'a')).not.toContain(
      'SCAN disputes',
    );
    // What waits is found where it is kept and looked up one by one.
    for (const kind of sharedKinds) {
      const plan = planOf(pendingQuery(kind));
      expect(plan).toContain('SEARCH p USING PRIMARY KEY (entity=?)');
      expect(plan).toContain('SEARCH r USING INDEX');
      expect(plan).not.toContain('SCAN');
    }
  });
});
