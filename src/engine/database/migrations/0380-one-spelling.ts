import type { Migration } from './migration.ts';

/**
 * A register has one spelling, its entity's, and its search index is called after it: `mediation_case_search`, as `dispute_search` is. The index is
 * kept as it stands, with the edition of its words: nothing is searched anew.
 */
export const oneSpelling: Migration = {
  version: 380,
  name: 'one spelling',
  sql: `
ALTER TABLE case_search RENAME TO mediation_case_search;
UPDATE search_editions SET search_table = 'mediation_case_search' WHERE search_table = 'case_search';
`,
};
