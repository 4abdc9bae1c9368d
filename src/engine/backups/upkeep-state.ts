// How the last copies, deliveries and looks went: kept beside the copies, not in the register, which may be what is damaged.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { UserError } from '#shared/errors.ts';
import { parseJsonText } from '#shared/json-text.ts';
import { asRegisterError } from '../database/sqlite-errors.ts';
import { writeFileSafely } from '../database/write-file-safely.ts';

const Trouble = z.object({ at: z.string(), code: z.string() }).nullable();

const PlaceState = z.object({
  /** When a copy last lay there, written and read back. */
  writtenAt: z.string().nullable(),
  sequence: z.int(),
  trouble: Trouble,
  freeBytes: z.number().nullable(),
  sameDisk: z.boolean(),
});
export type PlaceState = Readonly<z.infer<typeof PlaceState>>;

const LookState = z.object({
  at: z.string(),
  pagesWhole: z.boolean(),
  lines: z.int().nullable(),
  chainIntact: z.boolean().nullable(),
  firstBrokenSeq: z.int().nullable(),
});
export type LookState = Readonly<z.infer<typeof LookState>>;

const UpkeepState = z.object({
  /** Why the last try of a copy failed; null since one was made. */
  copyTrouble: Trouble,
  look: LookState.nullable(),
  /** Why the last look could not be made. */
  lookTrouble: Trouble,
  places: z.record(z.string(), PlaceState),
});
export type UpkeepState = Readonly<z.infer<typeof UpkeepState>>;

const nothingYet: UpkeepState = { copyTrouble: null, look: null, lookTrouble: null, places: {} };
export const unknownPlace: PlaceState = { writtenAt: null, sequence: 0, trouble: null, freeBytes: null, sameDisk: false };

export interface StateKeeper {
  read(): UpkeepState;
  /** Somebody met a page that is not what was written: the next start must not take the register for whole. */
  metDamage(at: string): void;
  change(changes: Partial<UpkeepState>): void;
  changePlace(id: string, changes: Partial<PlaceState>): void;
  forgetPlace(id: string): void;
}

export function upkeepFileOf(dataFolder: string): string {
  return join(dataFolder, 'backups', 'upkeep.json');
}

/** Whether the register of a data folder was damaged when it was last seen, by a look or by whoever met the page. */
export function isKnownDamaged(dataFolder: string): boolean {
  return load(upkeepFileOf(dataFolder)).look?.pagesWhole === false;
}

/** Another file took its place, or every page of it was read and is whole. */
export function forgetDamage(dataFolder: string): void {
  if (isKnownDamaged(dataFolder)) openUpkeepState(upkeepFileOf(dataFolder), () => undefined).change({ look: null });
}

/** @param onTrouble told when the state can't be written (a full disk): it then counts for this run only */
export function openUpkeepState(file: string, onTrouble: (error: unknown) => void): StateKeeper {
  let state = load(file);
  const change = (changes: Partial<UpkeepState>): void => {
    state = { ...state, ...changes };
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      writeFileSafely(file, `${JSON.stringify(state, null, 2)}\n`);
    } catch (error) {
      // Whatever keeps the copies from being written keeps this too, and is told with them.
      if (!(asRegisterError(error, file) instanceof UserError)) onTrouble(error);
    }
  };
  return {
    read: () => state,
    metDamage: (at) => {
      if (state.look?.pagesWhole === false) return;
      change({ look: { at, pagesWhole: false, lines: null, chainIntact: null, firstBrokenSeq: null } });
    },
    change,
    changePlace: (id, changes) => {
      change({ places: { ...state.places, [id]: { ...(state.places[id] ?? unknownPlace), ...changes } } });
    },
    forgetPlace: (id) => {
      change({ places: Object.fromEntries(Object.entries(state.places).filter(([known]) => known !== id)) });
    },
  };
}

/** A damaged file costs what it told, nothing else: the next copy and look tell it anew. */
function load(file: string): UpkeepState {
  if (!existsSync(file)) return nothingYet;
  try {
    return UpkeepState.parse(parseJsonText(readFileSync(file, 'utf8')));
  } catch {
    return nothingYet;
  }
}
