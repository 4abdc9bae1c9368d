import type { Migration } from './migration.ts';

/** Fields of a ledger's sheet: a party by its side, as a dispute has it, and a number of a document by what it is, not as if it were a record's id. */
const fields = [
  ['party', 'applicant'],
  ['partyId', 'applicantIdNumber'],
  ['partySex', 'applicantSex'],
  ['partyPhone', 'applicantPhone'],
  ['partyAddress', 'applicantAddress'],
  ['respondentId', 'respondentIdNumber'],
] as const;

/**
 * JSON as the program writes it, with other names in it and all else as it stands, the order too: within a text a quotation mark has a backslash
 * before it, so that neither pattern is ever part of what a clerk wrote.
 */
function renamed(column: string, pattern: (field: string) => string): string {
  return fields.reduce((sql, [from, to]) => `replace(${sql}, '${pattern(from)}', '${pattern(to)}')`, column);
}
const key = (field: string): string => `"${field}":`;
const value = (field: string): string => `"field":"${field}"`;

/**
 * A register has one spelling, its entity's, and its search index is called after it: `mediation_case_search`, as `dispute_search` is. The index is
 * kept as it stands, with the edition of its words: nothing is searched anew. What imports keep by the names of a ledger's fields follows those: open
 * ones go on, headings that were agreed are known again.
 */
export const oneSpelling: Migration = {
  version: 380,
  name: 'one spelling',
  sql: `
ALTER TABLE case_search RENAME TO mediation_case_search;
UPDATE search_editions SET search_table = 'mediation_case_search' WHERE search_table = 'case_search';

UPDATE imports SET sheets = ${renamed('sheets', value)};
UPDATE import_rows SET cells = ${renamed('cells', value)}, field_values = ${renamed('field_values', key)} WHERE kind = 'disputes';
UPDATE import_corrections SET field = CASE field ${fields.map(([from, to]) => `WHEN '${from}' THEN '${to}'`).join(' ')} END WHERE field IN (${fields.map(([from]) => `'${from}'`).join(', ')});
UPDATE import_mappings SET columns = ${renamed('columns', value)} WHERE kind = 'disputes';
`,
};
