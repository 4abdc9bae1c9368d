// Which tables and views the migrations make, under the names that later ones gave them.
interface NamedSql {
  readonly name: string;
  readonly sql: string;
}

/** Name of today -> the migration that made it. */
export function madeTables(migrations: readonly NamedSql[]): Map<string, string> {
  const made = new Map<string, string>();
  for (const { name: migration, sql } of migrations)
    for (const [, created = '', from = '', to = ''] of sql.matchAll(
      /^(?:CREATE (?:VIRTUAL TABLE|TABLE|VIEW) (\w+)|ALTER TABLE (\w+) RENAME TO (\w+);)/gm,
    )) {
      made.set(created === '' ? to : created, created === '' ? (made.get(from) ?? migration) : migration);
      made.delete(from);
    }
  return made;
}
