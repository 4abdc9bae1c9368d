// Which list's rows a workbook is made of, and what in them tells of people.
import { assertNever } from '#shared/errors.ts';
import type { ListName } from '#shared/contract/lists.ts';
import type { ListSource } from '../database/list-query.ts';
import { disputeList } from '../disputes/disputes.store.ts';
import { gridList } from '../grids/grids.store.ts';
import { boundDossierList } from '../handovers/handovers.store.ts';
import { caseList } from '../mediation/mediation.store.ts';
import { organisationList } from '../organisations/organisations.store.ts';
import { printList } from '../prints/prints.store.ts';
import { staffList } from '../staff/staff.store.ts';
import { transferList } from '../transfers/transfers.store.ts';

export type ExportRow = Readonly<Record<string, unknown>>;

export interface ExportedList {
  readonly source: ListSource;
  /** The sheet's name. */
  readonly word: string;
  /** Columns of people's names, several parted by 、. */
  readonly names: readonly string[];
  readonly phones: readonly string[];
  /** Columns that a masked copy leaves empty. */
  readonly hidden: readonly string[];
  /** Cells that the screen words in its own way. */
  readonly worded: Readonly<Record<string, (row: ExportRow) => string>>;
}

export function exportedList(list: ListName, today: string): ExportedList {
  switch (list) {
    case 'disputes':
      return { source: disputeList, word: '矛盾纠纷', names: ['partyNames', 'resolverName'], phones: [], hidden: [], worded: { gridName: gridUnderVillage } };
    case 'mediation':
      return { source: caseList, word: '人民调解', names: ['mediatorNames'], phones: [], hidden: [], worded: {} };
    case 'grids':
      return { source: gridList, word: '网格', names: ['chiefName', 'workerNames'], phones: ['chiefMobile', 'chiefPhone', 'workerPhones'], hidden: ['chiefBirthDate'], worded: {} };
    case 'staff':
      return { source: staffList(today), word: '人员', names: ['name'], phones: ['mobile', 'otherPhone'], hidden: ['birthDate', 'idNumber'], worded: { gridName: gridUnderVillage, fullTime: (row) => fullTimeWords.get(row['fullTime']) ?? '' } };
    case 'organisations':
      return { source: organisationList(today), word: '组织', names: ['headName'], phones: ['phone', 'headPhone'], hidden: [], worded: {} };
    case 'transfers':
      return { source: transferList, word: '移送', names: [], phones: [], hidden: [], worded: {} };
    case 'prints':
      return { source: printList, word: '打印登记', names: [], phones: [], hidden: [], worded: { at: (row) => textOf(row['at']).slice(0, 16).replace('T', ' ') } };
    case 'handovers':
      return { source: boundDossierList, word: '卷宗移交', names: [], phones: [], hidden: [], worded: {} };
    default:
      return assertNever(list);
  }
}

const fullTimeWords = new Map<unknown, string>([[1, '专职'], [0, '兼职']]);

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** 枫桥村第一网格 beside 枫桥村: 第一网格 is enough. */
function gridUnderVillage(row: ExportRow): string {
  const [grid, village] = [textOf(row['gridName']), textOf(row['villageName'])];
  return village !== '' && grid !== village && grid.startsWith(village) ? grid.slice(village.length) : grid;
}
