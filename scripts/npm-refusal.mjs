// Reads why `npm ci` refused.

/**
 * True when npm ci refused only because the lock file lacks optional packages that its registry did not have: npm then
 * names them without a version (`Missing: @x/y-win32-x64@ from lock file`). A lock file that does not fit package.json
 * names versions (`Missing: y@1.2.3`, `Invalid: lock file's …`) and must be mended, not got around.
 */
export function refusesOptionalOnly(stderr) {
  const complaints = stderr.split(/\r?\n/).filter((line) => /^npm (?:error|ERR!) (?:Missing|Invalid):/.test(line));
  return complaints.length > 0 && complaints.every((line) => /Missing: \S+@ from lock file\s*$/.test(line));
}
