// Runs the project's tools with the project's own Node, without a shell, so that it works on Windows as well.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');
/** What a tool, or a process that a test starts, read of its program, TypeScript first of all, the next reads no more; `npm start` keeps it there too. */
const compileCache = join(root, '.cache', 'compile');

/** Where each tool's program lies: .bin entries are shell scripts on Windows. */
const programs = {
  tsc: 'typescript/bin/tsc',
  eslint: 'eslint/bin/eslint.js',
  depcruise: 'dependency-cruiser/bin/dependency-cruiser.mjs',
  knip: 'knip/bin/knip.js',
  prettier: 'prettier/bin/prettier.cjs',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
  'electron-vite': 'electron-vite/bin/electron-vite.js',
  'electron-builder': 'electron-builder/cli.js',
} as const;
export type Tool = keyof typeof programs;

export interface Ran {
  readonly exitCode: number;
  readonly output: string;
  readonly seconds: number;
}

interface RunOptions {
  /** Passes its output through as it comes. */
  readonly show?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Absent: the project's own. */
  readonly folder?: string;
}

/** Runs a tool, in the project's folder if no other is said. */
export function runTool(tool: Tool, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return runNode([join(root, 'node_modules', programs[tool]), ...args], options);
}

export function runNode(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: options.folder ?? root,
      env: { NODE_COMPILE_CACHE: compileCache, ...process.env, ...options.env },
      stdio: options.show === true ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ exitCode: code ?? 1, output: Buffer.concat(chunks).toString('utf8'), seconds: (performance.now() - started) / 1000 });
    });
  });
}

/** Runs jobs in their order, `width` at a time; the answers keep the order. */
export async function inParallel<Value>(width: number, jobs: readonly (() => Promise<Value>)[]): Promise<Value[]> {
  const answers: Value[] = [];
  const queue = jobs.entries();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const [index, job] of queue) answers[index] = await job();
    }),
  );
  return answers;
}
