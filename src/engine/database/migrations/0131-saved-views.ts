import type { Migration } from './migration.ts';

/** Views of lists were remembered by each screen for one account, filters only; as rows they can be shared and opened first. */
export const savedViews: Migration = {
  version: 131,
  name: 'saved views',
  sql: `
CREATE TABLE saved_views (
  id TEXT PRIMARY KEY,
  list TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (name <> ''),
  shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
  content TEXT NOT NULL CHECK (json_valid(content)),
  updated_at TEXT NOT NULL,
  UNIQUE (list, account_id, name)
) STRICT;
-- The view with which an account opens a list.
CREATE TABLE first_views (
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
  list TEXT NOT NULL,
  view_id TEXT NOT NULL REFERENCES saved_views (id) ON DELETE CASCADE,
  PRIMARY KEY (account_id, list)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_first_views_view ON first_views (view_id);
-- What was kept until now: a name and the filters as text.
INSERT INTO saved_views (id, list, account_id, name, shared, content, updated_at)
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-7' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
  substr(s.key, 7), s.account_id, json_extract(v.value, '$.word'), 0,
  json_object('filters', json(json_extract(v.value, '$.filters')), 'search', '', 'sort', json('[]'), 'columns', json('[]'), 'groupBy', NULL), strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
FROM remembered_settings AS s, json_each(s.value) AS v
WHERE s.key IN ('views.disputes', 'views.mediation', 'views.grids', 'views.staff') AND json_type(s.value) = 'array'
  AND json_extract(v.value, '$.word') <> '' AND json_valid(json_extract(v.value, '$.filters'));
DELETE FROM remembered_settings WHERE key LIKE 'views.%';
`,
};
