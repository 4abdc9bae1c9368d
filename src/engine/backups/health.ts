// What the desk must say of copies, places and the register itself. Nothing is said while all is well.
import type { HealthLine } from '#shared/contract/backups.ts';
import type { Clock } from '../clock.ts';
import type { ReadDb } from '../database/register.ts';
import { agesOf } from '../elapsed.ts';
import type { CopyKeeper } from './keeping.ts';
import { listPlaces } from './places.store.ts';
import { unknownPlace, type UpkeepState } from './upkeep-state.ts';

const placeDays = 3;
const lookDays = 14;
/** So long after the start, or after midnight, today's copy is there or somebody is told. */
const graceMs = 30 * 60_000;

export interface HealthParts {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly keeper: Pick<CopyKeeper, 'newest'>;
  readonly state: UpkeepState;
  /** The PC's uptime when a copy was first seen to be due; null while none is. */
  readonly dueSinceMs: number | null;
  /** Where starts put logs that did not belong to the register: told until somebody takes them away, whoever signs in first. */
  readonly logsSetAside: readonly string[];
}

export function healthOf({ db, clock, keeper, state, dueSinceMs, logsSetAside }: HealthParts): HealthLine[] {
  const newest = keeper.newest()?.note ?? null;
  const ages = agesOf(db, clock);
  const lines: HealthLine[] = [];
  const since = newest?.madeAt ?? null;
  const { look } = state;
  for (const place of logsSetAside) lines.push({ kind: 'logSetAside', code: null, place, since: null });
  if (look !== null && !look.pagesWhole) lines.push({ kind: 'damaged', code: 'register.corrupt', place: null, since: look.at });
  else if (look?.chainIntact === false) lines.push({ kind: 'damaged', code: 'backups.chain-broken', place: null, since: look.at });
  if (state.copyTrouble !== null) lines.push({ kind: 'copyFailed', code: state.copyTrouble.code, place: null, since });
  else if (dueSinceMs !== null && clock.uptimeMs() - dueSinceMs >= graceMs)
    lines.push({ kind: 'copyOverdue', code: null, place: null, since });
  for (const { id, path, createdAt } of listPlaces(db)) {
    const { sequence, trouble, writtenAt } = state.places[id] ?? unknownPlace;
    const lacks = trouble !== null || sequence !== (newest?.sequence ?? sequence);
    if (lacks && ages.perhapsOlder(writtenAt ?? createdAt, placeDays))
      lines.push({ kind: 'placeOverdue', code: trouble?.code ?? null, place: path, since: writtenAt });
  }
  if (look !== null && ages.perhapsOlder(look.at, lookDays))
    lines.push({ kind: 'lookOverdue', code: state.lookTrouble?.code ?? null, place: null, since: look.at });
  return lines;
}
