// Values that many records got, and past runs, in words.
import type { BulkEdit } from '#shared/contract/bulk.ts';
import type { BulkEntity } from '#shared/rules/bulk-fields.ts';
import { fieldLabel } from '#shared/words/fields.ts';
import { moveWords } from '#shared/words/moves.ts';
import { useGrids, useVillages } from '../../components/pickers/places.ts';
import { valueText } from '../../words/history.ts';

type TextOf = (field: string, value: unknown) => string;

/** A value in words, grids and villages by their names. */
export function useBulkWords(entity: BulkEntity): TextOf {
  const grids = useGrids();
  const villages = useVillages();
  return (field, value) => {
    if (field === 'gridId') return grids.find((grid) => grid.id === value)?.name ?? '空';
    if (field === 'villageCode') return villages.find((village) => village.code === value)?.name ?? '空';
    return valueText(entity, field, value) || '空';
  };
}

const moveLabels: Readonly<Record<string, string>> = { on: '日期', toPerson: '交给', toOffice: '交给', reason: '原因', note: '说明' };

/** What a run did: 责任人改成“张涛”; or the step and what it said. */
export function runText({ entity, move, values }: Pick<BulkEdit, 'entity' | 'move' | 'values'>, textOf: TextOf): string {
  const said = Object.entries(values);
  if (move === null) return said.map(([field, value]) => `${fieldLabel(entity, field)}改成“${textOf(field, value)}”`).join('，');
  const words = said
    .filter(([, value]) => value !== null)
    .map(([field, value]) => `${moveLabels[field] ?? fieldLabel(entity, field)} ${textOf(field, value)}`);
  return `${moveWords[move]}（${words.join('，')}）`;
}
