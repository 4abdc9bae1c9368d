// Rules over a row of a ledger of disputes.
import { codeName, disputeStates, mediationTypes } from '#shared/codes/index.ts';
import { cellOf, mark, type EvaluatedRow } from '../sheet-rows/evaluated-row.ts';
import { agreeSex, findGrid, orderDates, type RowContext } from '../sheet-rows/row-rules.ts';
import { textOf } from '../sheet-rows/row-values.ts';

export function evaluateDispute(row: EvaluatedRow, { places, seen }: RowContext): void {
  findGrid(row, places);
  for (const side of ['applicant', 'respondent']) {
    const id = row.values[`${side}IdNumber`];
    // Ids of several people say nothing of the first one's sex alone.
    if (typeof id === 'string' && !id.includes('、')) agreeSex(row, `${side}Sex`, id);
  }
  const { values } = row;
  orderDates(row, 'acceptedOn', 'occurredOn', 'date.before-occurred');
  orderDates(row, 'resolvedOn', 'acceptedOn', 'date.before-accepted');
  orderDates(row, 'dueOn', 'acceptedOn', 'date.before-accepted');
  const outcome = cellOf(row, 'state');
  values['state'] ??= typeof values['resolvedOn'] === 'string' ? 'settled' : 'handling';
  // 调解不成，引导诉讼 says more than its state: the words are kept as the course of the settlement.
  if (
    outcome &&
    outcome.shown !== '' &&
    textOf(values['resolution']) === '' &&
    codeName(disputeStates, textOf(values['state'])) !== outcome.shown
  )
    values['resolution'] = outcome.shown;
  if (textOf(values['title']) === '') values['title'] = proposedTitle(row);
  const key = ['acceptedOn', 'applicant', 'applicantIdNumber', 'respondent', 'mediationType', 'story']
    .map((field) => textOf(values[field]))
    .join('|');
  const first = seen.byKey.get(key);
  if (first === undefined) seen.byKey.set(key, { row: row.row, name: '' });
  else {
    row.repeats = first.row;
    const marked = cellOf(row, 'applicant');
    if (marked) mark(marked, 'doubtful', 'row.repeated', { firstRow: first.row });
  }
}

/** 张三与李四邻里纠纷, cut to what a title may hold. */
function proposedTitle({ values }: EvaluatedRow): string {
  const type = codeName(mediationTypes, textOf(values['mediationType'])) ?? '矛盾纠纷';
  const respondent = textOf(values['respondent']);
  const names = textOf(values['applicant']) + (respondent === '' ? '' : `与${respondent}`);
  return `${names.slice(0, 100 - type.length)}${type}`;
}
