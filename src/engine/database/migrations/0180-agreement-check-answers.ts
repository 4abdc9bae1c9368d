import type { Migration } from './migration.ts';

/** Why a clerk went on with an agreement that the check had something to say about: kept for ever, printed nowhere. */
export const agreementCheckAnswers: Migration = {
  version: 180,
  name: 'agreement check answers',
  sql: `
CREATE TABLE agreement_check_answers (
  seq INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  -- Code, field and words of the finding: a reason counts as long as they stay.
  finding_key TEXT NOT NULL,
  -- What the clerk read, and the article.
  finding TEXT NOT NULL,
  article TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  check_version TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  account_id TEXT
) STRICT;
CREATE INDEX ix_agreement_check_answers_case ON agreement_check_answers (case_id, seq);
CREATE TRIGGER agreement_check_answers_stay BEFORE UPDATE ON agreement_check_answers BEGIN SELECT raise(ABORT, 'a reason is never changed'); END;
CREATE TRIGGER agreement_check_answers_last BEFORE DELETE ON agreement_check_answers BEGIN SELECT raise(ABORT, 'a reason is never deleted'); END;
`,
};
