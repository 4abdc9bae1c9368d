/**
 * Tables and columns of schema 80 that later migrations moved on purpose, and where their facts are now. Whoever adds one proves
 * the move in the migration's own test: `table.column` → where.
 */
const moved: Readonly<Record<string, string>> = {};

export const movedFacts: ReadonlySet<string> = new Set(Object.keys(moved));
