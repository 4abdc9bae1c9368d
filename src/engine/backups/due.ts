// When the next copy is due, judged by a clock that may have jumped: a newest copy "from the future" is no reason to wait.
import { dateOf, type Clock } from '../clock.ts';
import { isInFuture } from '../elapsed.ts';
import type { CopyNote } from './copies.ts';

export interface DueFacts {
  /** Of the newest copy by its number; null where no copy has one. */
  readonly newest: CopyNote | null;
  /** End of the audit chain: how much was changed since. */
  readonly changes: { readonly seq: number; readonly at: string } | undefined;
  /** The PC's uptime when this run made its last copy; null before that. */
  readonly madeAtUptimeMs: number | null;
}

/** An import, or months of work under a clock that stands still. */
const manyChanges = 1000;
/** A day's copy, a little earlier than the day before is as good. */
const longMs = 20 * 3_600_000;

/** Whether today's copy is still to be made. Nothing changed since the newest: it is as good as a new one. */
export function isCopyDue({ newest, changes, madeAtUptimeMs }: DueFacts, clock: Clock): boolean {
  const changed = (changes?.seq ?? 0) - (newest?.auditSeq ?? 0);
  if (newest === null) return true;
  if (changed === 0) return false;
  // Fewer lines than the copy: the register was put back to an older state, and is worth a copy of its own.
  if (changed < 0 || changed >= manyChanges) return true;
  if (dateOf(new Date(newest.madeAt)) !== dateOf(clock.now())) return true;
  if (madeAtUptimeMs !== null) return clock.uptimeMs() - madeAtUptimeMs >= longMs;
  // A battery that is empty starts each day on the same date: then what was written last lies in the future.
  return isInFuture(newest.madeAt, clock) || (changes !== undefined && isInFuture(changes.at, clock));
}
