// What the built files must look like. Each rule stands for something that only shows on a user's PC otherwise.
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';
import { packaged } from '../config/packaged.ts';

/** Built files by their path under out/, with forward slashes. */
export type BuiltFiles = ReadonlyMap<string, string>;

/** One sentence for each fault; empty when the build is right. `dependencies`: names from package.json. */
export function buildFaults(files: BuiltFiles, dependencies: readonly string[]): string[] {
  return [
    ...missingFiles(files),
    ...preloadFaults(files),
    ...hostFaults(files),
    ...['main/index.js', ...threads].flatMap((entry) => strayImports(files, entry, packaged)),
    ...strayImports(files, 'main/server.js', dependencies),
  ];
}

/** Threads that open the register. */
const threads = ['main/engine-thread.js', 'main/upkeep-thread.js'];

function missingFiles(files: BuiltFiles): string[] {
  const wanted = ['main/index.js', 'main/server.js', ...threads, 'preload/index.cjs', 'renderer/index.html'];
  return wanted.filter((path) => !files.has(path)).map((path) => `out/${path} is missing.`);
}

/** A sandboxed window loads a preload only as one CommonJS file that requires nothing but electron. */
function preloadFaults(files: BuiltFiles): string[] {
  const text = files.get('preload/index.cjs');
  if (text === undefined) return [];
  const wrong = importsOf(text).filter((name) => name !== 'electron');
  const module = /^\s*(?:import|export)\s/m.test(text) ? ['out/preload/index.cjs is an ES module.'] : [];
  return [...wrong.map((name) => `out/preload/index.cjs requires ${name}.`), ...module];
}

/** electron belongs to the desktop host alone: in plain Node importing it starts a download. The driver is never bundled. */
function hostFaults(files: BuiltFiles): string[] {
  const faults: string[] = [];
  for (const entry of ['main/server.js', ...threads]) {
    const wrong = reachedFrom(files, entry).filter((name) => /^electron(?:$|\/|-updater)/.test(name));
    faults.push(...wrong.map((name) => `out/${entry} imports ${name}.`));
  }
  if (files.has('main/index.js') && !reachedFrom(files, 'main/index.js').includes('electron'))
    faults.push('out/main/index.js does not import electron: was it bundled?');
  const drivers = threads.filter((entry) => files.has(entry) && !reachedFrom(files, entry).includes('better-sqlite3'));
  return [...faults, ...drivers.map((entry) => `out/${entry} does not import better-sqlite3: was the driver bundled?`)];
}

/** Whatever else a built file imports is not there on a user's PC. The browser host runs in the project's folder. */
function strayImports(files: BuiltFiles, entry: string, names: readonly string[]): string[] {
  const known = new Set(['electron', ...names]);
  return reachedFrom(files, entry)
    .filter((name) => !isBuiltin(name) && !known.has(packageName(name)))
    .map((name) => `out/${entry} imports ${name}, which is not there where it runs.`);
}

/** Packages that a file imports, itself or through the chunks it imports. */
function reachedFrom(files: BuiltFiles, entry: string): string[] {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const queue = [entry];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const text = files.get(path);
    if (seen.has(path) || text === undefined) continue;
    seen.add(path);
    for (const name of importsOf(text)) {
      if (isRelative(name)) queue.push(posix.join(posix.dirname(path), name));
      else packages.add(name);
    }
  }
  return [...packages];
}

/** Static and dynamic imports and require calls with a fixed name. */
export function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
}

function isRelative(name: string): boolean {
  return name.startsWith('.');
}

export function isBuiltin(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name);
}

function packageName(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
