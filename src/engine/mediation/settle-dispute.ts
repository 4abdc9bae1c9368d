// An agreement settles its dispute: the fact is typed once, in the agreement, and fills the dispute's end.
import { resolveMethods } from '#shared/codes/resolve-methods.ts';
import { orderProblem, recordInvalid } from '#shared/rules/record-problem.ts';
import { changeRecord, getRecord, type ChangeBy } from '../database/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import { disputeKind } from '../disputes/disputes.store.ts';
import type { CaseContent } from './case-content.ts';

const resolutionLimit = 2000;

/** @throws record.invalid when the agreement is older than the dispute's own acceptance */
export function settleDispute(db: WriteDb, content: CaseContent, committeeName: string, by: ChangeBy): void {
  const { agreement } = content;
  if (agreement === null) return;
  const { header, fields } = getRecord(db, disputeKind, content.disputeId);
  const tooEarly = orderProblem('agreement.agreedOn', agreement.agreedOn, { name: 'accepted', date: fields.acceptedOn });
  if (tooEarly.length > 0) throw recordInvalid(tooEarly);
  const terms = [...agreement.clauses.map((clause, index) => `${index + 1}．${clause}`), agreement.mannerAndTime].filter((text) => text !== '').join('\n');
  changeRecord(db, disputeKind, by, {
    id: header.id,
    rev: header.rev,
    fields: {
      ...fields,
      state: 'settled',
      resolvedOn: agreement.agreedOn,
      // What a person wrote before stays.
      resolution: fields.resolution === '' ? [...terms].slice(0, resolutionLimit).join('') : fields.resolution,
      resolveMethod: fields.resolveMethod ?? resolveMethods.rows.find((row) => row.name === '人民调解')?.code ?? null,
      resolveOrganisation: fields.resolveOrganisation === '' ? committeeName : fields.resolveOrganisation,
      resolverName: fields.resolverName === '' ? content.mediators.map((mediator) => mediator.name).join('、').slice(0, 50) : fields.resolverName,
    },
  });
}
