// The steps of a made-up case, from its opening to its file number.
import type { CaseContent } from '../mediation-cases/case-content.ts';
import { mediationCaseKind } from '../mediation-cases/mediation-cases.store.ts';
import { settleDispute } from '../mediation/settle-dispute.ts';
import { giveNumber } from '../numbering/give-number.ts';
import { addRecord, changeRecord, getRecord, type ChangeBy } from '../records/record-book.ts';
import type { CaseStep } from './made-up-cases.ts';
import { idAt, type AddEvent, type Writing } from './writing.ts';

export function writeCase(write: Writing, add: AddEvent, dispute: { readonly id: string }, steps: readonly CaseStep[]): void {
  const course = { id: '' };
  for (const step of steps) {
    add(step.on, step.minutes, (by) => {
      if (course.id !== '') {
        continueCase(write, by, { caseId: course.id, disputeId: dispute.id }, step);
        return;
      }
      if ('change' in step) throw new Error('A made-up case begins with its opening');
      course.id = idAt(by.at);
      addRecord(write.db, mediationCaseKind, by, {
        id: course.id,
        ownerCode: write.ownerCode,
        fields: { ...step.content, disputeId: dispute.id },
      });
    });
  }
}

function continueCase(
  write: Writing,
  by: ChangeBy,
  { caseId, disputeId }: { readonly caseId: string; readonly disputeId: string },
  step: CaseStep,
): void {
  const {
    header: { rev },
    fields,
  } = getRecord(write.db, mediationCaseKind, caseId);
  if ('change' in step) {
    changeRecord(write.db, mediationCaseKind, by, { id: caseId, rev, fields: step.change(fields) });
    return;
  }
  const content: CaseContent = { ...step.content, disputeId };
  const done = step.ends === undefined ? content : numbered(write, content, caseId, step.on, by);
  changeRecord(write.db, mediationCaseKind, by, { id: caseId, rev, fields: done });
  if (step.ends === 'agreed') settleDispute(write.db, done, write.committeeName, by);
}

function numbered(write: Writing, content: CaseContent, caseId: string, on: string, by: ChangeBy): CaseContent {
  const number = giveNumber(write.db, {
    ownerCode: write.ownerCode,
    series: write.series,
    year: Number(on.slice(0, 4)),
    recordId: caseId,
    at: by.at,
    by: by.actor.name,
  });
  return {
    ...content,
    fileNumber: number,
    agreement:
      content.agreement === null
        ? null
        : {
            ...content.agreement,
            number,
            finalAt: by.at,
            effectiveOn: content.agreement.form === 'oral' ? content.agreement.agreedOn : null,
          },
  };
}
