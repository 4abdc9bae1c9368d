/** What opening a register and signing in change by themselves: the account's own columns, the end of the chain, the number of the copy. */
export const changedByOpening = ['accounts.last_signed_in_at', 'audit_head.seq', 'audit_head.hash', 'copy_counter.sequence'];

/**
 * Tables and columns of kept registers that later migrations moved on purpose, and where their facts are now. Whoever adds one proves
 * the move in the migration's own test: `table.column` → where.
 */
const moved: Readonly<Record<string, string>> = {
  search_editions: 'The edition of case_search is that of mediation_case_search (380).',
  'import_rows.cells': 'Lists by place instead of objects by name (390).',
};

export const movedFacts: ReadonlySet<string> = new Set(Object.keys(moved));
