// Makes a ledger of disputes shaped like the villages' own (tests/fixtures/samples): title and unit rows, a header over two
// rows, merged villages, mixed date shapes, a totals row and a note. Everybody in it is made up (division 320599).
import exceljs from 'exceljs';
import { citizenIdCheckCharacter } from '#shared/rules/citizen-id.ts';

export interface DisputesWorkbookOptions {
  readonly rows: number;
  /** Every how many rows one has a fault (a phone that is too short); 0: none. */
  readonly faultEvery?: number;
  /** Same seed, same workbook. */
  readonly seed?: number;
}

const villages = ['枫桥村', '石佛村', '渡口社区', '张家湾村', '新民社区'];
const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张'];
const givenNames = [...'伟芳娜敏静秀丽强磊军洋勇艳杰娟涛明超霞平刚桂兰'];
const kinds = ['邻里', '婚姻家庭纠纷', '劳动争议', '物业纠纷', '合同', '道路交通事故纠纷', '损害赔偿', '宅基地'];
const outcomes = ['调解成功', '已化解', '正在调处', '未化解', '调解不成，引导诉讼'];
const headings = [
  '序号',
  '受理时间',
  '所属网格',
  '',
  '当事人（申请人）',
  '',
  '',
  '被申请人',
  '',
  '纠纷类型',
  '纠纷简要情况',
  '涉及人数',
  '涉及金额（万元）',
  '调处结果',
  '化解日期',
  '调解员',
  '备注',
];
const lowerHeadings = ['', '', '村（社区）', '网格', '姓名', '身份证号码', '联系电话', '姓名', '联系方式', '', '', '', '', '', '', '', ''];
const headerMerges = [
  'A1:O1',
  'A2:O2',
  'C3:D3',
  'E3:G3',
  'H3:I3',
  'A3:A4',
  'B3:B4',
  ...[...'JKLMNOPQ'].map((letter) => `${letter}3:${letter}4`),
];

/** Writes the workbook to a file, row by row. */
export async function makeDisputesWorkbook(path: string, options: DisputesWorkbookOptions): Promise<void> {
  const random = randomNumbers(options.seed ?? 1);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: true });
  const sheet = workbook.addWorksheet('7月台账');
  sheet.addRow(['枫桥示范镇2026年7月份矛盾纠纷排查化解台账']);
  sheet.addRow(['填报单位（盖章）：枫桥示范镇综治办        填报时间：2026年7月28日']);
  sheet.addRow(headings);
  const lowerHeader = sheet.addRow(lowerHeadings);
  for (const merge of headerMerges) sheet.mergeCells(merge);
  lowerHeader.commit();
  const perVillage = Math.max(1, Math.ceil(options.rows / 100));
  for (let index = 0; index < options.rows; index += 1) {
    const row = sheet.addRow(
      disputeRow(index, random, options.faultEvery ?? 0, index % perVillage === 0 ? villageOf(index, perVillage) : null),
    );
    row.getCell(6).numFmt = '@';
    // The streaming writer merges only rows that it has not yet let go: a village is let go as a whole.
    if (index % perVillage !== perVillage - 1 && index !== options.rows - 1) continue;
    const top = row.number - (index % perVillage);
    if (top < row.number) sheet.mergeCells(`C${String(top)}:C${String(row.number)}`);
    row.commit();
  }
  sheet
    .addRow(['合计', ...Array.from({ length: 10 }, () => null), { formula: `SUM(L5:L${String(4 + options.rows)})`, result: options.rows }])
    .commit();
  sheet.addRow(['注：1.涉及金额单位为万元；2.本表每月28日前报送。']).commit();
  sheet.commit();
  await workbook.commit();
}

function villageOf(index: number, perVillage: number): string {
  return villages[Math.floor(index / perVillage) % villages.length] ?? '';
}

type Random = (below: number) => number;

function disputeRow(index: number, random: Random, faultEvery: number, village: string | null): (string | number | Date | null)[] {
  const party = personName(random);
  const other = personName(random);
  const day = 1 + random(27);
  const outcome = pick(outcomes, random);
  const settled = outcome.includes('成功') || outcome === '已化解';
  const faulty = faultEvery > 0 && index % faultEvery === faultEvery - 1;
  return [
    index + 1,
    writtenDate(day, random),
    village,
    `第${pick([...'一二三四五'], random)}网格`,
    party,
    citizenId(random),
    faulty ? '1524868090' : `138${String(10_000_000 + random(89_999_999))}`,
    other,
    random(2) === 0 ? null : `152${String(10_000_000 + random(89_999_999))}`,
    pick(kinds, random),
    `${party}与${other}因第${String(index + 1)}号事由发生争执，双方到村里反映。`,
    random(2) === 0 ? 2 + random(8) : `${String(2 + random(8))}人`,
    writtenMoney(random),
    outcome,
    settled ? writtenDate(Math.min(28, day + 1), random) : null,
    personName(random),
    random(20) === 0 ? '重点关注' : null,
  ];
}

function writtenDate(day: number, random: Random): string | number | Date {
  const two = String(day).padStart(2, '0');
  const shapes = [
    `2026.7.${String(day)}`,
    `2026年7月${String(day)}日`,
    `2026/7/${String(day)}`,
    ` 2026-07-${two} `,
    Number(`202607${two}`),
    new Date(Date.UTC(2026, 6, day)),
  ];
  return pick(shapes, random);
}

function writtenMoney(random: Random): string | number | null {
  const tenThousands = random(200) / 20;
  return pick([tenThousands, `${String(tenThousands)}万`, `${String(Math.round(tenThousands * 10_000))}元`, '无', '/', null], random);
}

function citizenId(random: Random): string {
  const first17 = `320599${String(1950 + random(55))}${String(1 + random(12)).padStart(2, '0')}${String(1 + random(28)).padStart(2, '0')}${String(random(1000)).padStart(3, '0')}`;
  return first17 + citizenIdCheckCharacter(first17);
}

function personName(random: Random): string {
  return pick(surnames, random) + pick(givenNames, random) + (random(2) === 0 ? pick(givenNames, random) : '');
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[random(items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** Small generator with a fixed course (mulberry32). */
function randomNumbers(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
