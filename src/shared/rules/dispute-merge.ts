// Making two disputes one, and two again. Pure: the engine keeps what stood before and writes what comes out.
import type { DisputeFields, Party } from '#shared/contract/disputes.ts';
import { isSamePerson } from './same-dispute.ts';

const mostParties = 50;

/** The way of a dispute is the survivor's own: its state is reached by moves, and these facts belong to the state. */
const fixedFields: ReadonlySet<string> = new Set(['state', 'outcome', 'resolvedOn', 'parties']);

export interface MergeChoice {
  /** Fields in which the merged dispute wins. */
  readonly taken: readonly string[];
  /** Whether the merged dispute's parties join the survivor's. */
  readonly uniteParties: boolean;
}

/** The fields in which a person may choose: those that differ, without the ones that stay the survivor's. */
export function choosableFields(survivor: DisputeFields, merged: DisputeFields): (keyof DisputeFields)[] {
  return (Object.keys(survivor) as (keyof DisputeFields)[]).filter(
    (field) => !fixedFields.has(field) && !isSame(survivor[field], merged[field]),
  );
}

/** What the merged dispute knows and the survivor does not: proposed to be taken. */
export function proposedTaken(survivor: DisputeFields, merged: DisputeFields): (keyof DisputeFields)[] {
  return choosableFields(survivor, merged).filter((field) => isBlank(survivor[field]));
}

/** The survivor after the merge. New parties get ids of their own: the merged record keeps its rows. */
export function mergedFields(survivor: DisputeFields, merged: DisputeFields, choice: MergeChoice, newId: () => string): DisputeFields {
  const taken = new Set<string>(choosableFields(survivor, merged).filter((field) => choice.taken.includes(field)));
  const entries = Object.entries(survivor).map(([field, value]) => [
    field,
    taken.has(field) ? (merged as Readonly<Record<string, unknown>>)[field] : value,
  ]);
  const parties = choice.uniteParties ? unitedParties(survivor.parties, merged.parties, newId) : survivor.parties;
  return { ...Object.fromEntries(entries), parties } as DisputeFields;
}

/** Each person once: blanks of one record are filled from the other, who is missing comes behind. */
export function unitedParties(own: readonly Party[], others: readonly Party[], newId: () => string): Party[] {
  const united = [...own];
  for (const other of others) {
    // Against what is filled so far: two people of one name stay two once their numbers tell them apart.
    const index = united.findIndex((party) => isSamePerson(party, other));
    const twin = united[index];
    if (twin) united[index] = filledFrom(twin, other);
    else if (united.length < mostParties) united.push({ ...other, id: newId() });
  }
  return united;
}

function filledFrom(party: Party, twin: Party): Party {
  // Type and number of the document belong together.
  const document = party.idNumber.trim() === '' ? { idType: twin.idType, idNumber: twin.idNumber } : {};
  const entries = Object.entries(party).map(([field, value]) => [
    field,
    isBlank(value) ? (twin as Readonly<Record<string, unknown>>)[field] : value,
  ]);
  return { ...Object.fromEntries(entries), ...document, id: party.id } as Party;
}

/** What a person says of a field that was changed since the merge: as before it, as now, or as before here and as now in the dispute that comes back. */
export type UnmergeChoice = 'before' | 'now' | 'other';

/** A field that the merge set and somebody then changed: both values stand beside each other. */
export interface UnmergeConflict {
  readonly field: string;
  readonly before: unknown;
  readonly merged: unknown;
  readonly now: unknown;
}

export interface Unmerged {
  readonly survivor: DisputeFields;
  /** Values that go to the dispute that comes back. */
  readonly other: Partial<DisputeFields>;
  /** Those that nobody has chosen for. */
  readonly conflicts: readonly UnmergeConflict[];
}

/**
 * The survivor as it stood before the merge, with what was changed since: a field that the merge did not touch keeps its
 * newer value. One that the merge set and somebody then changed is a conflict until a person chooses.
 */
export function unmergedFields(
  before: DisputeFields,
  after: DisputeFields,
  current: DisputeFields,
  choices: Readonly<Record<string, UnmergeChoice>> = {},
): Unmerged {
  const conflicts: UnmergeConflict[] = [];
  const other: Record<string, unknown> = {};
  const value = (field: string): unknown => {
    const [was, became, is] = [before, after, current].map((fields) => (fields as Readonly<Record<string, unknown>>)[field]);
    // A field that came with a newer program was no part of the merge.
    if (was === undefined || isSame(was, became)) return is;
    if (isSame(became, is)) return was;
    const choice = Object.hasOwn(choices, field) ? choices[field] : undefined;
    if (choice === undefined) conflicts.push({ field, before: was, merged: became, now: is });
    if (choice === 'other') other[field] = is;
    return choice === 'now' ? is : was;
  };
  const survivor = Object.fromEntries(Object.keys(current).map((field) => [field, value(field)])) as DisputeFields;
  return { survivor, other, conflicts };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '' || value === 0 || (Array.isArray(value) && value.length === 0);
}
