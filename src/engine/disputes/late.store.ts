// When a dispute is late (超期未化解): one definition for desk, list, grid figures and map. Its clock of settling has run past its last
// day: the day written into it, or else the one that the limits gave it.

/** SQL that is true for a late dispute; binds today's ISO date once. @param alias of the table disputes */
export function isLate(alias: string): string {
  return `(${alias}.clock IS 'handle' AND ${alias}.clock_due_on < ?)`;
}
