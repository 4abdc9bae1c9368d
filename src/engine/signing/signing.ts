import type { Handlers } from '#shared/contract/call.ts';
import type { Signing, signing } from '#shared/contract/signing.ts';
import { userError } from '#shared/errors.ts';
import { leastCopies } from '#shared/rules/agreement-wording.ts';
import { clockAlert, courtClock } from '#shared/rules/case-clocks.ts';
import { placesMissing, placesToMark, writtenEffectiveOn, type MarkPlace } from '#shared/rules/effective-date.ts';
import { notAfterTodayProblem, orderProblem, recordInvalid } from '#shared/rules/record-problem.ts';
import { workCalendar } from '#shared/rules/working-days.ts';
import { writeAuditLine } from '../audit/audit.store.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { changeRecord, getRecord, type ChangeBy, type StoredRecord } from '../database/record-book.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { listParties } from '../disputes/disputes.store.ts';
import type { CaseContent } from '../mediation/case-content.ts';
import { mediationCaseKind } from '../mediation/mediation.store.ts';
import { getOffice } from '../offices/offices.store.ts';
import { listPrints } from '../papers/papers.store.ts';
import { settingOn } from '../settings/office-settings.ts';
import { insertMark, listMarks, undoMark, type StoredMark } from './signing.store.ts';

type Case = StoredRecord<CaseContent>;

export function createSigning({ register, clock, newId }: EngineContext): Handlers<typeof signing, CallContext> {
  const today = (): string => dateOf(clock.now());

  /** One change of a case's marks; the day of effect follows in the same transaction. */
  function change({ actor }: CallContext, caseId: string, work: (db: WriteDb, found: Case, by: ChangeBy) => void): Signing {
    return register.write((db) => {
      const by: ChangeBy = { actor, at: instantOf(clock.now()) };
      const found = getRecord(db, mediationCaseKind, caseId);
      if (found.header.deletedAt !== null) throw userError('record.deleted', { reason: found.header.deleteReason });
      const { agreement } = found.fields;
      // An oral agreement has effect from the day of agreement; nothing is signed (art. 30).
      if (agreement?.finalAt == null || agreement.form !== 'written') throw userError('signing.not-final');
      work(db, found, by);
      const effectiveOn = writtenEffectiveOn(placesOf(db, found.fields), standing(listMarks(db, caseId), 'signed'));
      changeRecord(db, mediationCaseKind, by, { id: caseId, rev: found.header.rev, action: 'takeEffect', fields: { ...found.fields, agreement: { ...agreement, effectiveOn } } });
      return stateOf(db, caseId, today());
    });
  }

  /** Nobody signs before the parties agreed, or tomorrow. */
  function checkDay(on: string, { fields }: Case): void {
    const problems = [...notAfterTodayProblem('on', on, today()), ...orderProblem('on', on, { name: 'agreed', date: fields.agreement?.agreedOn ?? null })];
    if (problems.length > 0) throw recordInvalid(problems);
  }

  function tick(db: WriteDb, caseId: string, { actor, at }: ChangeBy, mark: Pick<StoredMark, 'kind' | 'slot' | 'on' | 'way' | 'acting'>, name: string): void {
    if (standing(listMarks(db, caseId), mark.kind).some(({ slot }) => slot === mark.slot)) throw userError('signing.ticked-already', { name });
    insertMark(db, caseId, { ...mark, id: newId(), at, by: actor.name });
    writeAuditLine(db, { at, actor, action: `signing.${mark.kind}`, entity: 'mediationCase', recordId: caseId, changes: [{ field: mark.kind, from: null, to: `${name} ${mark.on}` }] });
  }

  return {
    get: ({ caseId }) => stateOf(register.read, caseId, today()),
    mark: ({ caseId, marks }, call) =>
      change(call, caseId, (db, found, by) => {
        const places = placesOf(db, found.fields);
        for (const mark of marks) {
          const place = named(places, mark.slot);
          checkDay(mark.on, found);
          tick(db, caseId, by, { ...mark, kind: 'signed' }, place.name);
        }
      }),
    issue: ({ caseId, ...copy }, call) =>
      change(call, caseId, (db, found, by) => {
        const places = placesOf(db, found.fields);
        const place = named(copiesFor(places), copy.slot);
        const missing = placesMissing(places, standing(listMarks(db, caseId), 'signed'));
        // What a party takes home is whole: it has effect.
        if (missing.length > 0) throw userError('signing.not-signed', { names: missing.map(({ name }) => name) });
        checkDay(copy.on, found);
        tick(db, caseId, by, { ...copy, kind: 'issued' }, place.name);
      }),
    takeBack: ({ caseId, markId, reason }, call) =>
      change(call, caseId, (db, found, { actor, at }) => {
        const marks = listMarks(db, caseId);
        const mark = marks.find(({ id, undoneAt }) => id === markId && undoneAt === null);
        if (mark === undefined) throw userError('record.not-found');
        if (mark.kind === 'signed' && standing(marks, 'issued').length > 0) throw userError('signing.issued-already');
        undoMark(db, markId, { at, by: actor.name, reason });
        const { name } = nameOf(placesOf(db, found.fields), mark.slot);
        writeAuditLine(db, { at, actor, action: 'signing.takeBack', entity: 'mediationCase', recordId: caseId, changes: [{ field: mark.kind, from: `${name} ${mark.on}`, to: null }], reason });
      }),
  };
}

function placesOf(db: ReadDb, { disputeId, mediators, recorder }: CaseContent): MarkPlace[] {
  return placesToMark({ parties: listParties(db, disputeId), mediators, recorder, committeeName: getOffice(db).committeeName });
}

/** Art. 29: a copy for each party and one for the committee; one may go to the court. */
function copiesFor(places: readonly MarkPlace[]): { readonly slot: string; readonly name: string }[] {
  const committee = places.find(({ role }) => role === 'seal')?.name ?? '';
  return [...places.filter(({ role }) => role === 'party'), { slot: 'committee', name: committee }, { slot: 'court', name: '人民法院' }];
}

function named<Place extends { readonly slot: string }>(places: readonly Place[], slot: string): Place {
  const place = places.find((one) => one.slot === slot);
  if (place === undefined) throw userError('signing.unknown-place');
  return place;
}

function nameOf(places: readonly MarkPlace[], slot: string): { readonly name: string } {
  return [...places, ...copiesFor(places)].find((place) => place.slot === slot) ?? { name: '' };
}

function standing(marks: readonly StoredMark[], kind: StoredMark['kind']): StoredMark[] {
  return marks.filter((mark) => mark.kind === kind && mark.undoneAt === null);
}

function stateOf(db: ReadDb, caseId: string, today: string): Signing {
  const { fields } = getRecord(db, mediationCaseKind, caseId);
  const places = placesOf(db, fields);
  const marks = listMarks(db, caseId);
  const [signed, issued] = [standing(marks, 'signed'), standing(marks, 'issued')];
  const copiesPrinted = listPrints(db, 'mediationAgreement', caseId).filter(({ final }) => final).reduce((sum, { copyFrom, copyTo }) => sum + copyTo - copyFrom + 1, 0);
  const parties = places.filter(({ role }) => role === 'party');
  const effectiveOn = fields.agreement?.effectiveOn ?? null;
  const issuedToAll = parties.every(({ slot }) => issued.some((mark) => mark.slot === slot));
  const final = fields.agreement?.finalAt != null;
  const allSigned = placesMissing(places, signed).length === 0;
  return {
    stage: !final ? 'draft' : allSigned ? (issuedToAll ? 'issued' : 'signed') : signed.length > 0 ? 'signing' : copiesPrinted > 0 ? 'printed' : 'final',
    copiesProposed: leastCopies(parties.length),
    copiesPrinted,
    places: places.map((place) => ({ ...place, mark: shown(signed, place.slot) })),
    copies: copiesFor(places).map(({ slot, name }) => ({ slot, name, mark: shown(issued, slot) })),
    takenBack: marks.flatMap(({ slot, undoneAt, undoneBy, reason, ...mark }) => (undoneAt === null || undoneBy === null || reason === null ? [] : [{ ...mark, name: nameOf(places, slot).name, undoneAt, undoneBy, reason }])),
    effectiveOn,
    court: effectiveOn === null ? null : courtState(db, fields.acceptedOn, effectiveOn, today),
  };
}

function shown(marks: readonly StoredMark[], slot: string): Signing['copies'][number]['mark'] {
  const mark = marks.find((one) => one.slot === slot);
  return mark === undefined ? null : { id: mark.id, on: mark.on, way: mark.way, acting: mark.acting, at: mark.at, by: mark.by };
}

/** The limits are those of the day of acceptance, as of every clock of a case. */
function courtState(db: ReadDb, acceptedOn: string, effectiveOn: string, today: string): NonNullable<Signing['court']> {
  const { dueOn, lastDay, alertsOn } = courtClock(effectiveOn, settingOn(db, 'case-limits', acceptedOn), workCalendar(settingOn(db, 'holidays', today)));
  const { kind, daysLeft } = clockAlert({ dueOn, alertsOn }, today);
  return { dueOn, lastDay, daysLeft, alert: kind };
}
