// How clerks write one value: what stands in the cell, and what a careful reader takes from it.
import { codeOf, mediationTypes } from '#shared/codes/index.ts';
import { citizenIdCheckCharacter } from '#shared/rules/citizen-id.ts';
import { pickWeighted, type Chance } from '../../src/engine/demo/seeded-random.ts';

/** A number with the format under which Excel keeps it: dates are numbers too. */
export interface FormattedNumber {
  readonly number: number;
  readonly format: string;
}
export type MadeCell = string | number | FormattedNumber | null;
type Value = string | number | null;

/** What a reader must make of a cell. */
export interface Truth {
  readonly value: Value;
  /** Also right when a person is asked: the writing is not plain. */
  readonly mayDoubt?: true;
  /** The cell is no good as it stands, so it must not be taken; this is to be offered (null: nothing can be). */
  readonly offered?: string | null;
}

export interface Written extends Truth {
  readonly cell: MadeCell;
}

const two = (value: number): string => String(value).padStart(2, '0');
const wide = (text: string): string => text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const chineseDigits = [...'〇一二三四五六七八九'];
const chineseDay = (value: number): string =>
  value <= 10
    ? (['', ...chineseDigits.slice(1), '十'][value] ?? '')
    : `${value < 20 ? '' : (chineseDigits[Math.floor(value / 10)] ?? '')}十${value % 10 === 0 ? '' : (chineseDigits[value % 10] ?? '')}`;

export function madeDay(chance: Chance, after = '2026-01-01'): string {
  const from = Date.parse(`${after}T00:00:00Z`);
  const days = Math.min(24, Math.floor((Date.parse('2026-07-27T00:00:00Z') - from) / 86_400_000));
  return new Date(from + chance.between(0, Math.max(0, days)) * 86_400_000).toISOString().slice(0, 10);
}

/** A clerk keeps to a hand or two; `yearless` where a title tells the year. */
export type DateHand = (date: string, chance: Chance) => Written;

export function dateHand(chance: Chance, yearless: boolean): DateHand {
  type Shape = (year: number, month: number, day: number) => Omit<Written, 'value'>;
  const serial = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
  const as =
    (write: (year: number, month: number, day: number) => MadeCell): Shape =>
    (...date) => ({ cell: write(...date) });
  const asked =
    (write: (year: number, month: number, day: number) => MadeCell): Shape =>
    (...date) => ({ cell: write(...date), mayDoubt: true });
  const pairs: (readonly [number, Shape])[] = [
    [6, as((y, m, d) => `${String(y)}.${String(m)}.${String(d)}`)],
    [5, as((y, m, d) => `${String(y)}年${String(m)}月${String(d)}日`)],
    [4, as((y, m, d) => ({ number: serial(y, m, d), format: 'yyyy/m/d' }))],
    [3, as((y, m, d) => ({ number: serial(y, m, d), format: 'yyyy"年"m"月"d"日"' }))],
    [3, as((y, m, d) => `${String(y)}-${two(m)}-${two(d)}`)],
    [2, as((y, m, d) => `${String(y)}.${two(m)}.${two(d)}`)],
    [2, as((y, m, d) => `${String(y)}/${String(m)}/${String(d)}`)],
    [2, as((y, m, d) => Number(`${String(y)}${two(m)}${two(d)}`))],
    [1, as((y, m, d) => `${String(y)}${two(m)}${two(d)}`)],
    [1, as((y, m, d) => `${String(y)}年${two(m)}月${two(d)}号`)],
    [1, as((y, m, d) => wide(`${String(y)}.${String(m)}.${String(d)}`))],
    [1, as((y, m, d) => `${String(y)}. ${String(m)}. ${String(d)}`)],
    [1, as((y, m, d) => `${String(y)}年${String(m)}月${String(d)}日上午`)],
    [1, as((y, m, d) => `${String(y)}-${two(m)}-${two(d)} 09:30`)],
    [1, as((y, m, d) => ({ number: serial(y, m, d) + 0.4375, format: 'yyyy-mm-dd hh:mm' }))],
    [
      1,
      as(
        (y, m, d) => `${[...String(y)].map((digit) => chineseDigits[Number(digit)] ?? '').join('')}年${chineseDay(m)}月${chineseDay(d)}日`,
      ),
    ],
    [1, asked((y, m, d) => `${String(y % 100)}.${String(m)}.${String(d)}`)],
    [1, as((y, m, d) => `${String(y)}.${String(m)}.${String(d)}日`)],
    [1, as((y, m, d) => `${String(y)}\\${String(m)}\\${String(d)}`)],
  ];
  if (yearless)
    pairs.push(
      [3, asked((_y, m, d) => `${String(m)}月${String(d)}日`)],
      [2, asked((_y, m, d) => `${String(m)}.${String(d)}`)],
      [1, asked((y, m, d) => ({ number: serial(y, m, d), format: 'm"月"d"日"' }))],
      [1, asked((_y, m, d) => `${chineseDay(m)}月${chineseDay(d)}日`)],
    );
  const hands = [pickWeighted(chance, pairs), pickWeighted(chance, pairs), pickWeighted(chance, pairs)];
  return (date, rowChance) => {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    const shape = rowChance.inHundred(70) ? hands[0] : rowChance.pick(hands);
    if (shape === undefined) throw new RangeError('no hand');
    return { ...shape(year, month, day), value: date };
  };
}

export function madeId(chance: Chance): string {
  const first17 = `320599${String(chance.between(1945, 2003))}${two(chance.between(1, 12))}${two(chance.between(1, 28))}${String(chance.below(1000)).padStart(3, '0')}`;
  return first17 + citizenIdCheckCharacter(first17);
}

/** Noise that leaves the number whole, and noise that only a person may take away. */
export function writtenId(id: string, chance: Chance, noisy: boolean): Written {
  const spoilt = noisy && chance.inHundred(12);
  if (spoilt) {
    const noise = chance.pick([
      (text: string) => text.replace('0', 'O'),
      (text: string) => text.replace('0', 'o'),
      (text: string) => text.replace('1', 'l'),
      (text: string) => text.replace('1', 'I'),
      (text: string) => `身份证：${text}`,
      (text: string) => `${text}（本人）`,
      (text: string) => `${text}。`,
      (text: string) => text.replace(/X$/u, '×').replace('0', '０O').replace('０O', 'O'),
    ])(id);
    return noise === id ? { cell: id, value: id } : { cell: noise, value: null, offered: id };
  }
  const shape = pickWeighted(chance, [
    [14, (text: string): MadeCell => text],
    [2, (text: string): MadeCell => `${text.slice(0, 6)} ${text.slice(6, 14)} ${text.slice(14)}`],
    [1, (text: string): MadeCell => ` ${text} `],
    [1, (text: string): MadeCell => text.toLowerCase()],
    [1, (text: string): MadeCell => wide(text)],
    [1, (text: string): MadeCell => `'${text}`],
    [1, (text: string): MadeCell => `${text}\u200b`],
  ]);
  return { cell: shape(id), value: id };
}

export function madePhone(chance: Chance): string {
  return chance.inHundred(90)
    ? `1${chance.pick(['38', '39', '52', '59', '77', '86'])}${String(chance.between(10_000_000, 99_999_999))}`
    : `0512-${String(chance.between(60_000_000, 69_999_999))}`;
}

export function writtenPhone(phone: string, chance: Chance, noisy: boolean): Written {
  const isMobile = !phone.includes('-');
  if (noisy && isMobile && chance.inHundred(12)) {
    const noise = chance.pick([
      (text: string) => `1${text.slice(1).replace('0', 'O')}`,
      (text: string) => `${text}（妻子）`,
      (text: string) => `本人${text}`,
      (text: string) => text.replace('1', 'l'),
      (text: string) => `${text.slice(0, 3)} ${text.slice(3, 7)} ${text.slice(7)}（子）`,
    ])(phone);
    return noise === phone ? { cell: phone, value: phone } : { cell: noise, value: null, offered: phone };
  }
  if (!isMobile) return { cell: chance.pick([phone, phone.replace('-', ''), `(${phone.replace('-', ')')}`]), value: phone };
  const shape = pickWeighted(chance, [
    [8, (text: string): MadeCell => text],
    [6, (text: string): MadeCell => Number(text)],
    [2, (text: string): MadeCell => `${text.slice(0, 3)}-${text.slice(3, 7)}-${text.slice(7)}`],
    [2, (text: string): MadeCell => `${text.slice(0, 3)} ${text.slice(3, 7)} ${text.slice(7)}`],
    [1, (text: string): MadeCell => `手机：${text}`],
    [1, (text: string): MadeCell => `联系电话:${text}`],
    [1, (text: string): MadeCell => wide(text)],
    [1, (text: string): MadeCell => ({ number: Number(text), format: '0' })],
    [1, (text: string): MadeCell => `${text}\n`],
  ]);
  return { cell: shape(phone), value: phone };
}

export type MoneyUnit = '元' | '万元' | null;

/** @param unit of bare numbers: the heading's, or a title's; null where each cell tells its own */
export function writtenMoney(yuan: number, unit: MoneyUnit, chance: Chance): Written {
  const value = yuan * 100;
  if (yuan === 0) return { cell: chance.pick(['无', '/', '', 0, '—', '0', '无金额', '不涉及']), value: 0 };
  const inWan = String(yuan / 10_000);
  const grouped = String(yuan).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  const told: MadeCell[] = [`${inWan}万元`, `${inWan}万`, `${String(yuan)}元`, `${grouped}元`, { number: yuan, format: '0"元"' }];
  const bare: MadeCell[] =
    unit === '万元'
      ? [yuan / 10_000, inWan, { number: yuan / 10_000, format: '0.00' }, { number: yuan / 10_000, format: '0.00_ ' }]
      : [
          yuan,
          String(yuan),
          grouped,
          `¥${grouped}`,
          { number: yuan, format: '#,##0.00' },
          { number: yuan, format: '¥#,##0.00' },
          `${String(yuan)}.00`,
        ];
  if (chance.inHundred(4)) return { cell: `${chance.pick(['约', '大约'])}${inWan}万元`, value, mayDoubt: true };
  if (yuan === 35_000 && chance.inHundred(30))
    return { cell: chance.pick(['叁万伍仟元整', '3万5千元', '三万五千元', '人民币35000元', '35000元整', '3.5 万元']), value };
  if (unit === null) return { cell: chance.pick(told), value };
  return { cell: chance.inHundred(75) ? chance.pick(bare) : chance.pick(told), value };
}

export function writtenCount(count: number, chance: Chance): Written {
  if (chance.inHundred(8))
    return {
      cell: chance.pick([`约${String(count)}人`, `${String(count)}人以上`, `${String(count)}人左右`]),
      value: count,
      mayDoubt: true,
    };
  return {
    cell: chance.pick([count, count, String(count), `${String(count)}人`, `${chineseDay(Math.min(count, 19))}人`, ` ${String(count)} `]),
    value: Math.min(count, 19),
  };
}

const typeWords: readonly (readonly [name: string, ...words: string[]])[] = [
  ['邻里纠纷', '邻里', '邻里矛盾', '邻里纠纷 ', '邻里类'],
  ['婚姻家庭纠纷', '婚姻家庭', '婚姻家庭类', '婚姻、家庭纠纷', '婚姻家庭'],
  ['房屋宅基地纠纷', '宅基地', '房屋、宅基地纠纷', '宅基地纠纷'],
  ['合同纠纷', '合同', '合同类纠纷'],
  ['损害赔偿纠纷', '损害赔偿', '人身损害赔偿'],
  ['山林土地纠纷', '山林土地', '土地纠纷'],
  ['征地拆迁纠纷', '征地拆迁', '拆迁'],
  ['其他劳动争议纠纷', '劳动争议', '劳资纠纷'],
  ['道路交通事故纠纷', '道路交通事故', '交通事故', '交通事故纠纷'],
  ['物业纠纷', '物业', '物业管理'],
  ['医疗纠纷', '医疗', '医患纠纷'],
  ['其他纠纷', '其他', '其它'],
];

export function madeType(chance: Chance): readonly [code: string, words: readonly string[]] {
  const [name, ...words] = chance.pick(typeWords);
  return [codeOf(mediationTypes, name) ?? '', [name, name, ...words]];
}

export function writtenType([code, words]: readonly [string, readonly string[]], chance: Chance): Written {
  const word = chance.pick(words);
  // A word that only holds a known one may be asked about.
  return chance.inHundred(6)
    ? { cell: `${chance.pick(['①', '1.', '一、'])}${word}`, value: code, mayDoubt: true }
    : { cell: word, value: code };
}

const outcomeWords: Readonly<Record<string, readonly string[]>> = {
  settled: [
    '调解成功',
    '已化解',
    '化解',
    '成功',
    '已调处',
    '达成协议',
    '已办结',
    '调处成功',
    '化解成功',
    '已结',
    '已签订调解协议',
    '当场化解',
    '已和解',
    '双方握手言和',
  ],
  handling: ['正在调处', '未化解', '化解中', '正在化解', '未结', '调解中', '跟进中', '暂未化解', '尚未化解', '正在协商', '待化解'],
  failed: ['调解不成，引导诉讼', '不成功', '调解失败', '未达成协议', '调解不成'],
};
const yesNo: Readonly<Record<string, readonly string[]>> = { settled: ['是', '√', '是', '已化解'], handling: ['否', '×', '否', '未化解'] };

export function writtenOutcome(state: string, asksYesNo: boolean, chance: Chance): Written {
  const words = (asksYesNo ? yesNo : outcomeWords)[state] ?? [];
  const plain = chance.pick(words);
  // 握手言和, 跟进中 and the like are no words of a table: asking is right, taking them for another state is not.
  const loose = /握手|跟进|协商|^[√×]$|当场|结$|签订/u.test(plain);
  return { cell: plain, value: state, ...(loose ? { mayDoubt: true as const } : {}) };
}

/** 同上, 〃: the clerk does not write again what stands above; whoever reads it may ask. */
export function saidAgain(written: Written, above: Written | undefined, chance: Chance): Written {
  const { value } = written;
  const isSame = above !== undefined && above.offered === undefined && above.value !== null && above.value === value && value !== 0;
  return isSame && chance.inHundred(60) ? { cell: chance.pick(['同上', '〃', '″', '同上。', '"']), value, mayDoubt: true } : written;
}
