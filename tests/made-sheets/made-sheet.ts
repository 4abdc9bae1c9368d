// Composes one ledger of disputes as a village might send it: titles, makers, header, rows, totals and what else stands between, with what is true of each row.
import { pickWeighted, seededChance, type Chance } from '../../src/engine/demo/seeded-random.ts';
import { madeColumns, type MadeColumn, type MadeDispute } from './columns.ts';
import { foot, lead } from './around.ts';
import { addHeader, columnNumbers, headerOf } from './made-header.ts';
import { Page, type MadeMerge } from './page.ts';
import { villageCell, villageHeading, villageTruth, type VillageWay } from './whose.ts';
import { madeName, madeParting, madeParty } from './people.ts';
import { dateHand, madeDay, madeType, type MadeCell, type MoneyUnit, saidAgain, type Truth, type Written } from './written.ts';

export const madeVillages = ['枫桥村', '石佛村', '渡口社区', '张家湾村', '新民社区'] as const;

export interface TrueRow {
  readonly row: number;
  readonly fields: Readonly<Record<string, Truth>>;
  /** The row as a whole may wait for a person: it is hidden. */
  readonly mayDoubt: boolean;
}

export interface MadeSheet {
  readonly seed: number;
  readonly sheetName: string;
  readonly fileName: string;
  readonly rows: readonly (readonly MadeCell[])[];
  readonly merges: readonly MadeMerge[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly format: 'xlsx' | 'csv';
  readonly truth: readonly TrueRow[];
  /** A sheet with instructions, or with the lists of a template's drop-downs. */
  readonly otherSheet: 'before' | 'after' | 'hidden' | null;
  /** What the clerk did, for a report of what failed. */
  readonly shape: string;
}

const dittoFields = new Set(['resolverName', 'mediationType', 'acceptedOn', 'resolvedOn', 'state', 'grid', 'place']);

export function madeSheet(seed: number): MadeSheet {
  const chance = seededChance(seed);
  // The first draws of neighbouring seeds are alike.
  for (let draw = 0; draw < 5; draw += 1) chance.below(10);
  const format = pickWeighted<'xlsx' | 'csv'>(chance, [
    [78, 'xlsx'],
    [22, 'csv'],
  ]);
  const way = pickWeighted<VillageWay>(chance, [
    [30, 'column'],
    [18, 'merged'],
    [8, 'first-only'],
    [6, 'ditto'],
    [14, 'headings'],
    [8, 'sheet-name'],
    [8, 'title'],
    [8, 'maker'],
  ]);
  const village = way === 'sheet-name' || way === 'title' || way === 'maker' ? chance.pick(madeVillages) : null;
  const isOneVillage = village !== null;
  const withYear = chance.inHundred(85);
  const titleUnit = pickWeighted<MoneyUnit>(chance, [
    [75, null],
    [17, '万元'],
    [8, '元'],
  ]);
  const noisy = chance.inHundred(45);
  const several = chance.inHundred(45);
  const parting = madeParting(chance);
  const tall = chance.inHundred(60);
  const columns = madeColumns(
    {
      villageColumn: ['column', 'merged', 'first-only', 'ditto'].includes(way),
      noisy,
      parting,
      dates: dateHand(chance, withYear),
      titleUnit,
      tall,
    },
    chance,
  );
  const serial = chance.inHundred(90) ? 1 : 0;
  const page = new Page(columns.length + serial);
  lead(page, { village: way === 'title' ? village : null, maker: way === 'maker' ? village : null, withYear, titleUnit }, chance);
  const header = headerOf(columns, serial === 1, chance);
  const headerTop = page.next;
  addHeader(page, header, headerTop);
  if (chance.inHundred(15)) page.add(columnNumbers(page.width, chance));
  const disputes = madeDisputes(chance, village, several);
  if (chance.inHundred(15)) addExample(page, columns, serial, madeDispute(chance, madeVillages[0], several), chance);
  const truth: TrueRow[] = [];
  const hiddenRows: number[] = [];
  let number = 0;
  let before: string | null = null;
  const ditto = chance.inHundred(12);
  let above: readonly Written[] = [];
  let blockTop = page.next;
  const villageColumn = columns.findIndex(({ field }) => field === 'village') + 1 + serial;
  const subtotals = !isOneVillage && chance.inHundred(15);
  const restarts = way === 'headings' && chance.inHundred(50);
  const headingStyle = chance.below(9);
  const mergedHeadings = chance.inHundred(60);
  const repeatAt = chance.inHundred(12) ? chance.between(3, Math.max(3, disputes.length - 2)) : -1;
  const closeBlock = (): void => {
    if (way === 'merged' && before !== null && page.rows.length >= blockTop)
      page.merge(blockTop, villageColumn, page.rows.length, villageColumn);
    if (subtotals && before !== null) page.add(subtotalOf(page.width, page.rows.length - blockTop + 1, chance));
  };
  disputes.forEach((dispute, index) => {
    const isNew = dispute.village !== before;
    if (isNew) {
      closeBlock();
      if (way !== 'merged' && before !== null && chance.inHundred(20)) page.add([]);
      if (way === 'headings') {
        const count = disputes.filter(({ village: same }) => same === dispute.village).length;
        const ordinal = madeVillages.indexOf(dispute.village as (typeof madeVillages)[number]);
        page.line(villageHeading(dispute.village, headingStyle, ordinal, count), mergedHeadings);
        if (restarts) number = 0;
      }
      blockTop = page.next;
    } else if (index === repeatAt && way !== 'merged' && way !== 'first-only' && way !== 'ditto') {
      page.line(`矛盾纠纷排查化解台账（续）`, chance.inHundred(60));
      addHeader(page, header, page.next);
    } else if (way !== 'merged' && chance.inHundred(3)) page.add([]);
    number += 1;
    const written = columns.map((column, at) => {
      const cell = column.write(dispute, chance);
      return ditto && dittoFields.has(column.field ?? '') ? saidAgain(cell, above[at], chance) : cell;
    });
    above = written;
    const fields: Record<string, Truth> = { village: villageTruth(dispute.village, way, isNew, format) };
    columns.forEach(({ field }, at) => {
      const cell = written[at];
      if (field !== null && field !== 'village' && cell !== undefined) fields[field] = cell;
    });
    const cells = written.map(({ cell }, at): MadeCell =>
      columns[at]?.field === 'village' ? villageCell(dispute.village, way, isNew, chance) : cell,
    );
    const row = page.add([...(serial === 1 ? [chance.inHundred(5) ? String(number) : number] : []), ...cells]);
    const hidden = format === 'xlsx' && chance.inHundred(1);
    if (hidden) hiddenRows.push(row);
    truth.push({ row, fields, mayDoubt: hidden });
    before = dispute.village;
  });
  closeBlock();
  foot(
    page,
    { records: disputes.length, serial: serial === 1, village, sums: columns.map(({ field }) => field === 'peopleCount') },
    chance,
  );
  const hiddenColumns =
    format === 'xlsx' ? columns.flatMap(({ field }, at) => (field === null && chance.inHundred(40) ? [at + 1 + serial] : [])) : [];
  return {
    seed,
    format,
    // A text file has no sheets: its own name is the sheet's.
    fileName: `${way === 'sheet-name' && village !== null && format === 'csv' ? village : chance.pick(['台账', '矛盾纠纷排查表', '7月份报表', '报送'])}.${format}`,
    sheetName:
      way === 'sheet-name' && village !== null
        ? chance.pick([village, village, `${village}台账`])
        : chance.pick(['Sheet1', '台账', '矛盾纠纷', '7月']),
    ...moved({ rows: page.rows, merges: format === 'csv' ? [] : page.merges, hiddenRows, hiddenColumns, truth }, chance),
    otherSheet:
      format === 'xlsx'
        ? pickWeighted<MadeSheet['otherSheet']>(chance, [
            [80, null],
            [7, 'before'],
            [7, 'after'],
            [6, 'hidden'],
          ])
        : null,
    shape: `${format}, village by ${way}, header ${String(header.rows.length)}${tall ? ' tall' : ''}, parted by ${JSON.stringify(parting.sign)}${noisy ? ', noisy' : ''}, unit above ${String(titleUnit)}`,
  };
}

function addExample(page: Page, columns: readonly MadeColumn[], serial: number, dispute: MadeDispute, chance: Chance): void {
  const word = chance.pick(['例', '示例', '例：', '样例', '（例）', '范例']);
  const cells = columns.map((column) => column.write(dispute, chance).cell);
  page.add(serial === 1 ? [word, ...cells] : [word, ...cells.slice(1)]);
}

function madeDisputes(chance: Chance, village: string | null, several: boolean): MadeDispute[] {
  if (village !== null) return Array.from({ length: chance.between(3, 14) }, () => madeDispute(chance, village, several));
  const from = chance.below(3);
  return madeVillages
    .slice(from, from + chance.between(1, 3))
    .flatMap((name) => Array.from({ length: chance.between(1, 7) }, () => madeDispute(chance, name, several)));
}

const causes = ['宅基地边界', '相邻排水', '借款未还', '工资拖欠', '噪音扰民', '赡养老人', '交通事故赔偿', '土地流转租金'];

function madeDispute(chance: Chance, village: string, several: boolean): MadeDispute {
  const [applicants, respondents] = [madeParty(chance, several), madeParty(chance, several)];
  const acceptedOn = madeDay(chance, chance.pick(['2026-06-01', '2026-07-01', '2026-05-04']));
  const state = pickWeighted(chance, [
    [70, 'settled'],
    [20, 'handling'],
    [10, 'failed'],
  ]);
  const cause = chance.pick(causes);
  const yuan = chance.inHundred(40) ? 0 : chance.pick([500, 1200, 3000, 8000, 15_000, 23_000, 35_000, 120_000]);
  return {
    acceptedOn,
    village,
    grid: `第${chance.pick([...'一二三四五'])}网格`,
    applicants,
    respondents,
    type: madeType(chance),
    story: `${applicants[0]?.name ?? ''}与${respondents[0]?.name ?? ''}因${cause}发生${chance.pick(['争执', '纠纷，双方到村里反映', '口角，\n经网格员劝解'])}。`,
    place: chance.pick([`${village}三组`, '村部门口', '老街12号', '308国道旁']),
    people: chance.between(2, 9),
    yuan,
    state,
    resolvedOn: state === 'settled' ? madeDay(chance, acceptedOn) : null,
    mediator: {
      name: chance.inHundred(50) ? '顾国平' : madeName(chance),
      id: '',
      phone: `138${String(chance.between(10_000_000, 99_999_999))}`,
    },
    remark: chance.inHundred(12) ? chance.pick(['已报派出所', '重点关注', '需镇里协调']) : '',
  };
}

function subtotalOf(width: number, count: number, chance: Chance): MadeCell[] {
  const cells: MadeCell[] = Array.from({ length: width }, () => null);
  cells[chance.inHundred(70) ? 0 : 1] = chance.pick(['小计', '小  计', `小计：${String(count)}件`, `小计${String(count)}件`]);
  return cells;
}

type Placed = Pick<MadeSheet, 'rows' | 'merges' | 'hiddenRows' | 'hiddenColumns' | 'truth'>;

/** Some tables begin in B3: a blank column and blank rows stand before them. */
function moved(placed: Placed, chance: Chance): Placed {
  const right = chance.inHundred(8) ? 1 : 0;
  const down = chance.inHundred(8) ? chance.between(1, 3) : 0;
  if (right + down === 0) return placed;
  return {
    rows: [
      ...Array.from({ length: down }, (): MadeCell[] => []),
      ...placed.rows.map((row) => [...Array.from({ length: right }, () => null), ...row]),
    ],
    merges: placed.merges.map(({ top, left, bottom, right: end }) => ({
      top: top + down,
      left: left + right,
      bottom: bottom + down,
      right: end + right,
    })),
    hiddenRows: placed.hiddenRows.map((row) => row + down),
    hiddenColumns: placed.hiddenColumns.map((column) => column + right),
    truth: placed.truth.map((row) => ({ ...row, row: row.row + down })),
  };
}
