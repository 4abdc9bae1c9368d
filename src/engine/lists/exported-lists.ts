// Which list's rows a workbook is made of, and what in them tells of people.
import type { ListName } from '#shared/contract/lists.ts';
import type { FieldDescriptor } from '#shared/registers/descriptor.ts';
import { registerOf } from '#shared/registers/index.ts';
import { minuteOfInstant } from '#shared/rules/office-time.ts';
import type { ListSource } from '../list-queries/list-query.ts';
import { disputeList } from '../disputes/disputes.store.ts';
import { gridList } from '../grids/grids.store.ts';
import { boundDossierList } from '../handovers/handovers.store.ts';
import { caseList } from '../cases/cases.store.ts';
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

interface OwnList {
  readonly source: (today: string) => ListSource;
  readonly word?: string;
  readonly worded?: ExportedList['worded'];
}

const ownLists: Readonly<Record<ListName, OwnList>> = {
  disputes: { source: () => disputeList, worded: { gridName: gridUnderVillage } },
  mediation: { source: () => caseList },
  grids: { source: () => gridList },
  staff: { source: staffList, worded: { gridName: gridUnderVillage, fullTime: (row) => fullTimeWords.get(row['fullTime']) ?? '' } },
  organisations: { source: organisationList },
  transfers: { source: () => transferList },
  prints: { source: () => printList, word: '打印登记', worded: { at: (row) => minuteOfInstant(textOf(row['at'])) } },
  handovers: { source: () => boundDossierList, word: '卷宗移交' },
};

/** What of it tells of people, its register says of its fields. */
export function exportedList(list: ListName, today: string): ExportedList {
  const { source, word, worded = {} } = ownLists[list];
  const register = registerOf(list);
  const fields = Object.entries({ ...register?.also, ...register?.fields });
  const masked = (...ways: readonly FieldDescriptor['masked'][]) =>
    fields.flatMap(([name, field]) => (field.masked !== undefined && ways.includes(field.masked) ? [name] : []));
  return {
    source: source(today),
    word: word ?? register?.registerWord ?? register?.word ?? '',
    names: masked('name'),
    phones: masked('phone'),
    hidden: masked('blank', 'id'),
    worded,
  };
}

const fullTimeWords = new Map<unknown, string>([
  [1, '专职'],
  [0, '兼职'],
]);

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** 枫桥村第一网格 beside 枫桥村: 第一网格 is enough. */
function gridUnderVillage(row: ExportRow): string {
  const [grid, village] = [textOf(row['gridName']), textOf(row['villageName'])];
  return village !== '' && grid !== village && grid.startsWith(village) ? grid.slice(village.length) : grid;
}
