// The last known end of the register, kept outside of it in `register.head`: which log belongs to which database, how long that log
// was, and where the audit chain ended. Written after every commit, so that what was cut off, taken away or put back is noticed.
import { createHmac } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { baselineVersion } from './migrations/index.ts';

export const headFileName = 'register.head';

/**
 * A register that was ever brought through the baseline had a head, whatever lies beside it now. The register itself so remembers it,
 * also when the note in `register.json` is gone with the head. One below was killed in its first start, maybe before its head was written.
 */
export function hadHead(schemaVersion: number): boolean {
  return schemaVersion >= baselineVersion;
}

const headNote = z.object({
  /**
   * `open`: commits go into the log `salt` over the database `base`. `folding`: the log is being written back, the database lies
   * between `base` and its end. `starting`: the log was written back, a new one is about to begin. `closed`: there is no log.
   */
  state: z.enum(['open', 'folding', 'starting', 'closed']),
  /** SHA-256 of the database file's first page as it lies on the disk (first-page.ts). */
  base: z.string(),
  salt: z.string().nullable(),
  /** How long the log was at the last commit. */
  walBytes: z.number().int(),
  /** Where the audit chain ended at the last commit; 0 and '' before its first line. */
  auditSeq: z.number().int(),
  auditHash: z.string(),
  /** The instant of the last commit. */
  at: z.string(),
});
export type HeadNote = z.infer<typeof headNote>;

export interface HeadWriter {
  /** `durable`: on the disk before this returns. Others reach it with the system's next write; a killed program loses none. */
  note(note: HeadNote, durable?: boolean): void;
  close(): void;
}

/** Two places that are written in turn: a write cut short leaves the one before. */
const slotBytes = 512;
const numbered = z.object({ number: z.number().int(), note: headNote, seal: z.string() });

/** What was noted last; `damaged` where a head is there and none of its places can be trusted under this key. */
export function readHead(file: string, key: Uint8Array): HeadNote | 'missing' | 'damaged' {
  // A first start that was killed leaves an empty one.
  return newest(file, key)?.note ?? (existsSync(file) && statSync(file).size > 0 ? 'damaged' : 'missing');
}

export function openHead(file: string, key: Uint8Array): HeadWriter {
  let number = newest(file, key)?.number ?? 0;
  const handle = openSync(file, existsSync(file) ? 'r+' : 'w+', 0o600);
  return {
    note(note, durable = false) {
      number += 1;
      const text = JSON.stringify({ number, note, seal: sealOf(key, number, note) });
      writeSync(handle, text.padEnd(slotBytes - 1).concat('\n'), (number % 2) * slotBytes);
      if (durable) fsyncSync(handle);
    },
    close: () => {
      closeSync(handle);
    },
  };
}

function newest(file: string, key: Uint8Array): z.infer<typeof numbered> | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const slots = [0, 1]
    .map((slot) => readSlot(bytes.subarray(slot * slotBytes, (slot + 1) * slotBytes).toString('utf8'), key))
    .filter((slot) => slot !== undefined);
  return slots.sort((one, other) => other.number - one.number)[0];
}

function readSlot(text: string, key: Uint8Array): z.infer<typeof numbered> | undefined {
  try {
    const slot = numbered.parse(JSON.parse(text));
    return slot.seal === sealOf(key, slot.number, slot.note) ? slot : undefined;
  } catch {
    // Empty, cut or changed: the other place is asked.
    return undefined;
  }
}

/** Under a key that the register does not hold: who can only write the register cannot write a head that fits it. */
function sealOf(key: Uint8Array, number: number, note: HeadNote): string {
  const headKey = createHmac('sha256', key).update('fengqiao register head').digest();
  return createHmac('sha256', headKey)
    .update(JSON.stringify([number, note.state, note.base, note.salt, note.walBytes, note.auditSeq, note.auditHash, note.at]))
    .digest('hex')
    .slice(0, 32);
}
