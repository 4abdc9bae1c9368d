// What must be in a register that is killed again and again: each thing as it was last answered, from the first kill to the newest.
import type { ReadDb } from '#engine/database/register.ts';
import { readKept } from './kept-things.ts';
import { keyOf, type Kept, type Told } from './told.ts';

export interface ToldLedger {
  /** Takes in what the newest process told, and answers what the register lacks of all that was ever answered. */
  lostAfter(told: readonly Told[], db: ReadDb): string[];
}

export function createToldLedger(): ToldLedger {
  const expected = new Map<string, Kept>();
  return {
    lostAfter(told, db) {
      const unsure = new Set<string>();
      for (const line of told) {
        if (line.type === 'trying') {
          unsure.clear();
          for (const key of line.keys) unsure.add(key);
        } else if (line.type === 'kept') {
          expected.set(keyOf(line), line);
          unsure.delete(keyOf(line));
        }
      }
      const lost: string[] = [];
      for (const [key, wanted] of expected) {
        const found = readKept(db, wanted.register, wanted.id);
        const complaint = compare(wanted, found, unsure.has(key));
        if (complaint !== null) lost.push(`${key}: ${complaint}`);
        // What the cut call did is done: from now on it must stay.
        if (found !== undefined) expected.set(key, found);
      }
      return lost;
    },
  };
}

/** A thing that the cut call was changing may be newer than told; nothing may be older, and nothing else may differ. */
function compare(wanted: Kept, found: Kept | undefined, unsure: boolean): string | null {
  if (found === undefined) return 'is not there';
  if (found.rev < wanted.rev) return `is at ${String(found.rev)}, was answered as ${String(wanted.rev)}`;
  if (unsure) return null;
  if (found.rev > wanted.rev) return `is at ${String(found.rev)}, nobody went beyond ${String(wanted.rev)}`;
  return found.facts === wanted.facts ? null : `says "${found.facts}", was answered as "${wanted.facts}"`;
}
