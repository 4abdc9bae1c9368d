// How far a case's written agreement is: the places under it, who marked them, who got a copy, since when it has effect.
import type { Signing, SigningStage } from '#shared/contract/signing.ts';
import { leastCopies } from '#shared/rules/agreement-wording.ts';
import { clockAlert, courtClock } from '#shared/rules/case-clocks.ts';
import { placesMissing, placesToMark, type MarkPlace } from '#shared/rules/effective-date.ts';
import { workCalendar } from '#shared/rules/working-days.ts';
import { getRecord } from '../records/record-book.ts';
import type { ReadDb } from '../database/register.ts';
import { listParties } from '../disputes/disputes.store.ts';
import type { CaseContent } from '../mediation-cases/case-content.ts';
import { mediationCaseKind } from '../mediation-cases/mediation-cases.store.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import { listPrints } from '../prints/prints.store.ts';
import { settingOn } from '../office-settings/office-settings.ts';
import { listMarks, type StoredMark } from './signing.store.ts';

export function placesOf(db: ReadDb, { disputeId, mediators, recorder }: CaseContent): MarkPlace[] {
  return placesToMark({ parties: listParties(db, disputeId), mediators, recorder, committeeName: getOffice(db).committeeName });
}

/** Art. 29: a copy for each party and one for the committee; one may go to the court. */
export function copiesFor(places: readonly MarkPlace[]): { readonly slot: string; readonly name: string }[] {
  const committee = places.find(({ role }) => role === 'seal')?.name ?? '';
  return [...places.filter(({ role }) => role === 'party'), { slot: 'committee', name: committee }, { slot: 'court', name: '人民法院' }];
}

export function nameOf(places: readonly MarkPlace[], slot: string): { readonly name: string } {
  return [...places, ...copiesFor(places)].find((place) => place.slot === slot) ?? { name: '' };
}

export function marksInForce(marks: readonly StoredMark[], kind: StoredMark['kind']): StoredMark[] {
  return marks.filter((mark) => mark.kind === kind && mark.undoneAt === null);
}

/** Of a case with a written agreement; an oral one is not signed (art. 30), so it has no such stage. */
export function signingStage(db: ReadDb, caseId: string, content: CaseContent): SigningStage | null {
  const { agreement } = content;
  if (agreement?.form !== 'written') return null;
  if (agreement.finalAt === null) return 'draft';
  const marks = listMarks(db, caseId);
  const [signed, issued] = [marksInForce(marks, 'signed'), marksInForce(marks, 'issued')];
  const places = placesOf(db, content);
  if (signed.length === 0) return copiesPrinted(db, caseId) > 0 ? 'printed' : 'final';
  if (placesMissing(places, signed).length > 0) return 'signing';
  const parties = places.filter(({ role }) => role === 'party');
  return placesMissing(parties, issued).length === 0 ? 'issued' : 'signed';
}

/** @throws record.not-found */
export function signingOf(db: ReadDb, caseId: string, today: string): Signing {
  const { fields } = getRecord(db, mediationCaseKind, caseId);
  const places = placesOf(db, fields);
  const marks = listMarks(db, caseId);
  const [signed, issued] = [marksInForce(marks, 'signed'), marksInForce(marks, 'issued')];
  const effectiveOn = fields.agreement?.effectiveOn ?? null;
  return {
    stage: signingStage(db, caseId, fields) ?? 'draft',
    copiesProposed: leastCopies(places.filter(({ role }) => role === 'party').length),
    copiesPrinted: copiesPrinted(db, caseId),
    places: places.map((place) => ({ ...place, mark: shown(signed, place.slot) })),
    copies: copiesFor(places).map(({ slot, name }) => ({ slot, name, mark: shown(issued, slot) })),
    takenBack: marks.flatMap(({ slot, undoneAt, undoneBy, reason, ...mark }) =>
      undoneAt === null || undoneBy === null || reason === null
        ? []
        : [{ ...mark, name: nameOf(places, slot).name, undoneAt, undoneBy, reason }],
    ),
    effectiveOn,
    court: effectiveOn === null ? null : courtState(db, fields.acceptedOn, effectiveOn, today),
  };
}

/** Copies of the agreement with its number that left the printer. */
function copiesPrinted(db: ReadDb, caseId: string): number {
  return listPrints(db, 'mediationAgreement', caseId)
    .filter(({ final, voidReason }) => final && voidReason === null)
    .reduce((sum, { copyFrom, copyTo }) => sum + copyTo - copyFrom + 1, 0);
}

function shown(marks: readonly StoredMark[], slot: string): Signing['copies'][number]['mark'] {
  const mark = marks.find((one) => one.slot === slot);
  return mark === undefined ? null : { id: mark.id, on: mark.on, way: mark.way, acting: mark.acting, at: mark.at, by: mark.by };
}

/** The limits are those of the day of acceptance, as of every clock of a case. */
function courtState(db: ReadDb, acceptedOn: string, effectiveOn: string, today: string): NonNullable<Signing['court']> {
  const { dueOn, lastDay, alertsOn } = courtClock(
    effectiveOn,
    settingOn(db, 'case-limits', acceptedOn),
    workCalendar(settingOn(db, 'holidays', today)),
  );
  const { kind, daysLeft } = clockAlert({ dueOn, alertsOn }, today);
  return { dueOn, lastDay, daysLeft, alert: kind };
}
