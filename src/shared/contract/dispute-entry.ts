// What helps while a dispute is typed: who a party is already known as, whether the dispute is registered already, and what
// the last one of the grid had.
import { z } from 'zod';
import { read, write } from './call.ts';
import { ById, DivisionCode, Id, IsoDate, line, Nothing } from './fields.ts';

/** A dispute that somebody took part in. */
const EarlierDispute = z.object({ id: Id, title: z.string(), acceptedOn: z.string(), state: z.string() });

/** Somebody the register knows, as lists show people: numbers masked. */
export const KnownPerson = z.object({
  register: z.enum(['parties', 'staff']),
  /** Rows that tell of the person, latest first: parties of disputes, or the one row of staff. */
  ids: z.array(Id).min(1).max(20),
  name: z.string(),
  idNumber: z.string(),
  phone: z.string(),
  address: z.string(),
  /** What staff are here: 网格员, 调解员 … as a code of staff-kinds; null for parties. */
  staffKind: z.string().nullable(),
  disputeCount: z.int(),
  /** The latest three. */
  disputes: z.array(EarlierDispute),
});
export type KnownPerson = z.infer<typeof KnownPerson>;

/** The known facts in full: what the person who typed takes over. Blank or null: not known. */
export const PersonFacts = z.object({
  name: z.string(),
  kind: z.string(),
  idType: z.string(),
  idNumber: z.string(),
  sex: z.string().nullable(),
  nation: z.string().nullable(),
  education: z.string().nullable(),
  category: z.string().nullable(),
  occupation: z.string(),
  phone: z.string(),
  address: z.string(),
  representative: z.string(),
});
export type PersonFacts = z.infer<typeof PersonFacts>;

/** What two disputes are compared by. */
export const Likeness = z.object({
  parties: z.array(z.object({ name: z.string().max(80), idNumber: z.string().max(50) })).max(50),
  acceptedOn: IsoDate,
  place: z.string().max(100),
  villageCode: DivisionCode.nullable(),
  gridId: Id.nullable(),
  disputeType: z.string().max(4).nullable(),
  mediationType: z.string().max(2).nullable(),
  title: z.string().max(100),
  story: z.string().max(2000),
});
export type Likeness = z.infer<typeof Likeness>;

/** A dispute that may be the same, told without numbers of people. */
export const SimilarDispute = z.object({
  id: Id,
  rev: z.int(),
  title: z.string(),
  acceptedOn: z.string(),
  state: z.string(),
  villageName: z.string().nullable(),
  gridName: z.string().nullable(),
  place: z.string(),
  partyNames: z.string(),
  disputeType: z.string().nullable(),
  mediationType: z.string().nullable(),
  amountFen: z.int(),
  story: z.string(),
  resolverName: z.string(),
  createdBy: z.string(),
  /** Days between the two days of acceptance. */
  daysApart: z.int(),
});
export type SimilarDispute = z.infer<typeof SimilarDispute>;

/** What stays the same from one dispute of a grid to the next. */
export const GridHabits = z.object({
  id: Id,
  title: z.string(),
  acceptedOn: z.string(),
  fields: z.object({
    source: z.string().nullable(),
    scale: z.string().nullable(),
    resolveMethod: z.string().nullable(),
    resolveOrganisation: z.string(),
    resolverName: z.string(),
    resolverPhone: z.string(),
    resolverIdNumber: z.string(),
    resolverOrganisation: z.string(),
  }),
});
export type GridHabits = z.infer<typeof GridHabits>;

export const disputeEntry = {
  knownPeople: read({
    summary:
      'Who somebody with this name, id or telephone already is here: parties of disputes and staff, at most six. Numbers are masked.',
    input: z.object({
      name: z.string().max(80),
      idNumber: z.string().max(50),
      phone: z.string().max(50),
      exceptDisputeId: Id.nullable().default(null),
    }),
    output: z.object({ people: z.array(KnownPerson) }),
  }),
  personFacts: read({
    summary: 'The facts of a known person in full, the latest that is known of each.',
    input: z.object({ register: z.enum(['parties', 'staff']), ids: z.array(Id).min(1).max(20) }),
    output: PersonFacts,
    errors: ['record.not-found'],
  }),
  similar: read({
    summary: 'Disputes of the same parties, place and matter within 90 days, at most five, without those that were checked and are others.',
    input: z.object({ likeness: Likeness, exceptId: Id.nullable().default(null) }),
    output: z.object({ rows: z.array(SimilarDispute) }),
  }),
  notDouble: write({
    summary: 'Notes that a dispute is not the same as others that look like it (已核对不是重复).',
    input: z.object({ id: Id, otherIds: z.array(Id).min(1).max(20), reason: line(200).min(1) }),
    output: Nothing,
    errors: ['record.not-found'],
  }),
  lastInGrid: read({
    summary: 'What the latest dispute of a grid has that the next one shares by nature; null when it has none.',
    input: z.object({ gridId: Id, exceptId: Id.nullable().default(null) }),
    output: z.object({ last: GridHabits.nullable() }),
  }),
};

export const disputeMerges = {
  merges: read({
    summary: 'Merges that a dispute was part of, latest first.',
    input: ById,
    output: z.object({
      rows: z.array(
        z.object({
          id: Id,
          survivorId: Id,
          survivorTitle: z.string(),
          mergedId: Id,
          mergedTitle: z.string(),
          reason: z.string(),
          at: z.string(),
          by: z.string(),
          undoneAt: z.string().nullable(),
        }),
      ),
    }),
  }),
  merge: write({
    summary:
      'Makes two disputes one. The survivor takes the named fields of the other, and its parties; transfers and attachments follow; the other is deleted softly.',
    input: z.object({
      survivorId: Id,
      survivorRev: z.int(),
      mergedId: Id,
      mergedRev: z.int(),
      taken: z.array(z.string().max(40)).max(100),
      uniteParties: z.boolean(),
      reason: line(200).min(1),
    }),
    output: z.object({ mergeId: Id }),
    errors: [
      'record.not-found',
      'record.changed',
      'record.deleted',
      'record.invalid',
      'disputes.merge-elsewhere',
      'disputes.merge-case',
      'disputes.merge-supervised',
      'mediation.agreement-final',
    ],
  }),
  unmergeConflicts: read({
    summary:
      'Fields that a merge set and somebody has changed since: what stood before the merge, what the merge set, and what stands now.',
    input: z.object({ mergeId: Id }),
    output: z.object({ rows: z.array(z.object({ field: z.string(), before: z.unknown(), merged: z.unknown(), now: z.unknown() })) }),
    errors: ['record.not-found'],
  }),
  unmerge: write({
    summary:
      'Undoes a merge: both disputes stand as before; what was changed since and the merge did not touch stays. A field that both touched goes as `choices` say: as before, as now, or as before here and as now in the dispute that comes back.',
    input: z.object({ mergeId: Id, choices: z.record(z.string().max(40), z.enum(['before', 'now', 'other'])).default({}) }),
    output: z.object({ survivorId: Id, mergedId: Id }),
    errors: [
      'record.not-found',
      'record.deleted',
      'record.invalid',
      'disputes.unmerge-done',
      'disputes.unmerge-later',
      'disputes.unmerge-changed',
      'mediation.agreement-final',
    ],
  }),
};
