// Values of a receipt or a comparison as a person reads them: codes by their names, money in yuan, yes and no.
import { ownerIn } from '#shared/words/value-tables.ts';
import { amountText } from '../../values/amount.ts';
import { valueText } from '../../words/history.ts';

const yesOrNo: Readonly<Record<string, string>> = { true: '是', false: '否' };

/** A value as both desks print it; blank for nothing. */
export function fieldValueWords(entity: string, path: string, value: string): string {
  if (value === '') return '';
  const { owner, field } = ownerIn(entity, path);
  if ((field === 'amountFen' || field === 'paidFen') && /^\d+$/.test(value)) return amountText(Number(value));
  return yesOrNo[value] ?? valueText(owner, field, value);
}
