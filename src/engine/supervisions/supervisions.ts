import type { Handlers } from '#shared/contract/call.ts';
import { SupervisionFields, type supervisions } from '#shared/contract/supervisions.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { userError } from '#shared/errors.ts';
import { recordInvalid, type RecordProblem } from '#shared/rules/record-problem.ts';
import { followUpProblems, supervisionEndProblems, supervisionProblems } from '#shared/rules/supervision-record.ts';
import { changesBetween } from '../audit-lines/changes-between.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { getRecord } from '../records/record-book.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { disputeKind } from '../disputes/disputes.store.ts';
import {
  endSupervision,
  findFollowUp,
  findRunning,
  getSupervisionAt,
  insertSupervision,
  listSupervisions,
  nextSupervisionNumber,
  putFollowUp,
  updateSupervision,
} from './supervisions.store.ts';

const fieldNames = SupervisionFields.keyof().options;
type Values = Readonly<Record<string, unknown>>;

/** Each act writes its line into the history of the dispute. */
export function createSupervisions({ register, clock, newId }: EngineContext): Handlers<typeof supervisions, CallContext> {
  const today = (): string => dateOf(clock.now());
  const rowsOf = (db: ReadDb, disputeId: string) => ({ rows: listSupervisions(db, disputeId, today()) });

  /** The account and the instant, and the audit line of an act at a dispute. */
  function stamp({ actor }: CallContext) {
    const at = instantOf(clock.now());
    const note = (
      db: WriteDb,
      disputeId: string,
      act: { readonly action: string; readonly before: Values; readonly after: Values; readonly reason?: string },
    ): void => {
      writeAuditLine(db, {
        at,
        actor,
        action: act.action,
        entity: disputeKind.entity,
        recordId: disputeId,
        changes: changesBetween(act.before, act.after),
        reason: act.reason ?? null,
      });
    };
    return { at, by: actor.name, note };
  }

  /** @throws record.not-found, record.changed, record.deleted, supervisions.ended */
  function running(db: ReadDb, id: string, rev: number) {
    const supervision = getSupervisionAt(db, id, rev);
    const dispute = getUndeletedDispute(db, supervision.disputeId);
    if (supervision.endedOn !== null) throw userError('supervisions.ended', { number: supervision.number });
    return { supervision, dispute };
  }

  return {
    list: ({ disputeId }) => rowsOf(register.read, disputeId),

    start: ({ disputeId, kind, fields }, call) =>
      register.write((db) => {
        const dispute = getUndeletedDispute(db, disputeId);
        if (dispute.state === 'draft' || dispute.state === 'closed' || dispute.state === 'revisited')
          throw userError('supervisions.wrong-state', { state: dispute.state });
        const other = findRunning(db, disputeId, kind);
        if (other !== null) throw userError('supervisions.running-already', { kind, number: other });
        refuse(supervisionProblems(fields, { kind, acceptedOn: dispute.acceptedOn, today: today() }));
        const number = nextSupervisionNumber(db, fields.startedOn.slice(0, 4));
        const { note, ...by } = stamp(call);
        insertSupervision(db, { id: newId(), disputeId, kind, number }, fields, by);
        note(db, disputeId, {
          action: kind === 'led' ? 'lead' : 'list',
          before: {},
          after: { supervisionNumber: number, ...auditValues(fields) },
        });
        return rowsOf(db, disputeId);
      }),

    change: ({ id, rev, fields }, call) =>
      register.write((db) => {
        const { supervision, dispute } = running(db, id, rev);
        refuse(supervisionProblems(fields, { kind: supervision.kind, acceptedOn: dispute.acceptedOn, today: today() }));
        if (fields.startedOn.slice(0, 4) !== supervision.startedOn.slice(0, 4))
          throw userError('supervisions.other-year', { number: supervision.number });
        const [before, after] = [auditValues(supervision), auditValues(fields)];
        if (changesBetween(before, after).length === 0) return rowsOf(db, supervision.disputeId);
        const { note, ...by } = stamp(call);
        updateSupervision(db, id, fields, by);
        note(db, supervision.disputeId, { action: 'supervise', before, after, reason: supervision.number });
        return rowsOf(db, supervision.disputeId);
      }),

    followUp: ({ id, rev, followUp }, call) =>
      register.write((db) => {
        const { supervision } = running(db, id, rev);
        refuse(followUpProblems(followUp, supervision.startedOn, today()));
        const { month, ...written } = followUp;
        const before = findFollowUp(db, id, month);
        const { note, ...by } = stamp(call);
        putFollowUp(db, id, followUp, by);
        note(db, supervision.disputeId, {
          action: 'followUp',
          before: before === undefined ? {} : followUpAuditValues(before),
          after: followUpAuditValues(written),
          reason: `${supervision.number} ${month}`,
        });
        return rowsOf(db, supervision.disputeId);
      }),

    end: ({ id, rev, ...end }, call) =>
      register.write((db) => {
        const { supervision } = running(db, id, rev);
        refuse(supervisionEndProblems(end, supervision.startedOn, today()));
        const { note, ...by } = stamp(call);
        endSupervision(db, id, end, by);
        note(db, supervision.disputeId, {
          action: supervision.kind === 'led' ? 'endLead' : 'unlist',
          before: {},
          after: { supervisionNumber: supervision.number, endedOn: end.endedOn, supervisionResult: end.result },
          reason: end.endNote,
        });
        return rowsOf(db, supervision.disputeId);
      }),
  };
}

/** @throws record.not-found, record.deleted */
function getUndeletedDispute(db: ReadDb, disputeId: string): DisputeFields {
  const { header, fields } = getRecord(db, disputeKind, disputeId);
  if (header.deletedAt !== null) throw userError('record.deleted', { reason: header.deleteReason });
  return fields;
}

function refuse(problems: readonly RecordProblem[]): void {
  if (problems.length > 0) throw recordInvalid(problems);
}

/** The fields as the dispute's history names them. */
function auditValues(fields: SupervisionFields): Values {
  return Object.fromEntries(fieldNames.map((name) => [name, fields[name] === '' ? null : fields[name]]));
}

function followUpAuditValues({
  measures,
  work,
  contacts,
}: {
  readonly measures: string;
  readonly work: string;
  readonly contacts: string;
}): Values {
  return { measures: measures === '' ? null : measures, work, contacts: contacts === '' ? null : contacts };
}
