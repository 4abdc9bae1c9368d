// Runs a command beside the window, which goes on answering: with a time limit, a way to stop it, and its end read.
import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import type { CommandEnd } from './install-command.ts';

export interface Running {
  /** For the person who does not want to wait. */
  readonly signal: AbortSignal;
  readonly limitMilliseconds: number;
}

/** How long one that was told to end may take before it counts as out of reach. */
const endingMilliseconds = 10_000;

type NotStarted = Extract<CommandEnd, { kind: 'not started' }>;

function notStarted(error: unknown): NotStarted {
  return { kind: 'not started', code: error instanceof Error ? ('code' in error ? String(error.code) : error.name) : 'unknown' };
}

/** Node tells some refusals as an event and throws the others at once (EPERM, UNKNOWN of a group policy or a virus scanner). */
function begin(command: string, args: readonly string[], options: SpawnOptions): ChildProcess | NotStarted {
  try {
    return spawn(command, args, options);
  } catch (error) {
    return notStarted(error);
  }
}

/** Waits for a command's end. Its output is dropped: it may name what is the office's. */
export function runToItsEnd(command: string, args: readonly string[], { signal, limitMilliseconds }: Running): Promise<CommandEnd> {
  return new Promise((resolve) => {
    const child = begin(command, args, { stdio: 'ignore' });
    if ('kind' in child) {
      resolve(child);
      return;
    }
    let because: 'cancelled' | 'time limit' | null = null;
    let ending: NodeJS.Timeout | undefined;
    const stop = (reason: 'cancelled' | 'time limit'): void => {
      because ??= reason;
      child.kill();
      ending ??= setTimeout(() => end({ kind: 'stopped', because: reason, isGone: false }), endingMilliseconds);
    };
    const cancel = (): void => stop('cancelled');
    const limit = setTimeout(() => stop('time limit'), limitMilliseconds);
    function end(how: CommandEnd): void {
      clearTimeout(limit);
      clearTimeout(ending);
      signal.removeEventListener('abort', cancel);
      resolve(how);
    }
    signal.addEventListener('abort', cancel);
    // A signal that the system refuses is told as an error too: pkexec is root by then, and still at work.
    child.on('error', (error) => {
      if (child.pid === undefined) end(notStarted(error));
    });
    child.once('exit', (code) => end(because === null ? { kind: 'ended', code } : { kind: 'stopped', because, isGone: true }));
    if (signal.aborted) cancel();
  });
}

/** Starts a command that outlives this program. */
export function letRun(command: string, args: readonly string[]): Promise<CommandEnd> {
  return new Promise((resolve) => {
    const child = begin(command, args, { stdio: 'ignore', detached: true });
    if ('kind' in child) {
      resolve(child);
      return;
    }
    child.once('error', (error) => resolve(notStarted(error)));
    child.once('spawn', () => {
      child.unref();
      resolve({ kind: 'runs' });
    });
  });
}

/** What a small command writes; empty when it fails. */
export function answerOf(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const child = begin(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    if ('kind' in child) {
      resolve('');
      return;
    }
    child.stdout?.on('data', (bytes: Buffer) => {
      text += bytes.toString();
    });
    child.once('error', () => resolve(''));
    child.once('close', (code) => resolve(code === 0 ? text : ''));
  });
}
