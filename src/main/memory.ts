// What the host remembers between starts: the window's place, text size, last folder. Not the register's business and nothing personal.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseJsonText } from '#shared/json-text.ts';
import type { Log } from './log.ts';
import { PrintWays } from './printing/print-ways.ts';
import { writeFileSafelySync } from './safe-write.ts';

const Area = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) });

export const Memory = z.object({
  bounds: Area.nullable().catch(null).default(null),
  isMaximized: z.boolean().catch(false).default(false),
  zoom: z
    .union([z.literal(1), z.literal(1.25), z.literal(1.5)])
    .catch(1)
    .default(1),
  /** Electron's dialogs forget the folder since 43. */
  lastFolder: z.string().nullable().catch(null).default(null),
  /** The graphics driver has crashed twice, or a person switched it off. */
  isGpuOff: z.boolean().catch(false).default(false),
  gpuCrashes: z.array(z.iso.datetime()).max(2).catch([]).default([]),
  /** Starts in a row that did not reach the first screen. */
  unfinishedStarts: z.int().min(0).catch(0).default(0),
  printing: PrintWays.catch({ printers: {}, ways: {} }).default({ printers: {}, ways: {} }),
  /** A printer that prints without its dialog; set by hand for a known printer, never by default. */
  quietPrinter: z.string().nullable().catch(null).default(null),
});
export type Memory = z.infer<typeof Memory>;

export interface RememberingHost {
  readonly get: () => Memory;
  readonly change: (part: Partial<Memory>) => void;
}

/** An unreadable file is worth a log line, not a dialog: the window opens at its usual place. */
export function openMemory(path: string, log: Log): RememberingHost {
  let memory = Memory.parse({});
  try {
    memory = Memory.parse(parseJsonText(readFileSync(path, 'utf8')));
  } catch (error) {
    const isFirstStart = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isFirstStart) log.note('memory unreadable');
  }
  return {
    get: () => memory,
    change(part) {
      memory = { ...memory, ...part };
      try {
        writeFileSafelySync(path, `${JSON.stringify(memory, null, 2)}\n`);
      } catch {
        log.note('memory not written');
      }
    },
  };
}
