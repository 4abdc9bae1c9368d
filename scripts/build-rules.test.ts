import { expect, test } from 'vitest';
import { buildFaults } from './build-rules.ts';

const right = {
  'main/index.js': `import { app } from 'electron';\nimport './chunks/engine-a.js';\napp.quit();`,
  'main/server.js': `import fastify from 'fastify';\nimport { join } from 'node:path';\nfastify(join);`,
  'main/engine-thread.js': `import { open } from './chunks/engine-a.js';\nopen();`,
  'main/upkeep-thread.js': `import { open } from './chunks/engine-a.js';\nopen();`,
  'main/chunks/engine-a.js': `import Database from 'better-sqlite3';\nexport const open = () => new Database('a');`,
  'preload/index.cjs': `"use strict";\nconst electron = require("electron");\nelectron.contextBridge.exposeInMainWorld("a", {});`,
  'renderer/index.html': '<!doctype html>',
};

function faultsWith(changes: Record<string, string | null>): string[] {
  const files = Object.entries<string | null>({ ...right, ...changes }).filter((entry): entry is [string, string] => entry[1] !== null);
  return buildFaults(new Map(files), ['fastify', 'better-sqlite3']);
}

test('a right build has no fault', () => {
  expect(faultsWith({})).toEqual([]);
});

test('a missing preload is named', () => {
  expect(faultsWith({ 'preload/index.cjs': null })).toEqual(['out/preload/index.cjs is missing.']);
});

test('a preload that requires more than electron, or is an ES module, is refused', () => {
  expect(faultsWith({ 'preload/index.cjs': 'const zod = require("zod"); const { ipcRenderer } = require("electron");' })).toEqual([
    'out/preload/index.cjs requires zod.',
  ]);
  expect(faultsWith({ 'preload/index.cjs': 'import { ipcRenderer } from "electron";\nipcRenderer.send("a");' })).toEqual([
    'out/preload/index.cjs is an ES module.',
  ]);
});

test('electron reached by the browser host, even through a chunk, is refused', () => {
  expect(
    faultsWith({ 'main/server.js': `import './chunks/a.js';`, 'main/chunks/a.js': `const { app } = await import('electron');` }),
  ).toEqual(['out/main/server.js imports electron.']);
});

test('a bundled driver and a bundled electron are noticed', () => {
  expect(faultsWith({ 'main/chunks/engine-a.js': 'export const open = () => 1;' })).toEqual([
    'out/main/engine-thread.js does not import better-sqlite3: was the driver bundled?',
    'out/main/upkeep-thread.js does not import better-sqlite3: was the driver bundled?',
  ]);
  expect(faultsWith({ 'main/index.js': 'console.log(1);' })).toEqual(['out/main/index.js does not import electron: was it bundled?']);
});

test('a package that would not be there is refused: in the project for the browser host, in the package for the rest', () => {
  expect(faultsWith({ 'main/server.js': `import { build } from 'vite/client';` })).toEqual([
    'out/main/server.js imports vite/client, which is not there where it runs.',
  ]);
  expect(faultsWith({ 'main/index.js': `import { app } from 'electron';\nimport fastify from 'fastify';\nfastify(app);` })).toEqual([
    'out/main/index.js imports fastify, which is not there where it runs.',
  ]);
});
