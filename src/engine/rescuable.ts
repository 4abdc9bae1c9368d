/** A start that fails so leaves the person with ways back; any other ends it. */
const rescuable: ReadonlySet<string> = new Set([
  'register.corrupt',
  'register.unreadable',
  'register.missing',
  'register.behind',
  'register.wrong-key',
  'register.key-missing',
  'register.key-damaged',
  'register.key-sealed',
  // After the program went back to the version before: the copy from before the update opens, the newer register is kept.
  'register.newer',
  'register.not-a-file',
  'register.not-a-folder',
]);

export function isRescuable(code: string): boolean {
  return rescuable.has(code);
}
