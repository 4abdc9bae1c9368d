// npm run build: checks, then builds. npm run build -- --package [electron-builder's options] packages for this system too.
import { runChecks } from './checks.ts';
import { runNode, runTool } from './run-tool.ts';

const args = process.argv.slice(2);
const packaging = args.includes('--package');

const failed = (await runChecks()).filter((result) => !result.passed);
if (failed.length > 0) stop(`Not built. Failed: ${failed.map((result) => result.name).join(', ')}`);
await mustSucceed('The build', runTool('electron-vite', ['build'], { show: true }));
await mustSucceed('The check of the built files', runNode(['scripts/check-build.ts'], { show: true }));
if (packaging) {
  await mustSucceed('Packaging', runTool('electron-builder', ['--publish', 'never', ...args.filter((arg) => arg !== '--package')], { show: true }));
}

async function mustSucceed(what: string, running: Promise<{ exitCode: number }>): Promise<void> {
  if ((await running).exitCode !== 0) stop(`${what} did not succeed.`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
