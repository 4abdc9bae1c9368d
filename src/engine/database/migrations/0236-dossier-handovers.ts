import type { Migration } from './migration.ts';

/** 卷宗移交: bound dossiers that were handed over, to whom and when; taken back with a reason, never deleted. */
export const dossierHandovers: Migration = {
  version: 236,
  name: 'dossier-handovers',
  sql: `
CREATE TABLE dossier_handovers (
  id TEXT PRIMARY KEY,
  handed_on TEXT NOT NULL,
  receiver TEXT NOT NULL CHECK (receiver <> ''),
  remark TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  -- All three null: it stands.
  taken_back_at TEXT,
  taken_back_by TEXT,
  take_back_reason TEXT,
  CHECK ((taken_back_at IS NULL) = (take_back_reason IS NULL) AND (taken_back_at IS NULL) = (taken_back_by IS NULL))
) STRICT;

CREATE TABLE dossier_handover_items (
  handover_id TEXT NOT NULL REFERENCES dossier_handovers (id) ON DELETE RESTRICT,
  -- The very binding that was handed over: a later one of the same case is still in the office.
  binding_id TEXT NOT NULL REFERENCES dossier_bindings (id) ON DELETE RESTRICT,
  PRIMARY KEY (handover_id, binding_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_dossier_handover_items_binding ON dossier_handover_items (binding_id);

CREATE VIEW bound_dossiers AS
SELECT c.seq, c.id, c.deleted_at, c.file_number, c.title, b.id AS binding_id, b.ordinal, b.bound_on, b.pages, b.retention, h.id AS handover_id, h.handed_on, h.receiver, h.remark
FROM dossier_bindings AS b
JOIN mediation_cases AS c ON c.id = b.case_id
LEFT JOIN dossier_handovers AS h ON h.id = (
  SELECT i.handover_id FROM dossier_handover_items AS i JOIN dossier_handovers AS k ON k.id = i.handover_id AND k.taken_back_at IS NULL WHERE i.binding_id = b.id
)
WHERE b.ordinal = (SELECT max(o.ordinal) FROM dossier_bindings AS o WHERE o.case_id = b.case_id);
`,
};
