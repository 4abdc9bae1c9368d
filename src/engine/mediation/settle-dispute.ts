// A case ends its dispute: the fact is typed once, in the agreement or in the end of the case, and moves the dispute on.
import { resolveMethods } from '#shared/codes/resolve-methods.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { fieldsAfter, isOpen, outcomeOf, targetOf } from '#shared/rules/dispute-life.ts';
import { missingIn } from '#shared/rules/dispute-requirements.ts';
import { orderProblem, recordInvalid } from '#shared/rules/record-problem.ts';
import { dayOfInstant } from '#shared/rules/office-time.ts';
import { changeRecord, getRecord, type ChangeBy } from '../records/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import { disputeKind } from '../disputes/disputes.store.ts';
import { moveDispute, plainMove } from '../disputes/move-dispute.ts';
import type { CaseContent } from '../mediation-cases/case-content.ts';

const resolutionLimit = 2000;
const reasonLimit = 200;

/** @throws record.invalid when the agreement is older than the dispute's own acceptance */
export function settleDispute(db: WriteDb, content: CaseContent, committeeName: string, by: ChangeBy): void {
  const { agreement } = content;
  if (agreement === null) return;
  const { header, fields } = getRecord(db, disputeKind, content.disputeId);
  const tooEarly = orderProblem('agreement.agreedOn', agreement.agreedOn, { name: 'accepted', date: fields.acceptedOn });
  if (tooEarly.length > 0) throw recordInvalid(tooEarly);
  const terms = [...agreement.clauses.map((clause, index) => `${index + 1}．${clause}`), agreement.mannerAndTime]
    .filter((text) => text !== '')
    .join('\n');
  const changes = endOf(content, fields, terms, committeeName);
  // Settled by hand before its paper was final: what nobody wrote yet is added, the day is the agreement's.
  if (outcomeOf(fields) === 'settled') {
    changeRecord(db, disputeKind, by, {
      id: header.id,
      rev: header.rev,
      fields: { ...fields, ...changes, resolvedOn: agreement.agreedOn },
    });
    return;
  }
  const move = movesOf(db, content.disputeId, by);
  if (fields.state === 'draft') move({ move: 'accept', on: fields.acceptedOn });
  else if (!isOpen(fields.state)) move({ move: 'reopen', on: agreement.agreedOn, reason: '达成人民调解协议' });
  move({ move: 'settle', on: agreement.agreedOn, changes });
}

/** A case that ends without an agreement; a dispute that has ended otherwise stays as it is. */
export function failDispute(db: WriteDb, content: CaseContent, committeeName: string, by: ChangeBy): void {
  endDispute(db, content, by, (fields, on) => ({
    move: 'fail',
    on,
    changes: endOf(content, fields, content.endReason ?? '', committeeName),
  }));
}

/** An applicant who takes the case back takes the dispute back with it. */
export function withdrawDispute(db: WriteDb, content: CaseContent, by: ChangeBy): void {
  endDispute(db, content, by, (_fields, on) => ({ move: 'withdraw', on, reason: (content.endReason ?? '').slice(0, reasonLimit) }));
}

function endDispute(db: WriteDb, content: CaseContent, by: ChangeBy, moveOf: (fields: DisputeFields, on: string) => CaseMove): void {
  const { fields } = getRecord(db, disputeKind, content.disputeId);
  const on = content.endedOn;
  // A day that has not come, or comes before the dispute, is refused with the case or left alone.
  if (!isOpen(fields.state) || on === null || on > dayOfInstant(by.at) || on < fields.acceptedOn) return;
  movesOf(db, content.disputeId, by)(moveOf(fields, on));
}

/** The first session begins the handling, where nothing that handling needs is missing. */
export function beginHandling(db: WriteDb, disputeId: string, on: string, by: ChangeBy): void {
  const { fields } = getRecord(db, disputeKind, disputeId);
  const to = targetOf('handle', fields.state, []);
  if (to === null || on < fields.acceptedOn || missingIn(fieldsAfter(fields, 'handle', to, on)).length > 0) return;
  movesOf(db, disputeId, by)({ move: 'handle', on });
}

type CaseMove = Pick<Parameters<typeof moveDispute>[3], 'move' | 'on'> & Partial<Parameters<typeof moveDispute>[3]>;

/** Moves of the same dispute one after the other; the case's own rules have judged its days. */
function movesOf(db: WriteDb, id: string, by: ChangeBy): (move: CaseMove) => void {
  return (move) => {
    const { rev } = getRecord(db, disputeKind, id).header;
    moveDispute(db, { ...by, role: null }, dayOfInstant(by.at), { ...plainMove, note: '人民调解', ...move, id, rev });
  };
}

/** What a person wrote before stays. */
function endOf(content: CaseContent, fields: DisputeFields, resolution: string, committeeName: string): Partial<DisputeFields> {
  return {
    mediationType: fields.mediationType ?? content.mediationType,
    story: fields.story === '' ? content.summary : fields.story,
    resolution: fields.resolution === '' ? [...resolution].slice(0, resolutionLimit).join('') : fields.resolution,
    resolveMethod: fields.resolveMethod ?? resolveMethods.rows.find((row) => row.name === '人民调解')?.code ?? null,
    resolveOrganisation: fields.resolveOrganisation === '' ? committeeName : fields.resolveOrganisation,
    resolverName:
      fields.resolverName === ''
        ? content.mediators
            .map((mediator) => mediator.name)
            .join('、')
            .slice(0, 50)
        : fields.resolverName,
  };
}
