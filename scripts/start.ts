// npm start: opens the app in Electron where that can be had, else in the browser host. Options: --browser --county --demo
// --data DIR --port N. What is decided, and why, is in start-plan.ts.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  addressIn,
  browserCommand,
  downloadSource,
  hostArguments,
  parseOptions,
  planHost,
  reasons,
  type FailedDownload,
  type Machine,
  type Reason,
  type StartOptions,
} from './start-plan.ts';

const root = join(import.meta.dirname, '..');
const electronFolder = join(root, 'node_modules', 'electron');
const failureNote = join(root, '.cache', 'electron-download-failed.json');
const downloadLimitMs = 20_000;

function readOptions(): StartOptions {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    console.error('npm start -- [--browser] [--demo] [--data DIR] [--port N]');
    process.exit(2);
  }
}

/** Electron's executable when it is really there; electron's own index.js would start a download. */
function electronProgram(): string | null {
  const note = join(electronFolder, 'path.txt');
  if (!existsSync(note)) return null;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronFolder, 'dist');
  const program = join(folder, readFileSync(note, 'utf8'));
  return existsSync(program) ? program : null;
}

function lookAtMachine(): Machine {
  const { version } = JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8')) as { version: string };
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    electronInstalled: electronProgram() !== null,
    electronVersion: version,
    failedDownload: existsSync(failureNote) ? (JSON.parse(readFileSync(failureNote, 'utf8')) as FailedDownload) : null,
    now: Date.now(),
  };
}

/** One try with a time limit; a failure is noted for a day. */
function downloadElectron(machine: Machine): boolean {
  console.log('Getting Electron (up to 20 s) … 正在获取 Electron（最多 20 秒）…');
  spawnSync(process.execPath, [join(electronFolder, 'install.js')], {
    cwd: root,
    stdio: 'ignore',
    timeout: downloadLimitMs,
    killSignal: 'SIGKILL',
  });
  if (electronProgram() !== null) {
    rmSync(failureNote, { force: true });
    return true;
  }
  mkdirSync(join(root, '.cache'), { recursive: true });
  const failed: FailedDownload = { at: machine.now, version: machine.electronVersion, source: downloadSource(machine.env) };
  writeFileSync(failureNote, JSON.stringify(failed));
  return false;
}

function startElectron(program: string, options: StartOptions): ChildProcess {
  const env = { ...process.env };
  // Set by terminals inside Electron programs (VS Code): it would turn ours into a plain Node.
  delete env['ELECTRON_RUN_AS_NODE'];
  return spawn(program, [root, ...hostArguments(options)], { cwd: root, stdio: 'inherit', env });
}

function startBrowserHost(options: StartOptions, reason: Reason | null): ChildProcess {
  if (reason) console.log(`${reason.english}. ${reason.chinese}。`);
  const child = spawn(process.execPath, [join(root, 'out', 'main', 'server.js'), ...hostArguments(options)], {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  let opened = false;
  // The host prints its address when it answers: only then is there something to open.
  createInterface({ input: child.stdout }).on('line', (line) => {
    console.log(line);
    const address = opened ? null : addressIn(line);
    if (address === null) return;
    opened = true;
    openBrowser(address);
  });
  return child;
}

function openBrowser(address: string): void {
  const command = browserCommand(address, { platform: process.platform, env: process.env });
  if (!command) return;
  const child = spawn(command.program, command.args, {
    stdio: 'ignore',
    detached: true,
    windowsVerbatimArguments: process.platform === 'win32',
  });
  // No xdg-open: the address stands on the screen already.
  child.on('error', () => console.log(`Open this page 请在浏览器中打开: ${address}`));
  child.unref();
}

/** The child ends as we are asked to end, and we end as it ended. */
function followChild(child: ChildProcess): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  followNpm(child);
  child.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  child.on('close', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    // As shells do it: 128 and the signal's number.
    process.exit(128 + constants.signals[signal]);
  });
}

/** npm runs scripts through sh, which dies of a signal without passing it on: when that parent is gone, so is whoever started us. */
function followNpm(child: ChildProcess): void {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  watch.unref();
}

const options = readOptions();
const machine = lookAtMachine();
const plan = planHost(options, machine);
const useElectron = plan.host === 'electron' || (plan.host === 'download-electron' && downloadElectron(machine));
const program = useElectron ? electronProgram() : null;
const reason = plan.host === 'browser' ? plan.reason : reasons.downloadFailed;
followChild(program === null ? startBrowserHost(options, reason) : startElectron(program, options));
