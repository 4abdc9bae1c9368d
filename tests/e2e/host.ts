// Starts the built browser host as its own process, as `npm start` does, and waits for the address it prints.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
/** The project's own Node, also when Playwright was started by an older one: the driver needs it. */
const node = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
/** Another build than out/: a copy that nobody rebuilds while a long test runs. */
const built = process.env['FENGQIAO_BUILT'] ?? join(root, 'out');
const startLimitMs = 240_000;
/** Filling the made-up township takes seconds on a quiet machine. */
const demoLimitMs = 580_000;

export interface HostOptions {
  readonly dataFolder: string;
  readonly county?: boolean;
  readonly demo?: boolean;
  /** ISO date at 10:00 in Shanghai: the host's clock starts there; for what comes only with a date. */
  readonly day?: string;
}

export interface Host {
  /** e.g. http://127.0.0.1:4173/ */
  readonly address: string;
  readonly dataFolder: string;
  readonly output: () => string;
  /** Ends the process and answers its exit code; SIGKILL is the power cut. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** Ports that hosts of this process had and left: the next host takes one, and the browser's cache knows what lies there. */
const leftPorts: number[] = [];

async function takePort(): Promise<number> {
  const port = leftPorts.shift();
  return port !== undefined && (await isFree(port)) ? port : 0;
}

function leavePort(address: string): void {
  const port = Number(new URL(address).port);
  if (!leftPorts.includes(port)) leftPorts.push(port);
  leftPorts.sort((one, other) => one - other);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

export async function startHost(options: HostOptions): Promise<Host> {
  const child = spawnHost(options, await takePort());
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    const limitMs = options.demo === true ? demoLimitMs : startLimitMs;
    const limit = setTimeout(() => {
      reject(new Error(`The host did not answer within ${String(limitMs / 1000)} s: ${output}`));
    }, limitMs);
    const hear = (bytes: Buffer): void => {
      output += bytes.toString();
      const found = /https?:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
      if (found === undefined) return;
      clearTimeout(limit);
      resolve(found);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    void ended.then(([code, signal]) => {
      reject(new Error(`The host ended with ${String(code ?? signal)}: ${output}`));
    });
  });
  return {
    address,
    dataFolder: options.dataFolder,
    output: () => output,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      const [code] = await ended;
      leavePort(address);
      return code;
    },
  };
}

/** What a host said of faults of ours. */
export function hostErrors(output: string): readonly string[] {
  return output.match(/^\[\w+\] .*$/gmu) ?? [];
}

/** Starts the host and waits until it ends by itself: a second start shows the first and leaves. */
export async function runHostToEnd(options: HostOptions): Promise<{ readonly exitCode: number | null; readonly output: string }> {
  const child = spawnHost(options, 0);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes: Buffer) => {
      output += bytes.toString();
    });
  const [exitCode] = (await once(child, 'exit')) as [number | null];
  return { exitCode, output };
}

/** @param port 0: any free one */
function spawnHost({ dataFolder, county = false, demo = false, day }: HostOptions, port: number): ChildProcess {
  const args = [
    join(built, 'main/server.js'),
    '--data',
    dataFolder,
    '--port',
    String(port),
    ...(county ? ['--county'] : []),
    ...(demo ? ['--demo'] : []),
  ];
  return spawn(node, [...clockOf(day), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TZ: 'America/Los_Angeles', ...shiftTo(day) },
  });
}

/** The engine's thread takes the process's own arguments over. */
function clockOf(day: string | undefined): string[] {
  return day === undefined ? [] : ['--import', join(root, 'tests/e2e/shifted-clock.ts')];
}

function shiftTo(day: string | undefined): Record<string, string> {
  return day === undefined ? {} : { FENGQIAO_TEST_SHIFT_MS: String(Date.parse(`${day}T10:00:00+08:00`) - Date.now()) };
}
