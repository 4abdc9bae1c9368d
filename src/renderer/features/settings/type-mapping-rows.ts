// The two classifications beside each other: each type of one with the one that it proposes of the other.
import { codePath, disputeTypes, mediationTypes, validRows, type CodeRow, type CodeTable } from '#shared/codes/index.ts';
import type { TypeMapping } from '#shared/contract/office-settings.ts';
import { proposedDisputeType, proposedMediationType } from '#shared/rules/type-mapping.ts';
import { matchesWords } from '../../values/pinyin-match.ts';

export type Direction = 'toMediation' | 'toDispute';

export interface MappingRow {
  readonly code: string;
  readonly name: string;
  /** What the row itself holds. */
  readonly own: string | null;
  /** What is proposed: its own, or its group's. */
  readonly partner: string | null;
}

export const tablesOf: Readonly<Record<Direction, { readonly from: CodeTable; readonly to: CodeTable }>> = {
  toMediation: { from: disputeTypes, to: mediationTypes },
  toDispute: { from: mediationTypes, to: disputeTypes },
};

export function mappingRows(mapping: TypeMapping, direction: Direction, today: string): MappingRow[] {
  const { from } = tablesOf[direction];
  return validRows(from, today).map(({ code, name }: CodeRow) => {
    const own =
      direction === 'toMediation'
        ? mapping.toMediation.find((pair) => pair.disputeType === code)?.mediationType
        : mapping.toDispute.find((pair) => pair.mediationType === code)?.disputeType;
    const partner = direction === 'toMediation' ? proposedMediationType(mapping, code) : proposedDisputeType(mapping, code);
    return { code, name: codePath(from, code) ?? name, own: own ?? null, partner };
  });
}

/** Rows that are shown: found by digits, words, pinyin or initials of either side, and those without a partner alone where asked for. */
export function shownRows(rows: readonly MappingRow[], direction: Direction, words: string, onlyAlone: boolean): MappingRow[] {
  const { to } = tablesOf[direction];
  return rows.filter(
    ({ code, name, partner }) =>
      (!onlyAlone || partner === null) &&
      (matchesWords(words, name, code) || (partner !== null && matchesWords(words, codePath(to, partner) ?? '', partner))),
  );
}

/** The mapping with another partner for one type; null: none of its own. */
export function withPartner(mapping: TypeMapping, direction: Direction, code: string, partner: string | null): TypeMapping {
  if (direction === 'toMediation') {
    const others = mapping.toMediation.filter((pair) => pair.disputeType !== code);
    const toMediation = partner === null ? others : [...others, { disputeType: code, mediationType: partner }];
    return { ...mapping, toMediation: toMediation.sort((one, other) => one.disputeType.localeCompare(other.disputeType)) };
  }
  const others = mapping.toDispute.filter((pair) => pair.mediationType !== code);
  const toDispute = partner === null ? others : [...others, { disputeType: partner, mediationType: code }];
  return { ...mapping, toDispute: toDispute.sort((one, other) => Number(one.mediationType) - Number(other.mediationType)) };
}
