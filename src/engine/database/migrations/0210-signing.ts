import type { Migration } from './migration.ts';

/** What was put under a printed agreement, and who got a copy: each mark with its day. A wrong one is taken back with a reason and stays. */
export const signing: Migration = {
  version: 210,
  name: 'signing',
  sql: `
CREATE TABLE agreement_marks (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES mediation_cases (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('signed', 'issued')),
  -- party:<id>, mediator:1, recorder, seal; a copy goes to a party, the committee or the court.
  slot TEXT NOT NULL,
  on_date TEXT NOT NULL CHECK (on_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  way TEXT NOT NULL,
  -- Whoever signed or took it for the one named, e.g. an agent; blank: in person.
  acting TEXT NOT NULL,
  ticked_at TEXT NOT NULL,
  ticked_by TEXT NOT NULL,
  undone_at TEXT,
  undone_by TEXT,
  undo_reason TEXT,
  CHECK ((undone_at IS NULL) = (undo_reason IS NULL) AND (undone_at IS NULL) = (undone_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX ux_agreement_marks_standing ON agreement_marks (case_id, kind, slot) WHERE undone_at IS NULL;
-- What the desk lists as printed and not yet signed.
CREATE INDEX ix_agreements_not_in_effect ON agreements (agreed_on) WHERE final_at IS NOT NULL AND effective_on IS NULL;
CREATE TRIGGER agreement_marks_never_go BEFORE DELETE ON agreement_marks BEGIN SELECT RAISE(ABORT, 'marks are taken back, never deleted'); END;
CREATE TRIGGER agreement_marks_stay BEFORE UPDATE OF case_id, kind, slot, on_date, way, acting, ticked_at, ticked_by ON agreement_marks BEGIN SELECT RAISE(ABORT, 'a mark stays what it is'); END;
`,
};
