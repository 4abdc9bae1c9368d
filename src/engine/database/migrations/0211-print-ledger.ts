import type { Migration } from './migration.ts';

/** 打印登记 as one list: which case and part of it each print was of, the code in the foot of its pages, its words for searching. */
export const printLedger: Migration = {
  version: 211,
  name: 'print ledger',
  sql: `
CREATE TABLE print_ledger (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE REFERENCES prints (id) ON DELETE RESTRICT,
  case_id TEXT NOT NULL REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  -- The session, visit, piece of evidence or party that the paper is about.
  part_id TEXT,
  -- Empty for prints of before there were codes.
  code TEXT NOT NULL,
  -- Lists ask for it; a print happened and is never deleted.
  deleted_at TEXT GENERATED ALWAYS AS (NULL) VIRTUAL
) STRICT;
CREATE INDEX ix_print_ledger_case ON print_ledger (case_id);
CREATE INDEX ix_print_ledger_code ON print_ledger (code) WHERE code <> '';
CREATE INDEX ix_prints_at ON prints (at);
CREATE VIRTUAL TABLE print_search USING fts5 (words, names, content = '', contentless_delete = 1, detail = none, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co So Sk Sm'");

INSERT INTO print_ledger (id, case_id, part_id, code)
  SELECT id, case_id, nullif(record_id, case_id), '' FROM (
    SELECT p.id, p.at, p.copy_from, p.record_id, coalesce(
      (SELECT c.id FROM mediation_cases AS c WHERE c.id = p.record_id), (SELECT s.case_id FROM mediation_sessions AS s WHERE s.id = p.record_id),
      (SELECT i.case_id FROM case_investigations AS i WHERE i.id = p.record_id), (SELECT e.case_id FROM case_evidence AS e WHERE e.id = p.record_id),
      (SELECT v.case_id FROM return_visits AS v WHERE v.id = p.record_id),
      (SELECT c.id FROM dispute_parties AS d JOIN mediation_cases AS c ON c.dispute_id = d.dispute_id WHERE d.id = p.record_id)
    ) AS case_id FROM prints AS p
  ) WHERE case_id IS NOT NULL ORDER BY at, copy_from;
`,
};
