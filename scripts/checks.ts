// The parts of `npm run check`: types, lint, format, layers, unused code, owners of tables, citations, the generated pages.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inParallel, root, runNode, runTool, type Ran } from './run-tool.ts';

export interface CheckResult {
  readonly name: string;
  readonly passed: boolean;
}

interface Check {
  readonly name: string;
  run(): Promise<Ran>;
}

const typeParts = ['tests', 'renderer', 'engine', 'shared'];

const checks: readonly Check[] = [
  // The slowest first: two run at a time.
  { name: 'lint', run: () => runTool('eslint', ['--cache', '--cache-location', '.cache/eslint', '--cache-strategy', 'content', '.']) },
  {
    name: 'format',
    run: () =>
      runTool('prettier', [
        '--check',
        '--cache',
        '--cache-location',
        '.cache/prettier',
        '--cache-strategy',
        'content',
        '--log-level',
        'warn',
        '.',
      ]),
  },
  ...typeParts.map((part) => ({ name: `types ${part}`, run: () => runTool('tsc', ['-p', `tsconfig.${part}.json`]) })),
  {
    name: 'layers',
    run: () => runTool('depcruise', ['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', 'src', 'scripts']),
  },
  { name: 'unused code', run: () => runTool('knip', ['--no-progress']) },
  { name: 'table owners', run: () => runNode([join('scripts', 'check-tables.ts')]) },
  { name: 'citations', run: () => runNode([join('scripts', 'check-citations.ts')]) },
  { name: 'register count', run: () => runNode([join('scripts', 'check-register-count.ts')]) },
  { name: 'API page', run: () => runNode([join('scripts', 'make-api-doc.ts'), '--check']) },
  { name: 'database page', run: () => runNode([join('scripts', 'make-database-doc.ts'), '--check']) },
];

/**
 * Runs the parts, prints a line for each and the output of those that failed.
 * @param isAsked absent: every part
 */
export async function runChecks(isAsked: (name: string) => boolean = () => true, width = 2): Promise<CheckResult[]> {
  if (!existsSync(join(root, '.cache'))) mkdirSync(join(root, '.cache'));
  const asked = checks.filter(({ name }) => isAsked(name));
  return inParallel(
    width,
    asked.map((check) => async () => {
      const ran = await check.run();
      const passed = ran.exitCode === 0;
      if (!passed) console.log(ran.output.trimEnd());
      console.log(`${passed ? 'ok    ' : 'FAILED'}  ${check.name}  ${ran.seconds.toFixed(1)} s`);
      return { name: check.name, passed };
    }),
  );
}
