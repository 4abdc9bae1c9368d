/** The newer record with the person's own changes on top. */
export function rebased<Fields extends object>(base: Fields, typed: Fields, newer: Fields): Fields {
  const own = Object.entries(typed).filter(([name, value]) => !sameJson(value, (base as Record<string, unknown>)[name]));
  return { ...newer, ...Object.fromEntries(own) };
}

/** Whether two values of a record are the same in content. */
export function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
