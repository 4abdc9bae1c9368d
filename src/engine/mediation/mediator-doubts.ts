// What speaks against a mediator: no role on the day or under age (人民调解法 art. 13, 14: refused), closeness to a party (told).
import type { Mediator, MediatorDoubt } from '#shared/contract/mediation.ts';
import { citizenIdFacts } from '#shared/rules/citizen-id.ts';
import { fitnessDoubts, partyDoubts, type MediatorFacts } from '#shared/rules/mediator-fitness.ts';
import { recordInvalid } from '#shared/rules/record-problem.ts';
import { findRecord } from '../records/record-book.ts';
import type { ReadDb } from '../database/register.ts';
import { listParties } from '../disputes/disputes.store.ts';
import { findVillageByCode } from '../villages/villages.store.ts';
import { staffKind } from '../staff/staff.store.ts';

/** @param on ISO date: roles are those of that day */
export function mediatorDoubts(db: ReadDb, disputeId: string, mediators: readonly Mediator[], on: string): MediatorDoubt[] {
  const parties = listParties(db, disputeId);
  return mediators.flatMap((mediator) => {
    const facts = factsOf(db, mediator);
    return [...fitnessDoubts(facts, on), ...partyDoubts(facts, parties)];
  });
}

/** @throws record.invalid for somebody of the register who may not mediate on that day */
export function refuseUnfitMediators(db: ReadDb, disputeId: string, mediators: readonly Mediator[], on: string): void {
  const unfit = mediatorDoubts(db, disputeId, mediators, on).filter(({ doubt }) => doubt === 'noRole' || doubt === 'underage');
  if (unfit.length > 0)
    throw recordInvalid(
      unfit.map(({ doubt }) => ({
        field: 'mediators',
        code: doubt === 'noRole' ? 'mediation.mediator-no-role' : 'mediation.mediator-underage',
      })),
    );
}

function factsOf(db: ReadDb, { staffId, name }: Mediator): MediatorFacts {
  const found = staffId === null ? undefined : findRecord(db, staffKind, staffId);
  if (found === undefined) return { name, known: false, idNumber: '', birthDate: null, mobile: '', villageName: null, posts: [] };
  const { idNumber, birthDate, mobile, villageCode, posts } = found.fields;
  return {
    name,
    known: true,
    idNumber,
    birthDate: birthDate ?? (idNumber.length === 18 ? citizenIdFacts(idNumber).birthDate : null),
    mobile,
    villageName: villageCode === null ? null : (findVillageByCode(db, villageCode)?.name ?? null),
    posts,
  };
}
