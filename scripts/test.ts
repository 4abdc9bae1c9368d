// npm test: checks, unit and engine tests, the app in Chromium, the built files. The last line alone holds the sums.
// npm test -- --electron runs the Electron project of the e2e tests as well (desktop CI: a screen and the binary are needed).
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from './checks.ts';
import { root, runNode, runTool } from './run-tool.ts';
import { addCounts, countsLine, playwrightCounts, vitestCounts, withExitCode, type Counts } from './test-counts.ts';

const reports = join(root, '.cache', 'reports');

async function checkCounts(isAsked: (name: string) => boolean): Promise<Counts> {
  const results = await runChecks(isAsked, 1);
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}

async function vitestRun(): Promise<Counts> {
  const report = join(reports, 'vitest.json');
  const ran = await runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { show: true });
  return countsFrom(report, vitestCounts, ran.exitCode);
}

async function playwrightRun(): Promise<Counts> {
  const report = join(reports, 'playwright.json');
  const projects = process.argv.includes('--electron') ? ['browser', 'electron'] : ['browser'];
  const args = ['test', '--reporter=list,json', ...projects.flatMap((name) => ['--project', name])];
  const ran = await runTool('playwright', args, { show: true, env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } });
  return countsFrom(report, playwrightCounts, ran.exitCode);
}

async function buildCheck(): Promise<Counts> {
  const ran = await runNode([join('scripts', 'check-build.ts')]);
  if (ran.output !== '') console.log(ran.output.trimEnd());
  console.log(`${ran.exitCode === 0 ? 'ok    ' : 'FAILED'}  built files  ${ran.seconds.toFixed(1)} s`);
  return ran.exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** A run that left no report died: one failure. */
function countsFrom(report: string, count: (json: string) => Counts, exitCode: number): Counts {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  return withExitCode(count(readFileSync(report, 'utf8')), exitCode);
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
// Lint alone takes longer than all the other checks one after the other: the tests begin beside it.
const linted = checkCounts((name) => name === 'lint');
const checked = await checkCounts((name) => name !== 'lint');
const counts = addCounts([checked, await vitestRun(), await linted, await playwrightRun(), await buildCheck()]);
console.log(countsLine(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;
