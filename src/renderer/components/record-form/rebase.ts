/**
 * The newer record with the person's own changes on top.
 * @param touched fields that are the person's own though they are as they were, e.g. because something unreadable stands in them
 */
export function rebased<Fields extends object>(base: Fields, typed: Fields, newer: Fields, touched: readonly string[] = []): Fields {
  const own = Object.entries(typed).filter(
    ([name, value]) => touched.includes(name) || !sameJson(value, (base as Record<string, unknown>)[name]),
  );
  return { ...newer, ...Object.fromEntries(own) };
}

/** Whether two values of a record are the same in content. */
export function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
