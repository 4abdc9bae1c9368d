import type { Desk } from '#shared/contract/fields.ts';

export interface OfficeNames {
  readonly name: string;
  readonly committeeName: string;
  readonly committeeShortName: string;
}

/** Names as offices usually carry them; a proposal that the person changes as they like. */
export function proposeNames(desk: Desk, divisionName: string): OfficeNames {
  if (divisionName === '') return { name: '', committeeName: '', committeeShortName: '' };
  const name = desk === 'township' ? `${divisionName}综治办` : `${divisionName}社会治安综合治理中心`;
  return { name, committeeName: `${divisionName}人民调解委员会`, committeeShortName: divisionName.charAt(0) };
}
