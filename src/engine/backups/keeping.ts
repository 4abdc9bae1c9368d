// Copies, deliveries and looks that nobody asks for: what is due, one after the other, and how it went.
import { UserError } from '#shared/errors.ts';
import { findLastLine } from '../audit-lines/audit.store.ts';
import { dateOf, instantOf } from '../clock.ts';
import { noteDay } from '../elapsed.store.ts';
import { agesOf } from '../elapsed.ts';
import { keyCheckOf } from '../database/key.ts';
import { asRegisterError } from '../database/sqlite-errors.ts';
import { createTurns } from '../jobs/turns.ts';
import { listCopies, type Copy, type CopyNote } from './copies.ts';
import { isCopyDue } from './due.ts';
import { makeCopy, type CopyParts } from './make-copy.ts';
import { listPlaces, type Place } from './places.store.ts';
import { prune } from './prune.ts';
import { unknownPlace, type LookState, type StateKeeper } from './upkeep-state.ts';

export interface Keeping extends CopyParts {
  readonly dataFolder: string;
  readonly state: StateKeeper;
  /** Whether nobody has worked for a moment: looks wait for that. */
  readonly isIdle: () => boolean;
  /** Told when a look finds a page that is not what was written. */
  readonly onDamage?: () => void;
  /** Told of errors that are ours. */
  readonly onTrouble: (error: unknown) => void;
}

export interface CopyKeeper {
  /** Whatever is due now. Never throws: how it went is in the state. */
  look(): Promise<void>;
  /** A copy now, then to every place that is there. @throws why the copy could not be made */
  makeNow(label: string): Promise<Copy>;
  /** Brings the newest copy to places, due or not; how it went is in the state. A share that doesn't answer is not waited for. */
  deliver(places: readonly Place[]): Promise<void>;
  /** Looks through the register now. @throws why it could not be looked through */
  lookThrough(): Promise<LookState>;
  isDue(): boolean;
  /** The PC's uptime since which a copy is due and was not made; null while none is. */
  dueSinceMs(): number | null;
  /** The newest copy under a number. */
  newest(): (Copy & { readonly note: CopyNote }) | null;
}

const daysBetweenLooks = 1;
/** A disk that was too full or could not be read a moment ago is not tried again each minute. */
const againMs = 60 * 60_000;
/** A large copy on a slow stick takes minutes; a share that has gone may hold its thread for ever. */
const placePatienceMs = 10 * 60_000;
/** A stick that is not there is asked for again after this long. */
const placeAgainMs = 5 * 60_000;
/** Where nobody ever pauses, the look is made all the same. */
const daysOfWaiting = 3;

export function createCopyKeeper(parts: Keeping): CopyKeeper {
  const { register, folder, dataFolder, clock, upkeep, state, isIdle, onTrouble } = parts;
  const inTurn = createTurns();
  let madeAtUptimeMs: number | null = null;
  let dueSinceMs: number | null = null;
  let lookedAtUptimeMs: number | null = null;
  let failedAtUptimeMs: number | null = null;
  const askedAt = new Map<string, number>();
  const busyPlaces = new Set<string>();

  function newest(): (Copy & { readonly note: CopyNote }) | null {
    const copy = listCopies(folder)[0];
    return copy === undefined || copy.note === null ? null : { ...copy, note: copy.note };
  }
  function isDue(): boolean {
    const note = newest()?.note ?? null;
    // Copies under a former key are as good as ever; the day's copy is one that the present key opens.
    if (note !== null && note.keyCheck !== keyCheckOf(register.key)) return true;
    return isCopyDue({ newest: note, changes: findLastLine(register.read), madeAtUptimeMs }, clock);
  }

  /** What went wrong, by the code that a person's words are found under. */
  function troubleOf(thrown: unknown): { at: string; code: string } {
    const error = asRegisterError(thrown, register.file);
    return { at: instantOf(clock.now()), code: error instanceof UserError ? error.code : 'internal' };
  }

  const makeNow = (label: string): Promise<Copy> => inTurn('copy', () => makeInTurn(label));
  async function makeInTurn(label: string): Promise<Copy> {
    try {
      const copy = await makeCopy(parts, label);
      madeAtUptimeMs = clock.uptimeMs();
      failedAtUptimeMs = null;
      dueSinceMs = null;
      state.change({ copyTrouble: null });
      // Only now: as long as no new copy can be made, every old one is kept.
      prune(folder, register.file);
      return copy;
    } catch (error) {
      // Stopped for a change of key, or as the program closed: nothing is wrong, and the next look makes it.
      if (!wasInterrupted(error)) {
        failedAtUptimeMs = clock.uptimeMs();
        state.change({ copyTrouble: troubleOf(error) });
      }
      throw error;
    }
  }

  async function deliverTo(place: Place): Promise<void> {
    const copy = newest();
    if (copy === null || busyPlaces.has(place.id)) return;
    // A share that doesn't answer may hold its thread for long: it is not asked twice meanwhile.
    busyPlaces.add(place.id);
    askedAt.set(place.id, clock.uptimeMs());
    const task = { placeId: place.id, folder: place.path, dataFolder };
    try {
      const { freeBytes, sameDisk } = await upkeep.run('probe', { ...task, isNew: false });
      state.changePlace(place.id, { freeBytes, sameDisk });
      await upkeep.run('send', { ...task, file: copy.file, keep: place.copiesKept });
      state.changePlace(place.id, { writtenAt: instantOf(clock.now()), sequence: copy.note.sequence, trouble: null });
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.code === 'internal') onTrouble(error);
      state.changePlace(place.id, { trouble });
    } finally {
      busyPlaces.delete(place.id);
    }
  }

  async function deliver(places: readonly Place[]): Promise<void> {
    const patience = new Promise<void>((resolve) => {
      setTimeout(resolve, placePatienceMs).unref();
    });
    await Promise.race([Promise.all(places.map(deliverTo)), patience]);
  }

  function waitsForCopy(place: Place): boolean {
    const { sequence, trouble } = state.read().places[place.id] ?? unknownPlace;
    const lately = clock.uptimeMs() - (askedAt.get(place.id) ?? -placeAgainMs) < placeAgainMs;
    return !lately && (trouble !== null || sequence !== (newest()?.note.sequence ?? sequence));
  }

  const lookThrough = (): Promise<LookState> =>
    inTurn('look', async () => {
      lookedAtUptimeMs = clock.uptimeMs();
      try {
        const { pagesWhole, chain } = await upkeep.run('look', { file: register.file, key: register.key });
        const look = {
          at: instantOf(clock.now()),
          pagesWhole,
          lines: chain?.lines ?? null,
          chainIntact: chain?.intact ?? null,
          firstBrokenSeq: chain?.firstBrokenSeq ?? null,
        };
        state.change({ look, lookTrouble: null });
        if (!pagesWhole) parts.onDamage?.();
        return look;
      } catch (error) {
        if (wasInterrupted(error)) lookedAtUptimeMs = null;
        else state.change({ lookTrouble: troubleOf(error) });
        throw error;
      }
    });

  function isLookDue(): boolean {
    const at = state.read().look?.at;
    if (at === undefined) return isIdle();
    const ages = agesOf(register.read, clock);
    return ages.perhapsOlder(at, daysOfWaiting) || (isIdle() && ages.perhapsOlder(at, daysBetweenLooks));
  }

  function lookedLately(): boolean {
    return lookedAtUptimeMs !== null && clock.uptimeMs() - lookedAtUptimeMs < againMs;
  }
  function failedLately(): boolean {
    return failedAtUptimeMs !== null && clock.uptimeMs() - failedAtUptimeMs < againMs;
  }

  /** What fails is noted by whoever failed; the rest of the round goes on. */
  async function attempt(work: () => unknown): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(asRegisterError(error, register.file) instanceof UserError)) onTrouble(error);
    }
  }

  return {
    makeNow,
    deliver,
    lookThrough,
    isDue,
    newest,
    dueSinceMs: () => dueSinceMs,
    async look() {
      await attempt(() =>
        register.writeWhenFree((db) => {
          noteDay(db, dateOf(clock.now()));
        }),
      );
      await attempt(async () => {
        dueSinceMs = isDue() ? (dueSinceMs ?? clock.uptimeMs()) : null;
        if (dueSinceMs !== null && !failedLately()) await makeNow('daily');
      });
      await attempt(async () => {
        await deliver(listPlaces(register.read).filter(waitsForCopy));
      });
      await attempt(async () => {
        if (isLookDue() && !lookedLately()) await lookThrough();
      });
    },
  };
}

/** Stopped, or come back to a register that was closed meanwhile. */
function wasInterrupted(error: unknown): boolean {
  return error instanceof UserError && (error.code === 'backups.interrupted' || error.code === 'register.closed');
}

const firstLookMs = 60_000;
const lookAgainMs = 60_000;

/** Looks after the first minute, when the morning's first screens are open, and then each minute. Ends with `stop`. */
export function keepLooking(keeper: CopyKeeper): { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    void keeper.look().finally(() => {
      if (timer !== undefined) timer = setTimeout(look, lookAgainMs).unref();
    });
  };
  timer = setTimeout(look, firstLookMs).unref();
  return {
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
