// npm run build: checks, then builds. npm run build -- --package [electron-builder's options] packages for this system too.
// npm run build -- --dry-run only builds and packages for Linux and Windows on a made-up Electron, and looks at what would be inside.
import { join } from 'node:path';
import { runChecks } from './checks.ts';
import { symbolsOf } from './package/dry-run.ts';
import { floorFaults } from './package/package-rules.ts';
import { root, runNode, runTool } from './run-tool.ts';

const args = process.argv.slice(2);
const packaging = args.includes('--package');

if (args.includes('--dry-run')) {
  await mustSucceed('The build', runTool('electron-vite', ['build']));
  await mustSucceed('The dry run', runTool('vitest', ['run', 'tests/desktop/dry-run.test.ts'], { show: true }));
  process.exit(0);
}

const failed = (await runChecks()).filter((result) => !result.passed);
if (failed.length > 0) stop(`Not built. Failed: ${failed.map((result) => result.name).join(', ')}`);
await mustSucceed('The build', runTool('electron-vite', ['build'], { show: true }));
await mustSucceed('The check of the built files', runNode(['scripts/check-build.ts'], { show: true }));
if (packaging) {
  if (process.platform === 'linux') await mustSucceed('The look at the driver', driverFloor());
  await mustSucceed(
    'Packaging',
    runTool('electron-builder', ['--publish', 'never', ...args.filter((arg) => arg !== '--package')], { show: true }),
  );
}

/** A package for Linux takes only drivers that old systems can load (docs/platforms.md). */
function driverFloor(): Promise<{ exitCode: number }> {
  const faults = ['x64', 'arm64'].flatMap((arch) => {
    const driver = join('node_modules', 'better-sqlite3', 'prebuilds', `linux-${arch}.node`);
    return floorFaults(symbolsOf(join(root, driver))).map((fault) => `${driver} ${fault}`);
  });
  for (const fault of faults) console.error(`${fault} Build it with scripts/package/build-driver.sh.`);
  return Promise.resolve({ exitCode: faults.length === 0 ? 0 : 1 });
}

async function mustSucceed(what: string, running: Promise<{ exitCode: number }>): Promise<void> {
  if ((await running).exitCode !== 0) stop(`${what} did not succeed.`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
