// Runs before every npm script: installs what is missing, and builds when the sources changed. Does nothing when nothing
// changed. Plain JavaScript on built-in modules only: on a fresh clone it runs on the system's Node 20, on Windows too.
// Usage: node scripts/prepare.mjs app|test|check
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refusesOptionalOnly } from './npm-refusal.mjs';
import { missingSystemPackages } from './system-packages.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cache = join(root, '.cache');
const installStamp = join(root, 'node_modules', '.cache', 'fengqiao', 'package-lock.sha256');
const buildStamp = join(cache, 'build.json');
const lockFolder = join(cache, 'prepare.lock');
const projectNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** What a build is made of. */
const buildSources = ['src', 'resources', 'config', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json'];
const buildResults = ['out/main/index.js', 'out/main/server.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

const purpose = process.argv[2];
if (!['app', 'test', 'check'].includes(purpose)) {
  console.error('Usage: node scripts/prepare.mjs app|test|check');
  process.exit(2);
}

process.chdir(root);
if (!isInstalled()) await withLock(() => isInstalled() || install());
if (purpose === 'test') installSystemPackages();
if (purpose !== 'check' && !isBuilt()) await withLock(() => isBuilt() || build());

// ---- packages

function isInstalled() {
  if (!existsSync(projectNode)) return false;
  const wanted = sha256(readFileSync('package-lock.json'));
  if (existsSync(installStamp) && readFileSync(installStamp, 'utf8') === wanted) return true;
  // Somebody ran npm by hand: what npm noted down about node_modules tells whether that was enough.
  if (!matchesLockFile()) return false;
  writeInstallStamp(wanted);
  return true;
}

function matchesLockFile() {
  const note = join('node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const found = JSON.parse(readFileSync(note, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true;
    // Packages for other systems are listed and not installed.
    if (!found[path]) return entry.optional === true || entry.devOptional === true;
    return found[path].version === entry.version;
  });
}

function install() {
  const fresh = !existsSync('node_modules');
  // Windows cannot delete the node.exe that is running this file: there an existing folder is brought up to date instead.
  const inPlace = !fresh && process.platform === 'win32';
  console.log(`${fresh ? 'Installing' : 'Updating'} packages (package-lock.json) …`);
  if (inPlace) mustSucceed(['install', '--no-save'], runNpm(['install', '--no-save']));
  else installCleanly();
  if (!existsSync(projectNode))
    fail("The project's own Node is missing after the install. Were install scripts switched off (npm config get ignore-scripts)?");
  writeInstallStamp(sha256(readFileSync('package-lock.json')));
}

/** npm ci; where it refuses only for other systems' optional packages, an install that keeps to the same lock file. */
function installCleanly() {
  const ran = runNpm(['ci']);
  if (ran.status === 0 || !refusesOptionalOnly(ran.stderr)) return mustSucceed(['ci'], ran);
  console.log(
    'package-lock.json lacks optional packages of other systems (the registry it was made from had none); installing by it all the same …',
  );
  mustSucceed(['install', '--no-save'], runNpm(['install', '--no-save']));
}

function runNpm(args) {
  const quiet = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { stdio: ['ignore', 'inherit', 'pipe'], encoding: 'utf8' };
  const npmProgram = process.env.npm_execpath;
  // The Node that runs npm, not the one inside node_modules, which npm is about to replace.
  const npmNode = process.env.npm_node_execpath ?? process.execPath;
  return npmProgram?.endsWith('.js') === true
    ? spawnSync(npmNode, [npmProgram, ...quiet], options)
    : spawnSync('npm', quiet, { ...options, shell: process.platform === 'win32' });
}

function mustSucceed(args, ran) {
  if (ran.stderr) console.error(ran.stderr.trimEnd());
  if (ran.status !== 0) fail(`npm ${args.join(' ')} did not succeed${ran.error ? `: ${ran.error.message}` : ''}.`);
}

function writeInstallStamp(text) {
  mkdirSync(dirname(installStamp), { recursive: true });
  writeFileSync(installStamp, text);
}

// ---- system packages that the tests use

function installSystemPackages() {
  const missing = missingSystemPackages({
    platform: process.platform,
    env: process.env,
    exists: existsSync,
    list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
  });
  if (missing.length === 0) return;
  const names = missing.map((entry) => entry.name);
  const mayInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (mayInstall) {
    console.log(`Installing system packages: ${names.join(', ')} …`);
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    const ran =
      spawnSync('apt-get', ['update', '-qq'], options).status === 0 &&
      spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], options).status === 0;
    if (ran) return;
    console.error('apt-get did not succeed.');
  }
  for (const { name, purpose: use } of missing)
    console.error(`Missing: ${name} (${use}). Debian: apt-get install ${name}. Tests that need it will fail.`);
}

// ---- the build

/** Quick: sizes and times as at the last build. Only when those differ are the contents read. */
function isBuilt() {
  if (!existsSync(buildStamp) || !buildResults.every((path) => existsSync(path))) return false;
  const stamp = JSON.parse(readFileSync(buildStamp, 'utf8'));
  const files = sourceFiles();
  const listing = listingHash(files);
  if (stamp.listing === listing) return true;
  if (stamp.contents !== contentsHash(files)) return false;
  writeFileSync(buildStamp, JSON.stringify({ ...stamp, listing }));
  return true;
}

function build() {
  console.log('Building …');
  const files = sourceFiles();
  // Taken before the build: a file saved meanwhile leads to another build, never to a stale one.
  const stamp = { listing: listingHash(files), contents: contentsHash(files) };
  rmSync(buildStamp, { force: true });
  // What was compiled from the last build is of no use to this one.
  rmSync(join(cache, 'compile'), { recursive: true, force: true });
  const program = join('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const ran = spawnSync(projectNode, [program, 'build', '--logLevel', 'warn'], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (ran.status !== 0) fail('The build did not succeed.');
  const absent = buildResults.filter((path) => !existsSync(path));
  if (absent.length > 0) fail(`The build left out: ${absent.join(', ')}.`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(buildStamp, JSON.stringify(stamp));
}

function sourceFiles() {
  return buildSources.flatMap((path) => (existsSync(path) ? filesUnder(path) : [])).sort();
}

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return filesUnder(join(path, entry.name));
    return /\.test(-support)?\.tsx?$/.test(entry.name) ? [] : [join(path, entry.name)];
  });
}

function listingHash(files) {
  return sha256(
    files
      .map((path) => {
        const { size, mtimeMs } = statSync(path);
        return `${path} ${size} ${mtimeMs}\n`;
      })
      .join(''),
  );
}

function contentsHash(files) {
  const hash = createHash('sha256');
  for (const path of files) hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

// ---- one at a time

/** A folder is the lock: making one is atomic everywhere. A lock whose owner is gone is taken over. */
async function withLock(work) {
  mkdirSync(cache, { recursive: true });
  for (let said = false; !takeLock();) {
    if (!said) console.log('Another start is installing or building; waiting for it …');
    said = true;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  const release = () => rmSync(lockFolder, { recursive: true, force: true });
  // Also on fail(): the next start should not have to wait.
  process.once('exit', release);
  try {
    work();
  } finally {
    release();
    process.off('exit', release);
  }
}

function takeLock() {
  const owner = join(lockFolder, 'pid');
  try {
    mkdirSync(lockFolder);
    writeFileSync(owner, String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    const age = Date.now() - statSync(lockFolder).mtimeMs;
    // Between making the folder and writing the pid lies a moment: a folder without one is left alone for ten seconds.
    const gone = existsSync(owner) ? !isAlive(Number(readFileSync(owner, 'utf8'))) : age > 10_000;
    if (gone) rmSync(lockFolder, { recursive: true, force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return false;
}

function isAlive(pid) {
  // An empty file: its writer is between opening and writing.
  if (!Number.isInteger(pid) || pid <= 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

// ----

function sha256(data) {
  return createHash('sha256').update(data).digest('hex');
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
