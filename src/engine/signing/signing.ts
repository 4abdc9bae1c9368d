import type { Handlers } from '#shared/contract/call.ts';
import type { Signing, signing } from '#shared/contract/signing.ts';
import { userError } from '#shared/errors.ts';
import { placesMissing, writtenEffectiveOn } from '#shared/rules/effective-date.ts';
import { notAfterTodayProblem, orderProblem, recordInvalid } from '#shared/rules/record-problem.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { changeRecord, getRecord, type ChangeBy, type StoredRecord } from '../records/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import type { CaseContent } from '../mediation-cases/case-content.ts';
import { mediationCaseKind } from '../mediation-cases/mediation-cases.store.ts';
import { copiesFor, nameOf, placesOf, signingOf, marksInForce } from './signing-state.ts';
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
      const effectiveOn = writtenEffectiveOn(placesOf(db, found.fields), marksInForce(listMarks(db, caseId), 'signed'));
      changeRecord(db, mediationCaseKind, by, {
        id: caseId,
        rev: found.header.rev,
        action: 'takeEffect',
        fields: { ...found.fields, agreement: { ...agreement, effectiveOn } },
      });
      return signingOf(db, caseId, today());
    });
  }

  /** Nobody signs before the parties agreed, or tomorrow. */
  function checkDay(on: string, { fields }: Case): void {
    const problems = [
      ...notAfterTodayProblem('on', on, today()),
      ...orderProblem('on', on, { name: 'agreed', date: fields.agreement?.agreedOn ?? null }),
    ];
    if (problems.length > 0) throw recordInvalid(problems);
  }

  function tick(
    db: WriteDb,
    caseId: string,
    { actor, at }: ChangeBy,
    mark: Pick<StoredMark, 'kind' | 'slot' | 'on' | 'way' | 'acting'>,
    name: string,
  ): void {
    if (marksInForce(listMarks(db, caseId), mark.kind).some(({ slot }) => slot === mark.slot))
      throw userError('signing.ticked-already', { name });
    insertMark(db, caseId, { ...mark, id: newId(), at, by: actor.name });
    writeAuditLine(db, {
      at,
      actor,
      action: `signing.${mark.kind}`,
      entity: 'mediationCase',
      recordId: caseId,
      changes: [{ field: mark.kind, from: null, to: `${name} ${mark.on}` }],
    });
  }

  return {
    get: ({ caseId }) => signingOf(register.read, caseId, today()),
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
        const missing = placesMissing(places, marksInForce(listMarks(db, caseId), 'signed'));
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
        if (mark.kind === 'signed' && marksInForce(marks, 'issued').length > 0) throw userError('signing.issued-already');
        undoMark(db, markId, { at, by: actor.name, reason });
        const { name } = nameOf(placesOf(db, found.fields), mark.slot);
        writeAuditLine(db, {
          at,
          actor,
          action: 'signing.takeBack',
          entity: 'mediationCase',
          recordId: caseId,
          changes: [{ field: mark.kind, from: `${name} ${mark.on}`, to: null }],
          reason,
        });
      }),
  };
}

function named<Place extends { readonly slot: string }>(places: readonly Place[], slot: string): Place {
  const place = places.find((one) => one.slot === slot);
  if (place === undefined) throw userError('signing.unknown-place');
  return place;
}
