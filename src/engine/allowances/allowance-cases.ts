// The cases that a month's allowance list is about: agreement final, agreed in that month.
import type { AllowanceCase } from '#shared/rules/allowance.ts';
import { dayOfInstant } from '#shared/rules/office-time.ts';
import { getRecord } from '../records/record-book.ts';
import type { ReadDb } from '../database/register.ts';
import { listMergedInto } from '../disputes/merges.store.ts';
import type { CaseContent } from '../mediation-cases/case-content.ts';
import { listAgreedCases, mediationCaseKind } from '../mediation-cases/mediation-cases.store.ts';

export function allowanceCases(db: ReadDb, month: string): AllowanceCase[] {
  return listAgreedCases(db, month).flatMap((id) => {
    const { header, fields } = getRecord(db, mediationCaseKind, id);
    const { agreement } = fields;
    if (agreement === null) return [];
    const mediatorNames = fields.mediators.map(({ name }) => name);
    return [
      {
        caseId: id,
        number: fields.fileNumber,
        title: fields.title,
        mediationType: fields.mediationType,
        form: agreement.form,
        difficulty: fields.difficulty,
        mediators: mediatorNames.join('、'),
        mediatorNames,
        disputeIds: [fields.disputeId, ...listMergedInto(db, fields.disputeId)],
        acceptedOn: fields.acceptedOn,
        agreedOn: agreement.agreedOn,
        performedOn: performedOn(fields),
        enteredOn: dayOfInstant(header.createdAt),
        agreedFen: agreement.performance.reduce((sum, item) => sum + item.amountFen, 0),
        dossierComplete: fields.dossier?.filedOn != null,
      },
    ];
  });
}

/** The day on which the last item was found performed; money needs its proof (收条, 汇款单). Null: not all of it is. */
function performedOn({ agreement, checks }: Pick<CaseContent, 'agreement' | 'checks'>): string | null {
  if (agreement === null) return null;
  const days = agreement.performance.map((item) => {
    const last = checks.findLast((check) => check.itemId === item.id);
    return last?.result === 'performed' && (item.amountFen === 0 || last.proof !== null) ? last.checkedOn : null;
  });
  if (days.includes(null)) return null;
  return days.reduce<string>((latest, day) => (day !== null && day > latest ? day : latest), agreement.agreedOn);
}
