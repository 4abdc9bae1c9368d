// Every finding that an import can raise at a row stands at a cell that a person can mend, and is gone once it was mended or accepted there.
import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, committeeKinds, gridKinds } from '#shared/codes/index.ts';
import type { Import, ImportRow, SheetKind } from '#shared/contract/imports.ts';
import { wordedCodes } from '#shared/rules/violation-words.ts';
import { exampleGrid, openExampleOffice, type ExampleOffice } from '../example-office.test-support.ts';
import { fieldNamed } from './headings.ts';

type Cell = string | number | Date | { error: '#N/A' } | { formula: string };
type Cells = Readonly<Record<string, Cell>>;

/** What a person does: writes a value into the cell at which the finding stands, accepts it as it stands, or chooses for the whole row. */
type Answer = { readonly write: string } | 'accept' | 'choose';

interface Finding {
  readonly code: string;
  readonly kind: SheetKind;
  /** Changes of a good row; '' leaves a column empty, a heading that the base lacks adds a column. */
  readonly cells: Cells;
  readonly answer: Answer;
  /** Rows above it in the same sheet. */
  readonly above?: readonly Cells[];
  readonly without?: readonly string[];
  readonly hidden?: 'row' | 'column';
  /** The register holds what the first row above says. */
  readonly known?: true;
  readonly title?: string;
  /** Other findings that come along and are mended with it. */
  readonly also?: readonly { readonly field: string; readonly write: string }[];
}

const good: Readonly<Record<SheetKind, Cells>> = {
  disputes: {
    序号: '1',
    受理时间: '2026-07-03',
    '村（社区）': '枫桥村',
    当事人: '褚敏斌',
    纠纷类型: '邻里纠纷',
    简要情况: '因排水发生争执。',
  },
  grids: { 序号: '1', '村（社区）': '枫桥村', 网格编码: '320599100200801', 网格名称: '枫桥村第八网格' },
  staff: { 序号: '1', 姓名: '葛伟超', 身份证号码: '320599199606095943', '村（社区）': '枫桥村' },
  organisations: { 序号: '1', 组织名称: '枫桥平安志愿队', 组织类型: '群防群治组织', '村（社区）': '枫桥村' },
};

const accept = 'accept';
const write = (text: string): Answer => ({ write: text });
const at =
  (kind: SheetKind) =>
  (code: string, cells: Cells, answer: Answer, more: Partial<Finding> = {}): Finding => ({
    code,
    kind,
    cells,
    answer,
    ...more,
  });
const [disputes, grids, staff, organisations] = [at('disputes'), at('grids'), at('staff'), at('organisations')];

const findings: readonly Finding[] = [
  disputes('field.required', { 当事人: '' }, write('褚敏斌')),
  disputes('field.required', { 受理时间: '' }, write('2026-07-03')),
  disputes('field.required', {}, write('2026-07-03'), { without: ['受理时间'] }),
  disputes('disputes.party-missing', {}, write('褚敏斌'), { without: ['当事人'] }),
  grids('field.required', { 网格名称: '' }, write('枫桥村第八网格')),
  grids('field.required', {}, write('320599100200801'), { without: ['网格编码'] }),
  staff('field.required', { 身份证号码: '' }, write('320599199606095943')),
  organisations('field.required', { 组织名称: '' }, write('枫桥平安志愿队')),
  disputes('cell.excel-error', { 涉及金额: { error: '#N/A' } }, write('2300元')),
  disputes('cell.no-result', { 涉及金额: { formula: 'A1' } }, write('2300元')),
  disputes('cell.lost-character', { 简要情况: '因排水\uFFFD发生争执。' }, accept),
  disputes('cell.same-as-above', { 纠纷类型: '同上' }, accept, { above: [{ 当事人: '葛伟超' }] }),
  disputes('names.split', { 当事人: '褚敏斌 葛伟超' }, accept),
  disputes('names.details', { 当事人: '褚敏斌，男，45岁' }, accept),
  disputes('row.hidden', {}, accept, { hidden: 'row' }),
  disputes('column.hidden', { 备注: '村里补报' }, accept, { hidden: 'column' }),
  disputes('text.too-long', { 备注: '长'.repeat(201) }, write('短')),
  disputes('code.unknown', { 信息来源: '从天而降' }, accept),
  disputes('code.unknown', { 纠纷类型: '从天而降' }, write('邻里纠纷')),
  organisations('code.unknown', { 层级: '云上' }, accept),
  disputes('code.guessed', { 纠纷类型: '邻里矛盾引发的冲突' }, write('邻里纠纷')),
  disputes('code.guessed', { 纠纷类型: '邻里矛盾引发的冲突' }, accept),
  disputes('row.alike', { 简要情况: '因采光发生争执。' }, accept, { above: [{}] }),
  disputes('row.differs', { 简要情况: '因采光发生争执。' }, 'choose', { above: [{}], known: true }),
  disputes('row.near-record', { 受理时间: '2026-07-04' }, 'choose', { above: [{}], known: true }),
  staff('id.truncated-by-excel', { 身份证号码: 320_599_199_606_095_900 }, write('320599199606095943')),
  staff('id.old-15', { 身份证号码: '320599960609594' }, write('320599199606095943')),
  staff('id.length', { 身份证号码: '32059919960609' }, write('320599199606095943')),
  staff('id.characters', { 身份证号码: '32059919960609594A' }, write('320599199606095943')),
  staff('id.masked', { 身份证号码: '320599********5943' }, write('320599199606095943')),
  staff('id.division', { 身份证号码: '990599199606095943' }, write('320599199606095943')),
  staff('id.birth-date', { 身份证号码: '320599199613095943' }, write('320599199606095943')),
  staff('id.check-digit', { 身份证号码: '320599199606095944' }, write('320599199606095943')),
  staff('id.sex-mismatch', { 性别: '男' }, write('女')),
  staff('id.birth-mismatch', { 出生日期: '1990-01-01' }, write('1996-06-09')),
  staff('id.duplicate', { 姓名: '葛伟强' }, write('320599199001010038'), { above: [{}] }),
  disputes('phone.length', { 联系电话: '1380000000' }, write('13800000000')),
  disputes('phone.format', { 联系电话: '来电显示' }, write('13800000000')),
  disputes('phone.truncated-by-excel', { 联系电话: '1.38E+10' }, write('13800000000')),
  disputes('phone.masked', { 联系电话: '138****0000' }, write('13800000000')),
  disputes('phone.several', { 联系电话: '13800000000、13900000000' }, accept),
  grids('grid.truncated-by-excel', { 网格编码: '3.20599E+14' }, write('320599100200801')),
  grids('grid.code-format', { 网格编码: '一号网格' }, write('320599100200801')),
  grids('grid.code-length', { 网格编码: '3205991002' }, write('320599100200801')),
  grids('grid.not-under-village', { 网格编码: '320599100201801' }, write('320599100200801')),
  grids('grid.code-duplicate', { 网格名称: '枫桥村第九网格' }, write('320599100200802'), { above: [{}] }),
  grids('grid.parent-missing', { 网格类型: '微网格' }, write('320599100200001')),
  grids('grid.parent-not-micro', { 网格类型: '综合网格', 上级网格编码: '320599100200001' }, write('')),
  grids('grid.parent-micro', { 网格类型: '微网格', 上级网格编码: '320599100200003' }, write('320599100200001')),
  grids('grid.parent-outside-village', { 网格类型: '微网格', 上级网格编码: '320599100201001' }, write('320599100200001')),
  grids('village.not-registered', { '村（社区）': '月亮村', 网格编码: '320599100777801' }, write('枫桥村'), {
    also: [{ field: 'code', write: '320599100200801' }],
  }),
  disputes('grid.unknown', { 所属网格: '第九十九网格' }, accept),
  disputes('village.unknown', { '村（社区）': '月亮村' }, write('枫桥村')),
  disputes('village.unknown', { '村（社区）': '月亮村' }, accept),
  disputes('village.from-title', {}, accept, { without: ['村（社区）'], title: '枫桥村矛盾纠纷台账' }),
  disputes('village.filled-down', { '村（社区）': '' }, accept, { above: [{ 当事人: '葛伟超' }] }),
  disputes('disputes.grid-outside-village', { 网格编码: '320599100201001' }, write('320599100200001')),
  staff('staff.grid-outside-village', { 网格编码: '320599100201001' }, write('320599100200001')),
  disputes('disputes.resolved-but-not-settled', { 化解时间: '2026-07-05', 化解状态: '调解中' }, write('')),
  disputes('disputes.place-missing', {}, write('枫桥村'), { without: ['村（社区）'] }),
  organisations('organisation.name-duplicate', {}, write('枫桥平安二队'), { above: [{}] }),
  organisations('organisation.kind-guessed', { 组织名称: '枫桥村人民调解委员会' }, accept, { without: ['组织类型'] }),
  organisations('organisation.parent-unknown', { 上级组织: '没有的组织' }, accept),
  organisations('organisation.parent-self', { 上级组织: '枫桥平安志愿队' }, write('')),
  organisations('organisations.of-another-kind', { 调委会类型: committeeKinds.rows[0]?.name ?? '' }, write('')),
  organisations('organisations.address-too-long', { 组织类型: '综治中心', 地址: '长'.repeat(81) }, write('枫桥路1号')),
  organisations('organisations.division-code', { 行政区划代码: '3205' }, write('320599')),
  organisations('coordinates.half', { 经度: '120.5' }, write('30.1')),
  disputes('date.invalid', { 受理时间: '2026-02-30' }, write('2026-07-03')),
  disputes('date.format', { 受理时间: '上周' }, write('2026-07-03')),
  disputes('date.year-missing', { 受理时间: '7月3日' }, write('2026-07-03')),
  disputes('date.year-assumed', { 受理时间: '7月3日' }, accept, { title: '2026年7月台账' }),
  disputes('date.short-year', { 受理时间: '26.7.3' }, accept),
  staff('date.before-birth', { 登记日期: '1990-01-01' }, write('2024-01-01')),
  staff('date.day-unknown', { 身份证号码: '', 出生日期: '1996年6月' }, accept, {
    also: [{ field: 'idNumber', write: '320599199606095943' }],
  }),
  staff('id.birth-future', { 身份证号码: citizenIdOf('32059920300609594') }, write('320599199606095943')),
  disputes('date.future', { 受理时间: '2027-07-03' }, write('2026-07-03')),
  disputes('date.before-accepted', { 化解时间: '2026-07-01', 化解状态: '化解成功' }, write('2026-07-05')),
  disputes('date.before-occurred', { 发生时间: '2026-07-05' }, write('2026-07-05')),
  organisations('date.before-from', { 本届起始日期: '2026-01-01', 本届截止日期: '2025-01-01' }, write('2027-01-01')),
  disputes('date.month-only', { 发生时间: '2026年6月' }, accept),
  disputes('date.month-only', { 受理时间: '2026年7月' }, write('2026-07-03')),
  disputes('money.format', { 涉及金额: '若干' }, write('2300元')),
  disputes('money.commas', { '涉及金额（元）': '1,23' }, write('123元')),
  disputes('money.range', { 涉及金额: '2000-3000元' }, write('2300元')),
  disputes('money.negative', { '涉及金额（元）': '-5' }, write('5元')),
  disputes('money.too-large', { '涉及金额（万元）': '9999999999' }, write('5元')),
  disputes('money.rounded', { '涉及金额（元）': '1.2345' }, accept),
  disputes('money.about', { 涉及金额: '约2000元' }, accept),
  disputes('money.unit-unknown', { 涉及金额: '2000' }, accept),
  disputes('money.unit-unlikely', { '涉及金额（万元）': '20000' }, accept),
  disputes('count.about', { 涉及人数: '约20人' }, accept),
  grids('number.format', { 户数: '很多' }, write('20')),
  grids('number.commas', { 户数: '1,23' }, write('123')),
  organisations('number.about', { 经度: '约120', 纬度: '30.1' }, write('120.5')),
  grids('number.range', { 户数: '20-30' }, write('20')),
  organisations('number.unit', { 经度: '120公里', 纬度: '30.1' }, write('120.5')),
  grids('number.whole', { 户数: '20.5' }, write('20')),
  organisations('number.decimals', { 经度: '120.1234567890123456', 纬度: '30.1' }, write('120.5')),
  grids('number.below', { 户数: '-2' }, write('20')),
  organisations('number.above', { 经度: '190', 纬度: '30.1' }, write('120.5')),
];

/** Codes that no row of an import raises, and why. */
const neverOfARow: Readonly<Record<string, string>> = {
  'row.repeated': 'the same row twice in a file goes in once: nothing is to be mended',
  'row.updated-twice': 'raised by a choice and answered by another one (choices.test.ts)',
  'grid.code-letter': 'the letter is the rule of the county; sheets of grids are read without it',
  'grids.code-shape': 'of programs before this one',
  'grids.code-outside-village': 'of programs before this one',
  'staff.post-overlap': 'a roster says one post',
  'organisations.term-overlap': 'a roster says one term',
  'date.before-founded': 'no column says when an organisation was closed',
  ...Object.fromEntries(
    ['not-geojson', 'kind', 'ring-open', 'ring-short', 'coordinates', 'too-large'].map((end) => [
      `boundary.${end}`,
      'boundaries come from maps',
    ]),
  ),
  ...Object.fromEntries(
    ['notice', 'agreed', 'sent', 'received', 'due'].map((end) => [
      `date.before-${end}`,
      'of mediation cases and transfers, which no sheet brings',
    ]),
  ),
  'transfers.not-decided': 'no sheet brings transfers',
  'transfers.extension-too-long': 'no sheet brings transfers',
};

/** With its check digit (GB 11643). */
function citizenIdOf(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return first17 + '10X98765432'.charAt(sum % 11);
}

const microGrid = codeOf(gridKinds, '微网格') ?? '';

let office: ExampleOffice;
beforeAll(async () => {
  office = await openExampleOffice();
  const first = await office.api.grids.create({ fields: exampleGrid({ code: '320599100200001', name: '枫桥村第一网格' }) });
  const { code, name } = { code: '320599100200003', name: '枫桥村第一微网格' };
  await office.api.grids.create({ fields: exampleGrid({ code, name, kind: microGrid, parentGridId: first.id }) });
  const other = { villageCode: '320599100201', code: '320599100201001', name: '石佛村第一网格' };
  await office.api.grids.create({ fields: exampleGrid(other) });
});
afterAll(() => office.close());

async function open({ kind, cells, above = [], without = [], hidden, title }: Omit<Finding, 'code' | 'answer'>): Promise<Import> {
  const rows = [...above, cells].map((changes) => ({ ...good[kind], ...changes }));
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((heading) => !without.includes(heading));
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('表');
  if (title !== undefined) sheet.addRow([title]);
  sheet.addRow(headings);
  for (const row of rows) {
    const added = sheet.addRow(headings.map((heading) => (row as Cells)[heading] ?? ''));
    if (hidden === 'row' && row === rows.at(-1)) added.hidden = true;
  }
  if (hidden === 'column') sheet.getColumn(headings.length).hidden = true;
  const name = { disputes: '矛盾纠纷台账', grids: '网格基本情况表', staff: '网格员花名册', organisations: '综治组织名册' }[kind];
  const { fileId } = await office.api.files.keep({ name: `${name}.xlsx`, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) });
  const opened = await office.api.imports.open({ fileId });
  const [only] = opened.sheets;
  if (only?.kind === kind) return opened;
  return office.api.imports.map({ id: opened.id, sheets: [{ name: '表', use: true, kind, columns: [] }] });
}

async function lastRow(id: string): Promise<ImportRow> {
  const { rows } = await office.api.imports.rows({ id });
  const last = rows.reduce((one, other) => (other.row > one.row ? other : one));
  return last;
}

describe.each(findings.map((finding) => [finding.code, finding.kind, JSON.stringify(finding.cells).slice(0, 60), finding] as const))(
  '%s at a row of %s %s',
  (code, kind, _shown, { answer, known, also = [], ...sheet }) => {
    it('stands at a cell that can be mended, and is gone afterwards', async () => {
      if (known === true) {
        const first = await open({ kind, cells: {}, ...(sheet.title === undefined ? {} : { title: sheet.title }) });
        await office.api.imports.commit({ id: first.id, planHash: first.planHash ?? '', doubtful: 'take' });
        return mendIt(first.id);
      }
      return mendIt(null);
    });

    async function mendIt(undone: string | null): Promise<void> {
      const opened = await open(undone === null ? sheet : { ...sheet, above: [] });
      const row = await lastRow(opened.id);
      const cell = row.cells.find((candidate) => candidate.code === code && candidate.level !== 'ok');
      expect(row.cells.map((candidate) => candidate.code)).toContain(code);
      if (cell === undefined) throw new Error('no cell');
      expect(cell.field).not.toBe('serial');
      expect(fieldNamed(kind, cell.field), `a field of the sheet: ${cell.field}`).toBeDefined();
      expect(cell.message).not.toContain('未知问题');
      const place = { id: opened.id, sheet: row.sheet, row: row.row };
      expect(cell.level).toBe(answer === 'accept' || answer === 'choose' ? 'doubtful' : cell.level);
      if (answer === 'accept') await office.api.imports.accept({ ...place, field: cell.field, code });
      else if (answer === 'choose') {
        expect(row.choices).toEqual(['update', 'another', 'leave']);
        await office.api.imports.choose({ id: opened.id, rows: [place], choice: 'another' });
      } else await office.api.imports.fix({ ...place, field: cell.field, value: answer.write });
      for (const more of also) await office.api.imports.fix({ ...place, field: more.field, value: more.write });
      const mended = await lastRow(opened.id);
      expect(mended.cells.filter(({ level }) => level !== 'ok').map((left) => [left.address, left.code])).toEqual([]);
      expect(mended.verdict).toBe('good');
      await office.api.imports.drop({ id: opened.id });
      if (undone !== null) await office.api.imports.undo({ id: undone, reason: '试完了' });
    }
  },
);

it('the findings above are all that there are', () => {
  const receipt = readFileSync(`${import.meta.dirname}/../../shared/rules/receipt-words.ts`, 'utf8');
  const ofRecords = [...receipt.matchAll(/^ {2}'((?!receipt\.|batch\.|line\.)[a-z]+\.[a-z0-9-]+)':/gmu)].map(([, code]) => code ?? '');
  const walked = new Set(findings.map(({ code }) => code));
  const missing = [...new Set([...wordedCodes(), ...ofRecords])].filter((code) => !walked.has(code) && !(code in neverOfARow));
  expect(missing).toEqual([]);
});
