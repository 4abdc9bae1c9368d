import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { KeyChangeOrder } from './change-keys.ts';
import { root } from './drill-folder.ts';
import { withCompileCache, type DrillProgram } from './drill-program.ts';
import type { Told, Work } from './told.ts';

export interface Killed {
  readonly told: readonly Told[];
  /** What it said on stderr: nothing, unless it failed by itself. */
  readonly complaint: string;
}

export interface KillOptions {
  readonly program: Pick<DrillProgram, 'office'>;
  readonly work: Work;
  readonly folder: string;
  readonly seed: number;
  readonly workbook?: string;
  /** For changes of key: it kills itself, at a moment of its own work. */
  readonly order?: KeyChangeOrder;
  /** Milliseconds after its work began; null: let it end by itself. */
  readonly killAfterMs: number | null;
  /** Wait for so many answers first: on a busy machine milliseconds alone may fall before any. */
  readonly killAfterTold?: number;
  /** Runs the process inside another command, e.g. under a limit. */
  readonly under?: readonly string[];
}

/** Starts an office's process, lets it work and kills it with SIGKILL: no handler runs, no buffer is written. */
export async function runAndKill(options: KillOptions): Promise<Killed> {
  const command = [
    ...(options.under ?? []),
    process.execPath,
    options.program.office,
    options.work,
    options.folder,
    String(options.seed),
    options.workbook ?? '',
    JSON.stringify(options.order ?? {}),
  ];
  const child = spawn(command[0] ?? process.execPath, command.slice(1), {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: root,
    env: withCompileCache,
  });
  const told: Told[] = [];
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString('utf8')));
  createInterface({ input: child.stdout }).on('line', (line) => {
    const answer = parse(line);
    if (answer === null) return;
    told.push(answer);
    if (told.length === 1 + (options.killAfterTold ?? 0) && options.killAfterMs !== null)
      setTimeout(() => child.kill('SIGKILL'), options.killAfterMs);
  });
  // 'close' comes when its pipes are empty too: nothing that it told is missed.
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve());
  });
  return { told, complaint };
}

/** A line that the kill cut short was no answer. */
function parse(line: string): Told | null {
  try {
    return JSON.parse(line) as Told;
  } catch {
    return null;
  }
}
