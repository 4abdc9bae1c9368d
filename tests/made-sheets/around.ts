// What stands above and below the rows of a made ledger: titles, makers, units, sums, signatures, notes.
import type { Chance } from '../../src/engine/demo/seeded-random.ts';
import { madeName } from './people.ts';
import type { Page } from './page.ts';
import type { MadeCell, MoneyUnit } from './written.ts';

interface Lead {
  readonly village: string | null;
  readonly maker: string | null;
  readonly withYear: boolean;
  readonly titleUnit: MoneyUnit;
}

export function lead(page: Page, { village, maker, withYear, titleUnit }: Lead, chance: Chance): void {
  if (chance.inHundred(15)) page.add([chance.pick(['附件2', '附件1：', '附表3'])]);
  const place = village ?? chance.pick(['枫桥示范镇', '枫桥示范镇各村', '']);
  const when = withYear
    ? chance.pick(['2026年7月份', '2026年7月', '2026年第三季度', '2026年度', '二〇二六年七月'])
    : chance.pick(['7月份', '', '第三季度']);
  const what = chance.pick(['矛盾纠纷排查化解台账', '矛盾纠纷排查调处登记表', '矛盾纠纷排查化解情况统计表', '矛盾纠纷调解登记台账']);
  const title = chance.inHundred(50) ? place + when + what : when + place + what;
  const merged = chance.inHundred(75);
  if (!merged && chance.inHundred(40)) page.add([...Array.from({ length: Math.floor(page.width / 3) }, () => null), title]);
  else page.line(title, merged);
  if (chance.inHundred(10)) page.line(chance.pick(['（2026年7月1日至7月28日）', '（本表由各村每月28日前报送）']), merged);
  const unit =
    titleUnit === null
      ? ''
      : chance.pick([`单位：${titleUnit}`, `金额单位：${titleUnit}`, `单位：件、${titleUnit}`, `（单位：${titleUnit}）`]);
  const makers = maker !== null || chance.inHundred(60);
  const who =
    chance.pick(['填报单位（盖章）：', '填报单位：', '上报单位：', '单位：']) + (maker ?? village ?? chance.pick(['枫桥示范镇综治办', '']));
  const person = `填报人：${madeName(chance)}`;
  const date = `${chance.pick(['填报时间', '填报日期', '日期'])}：${withYear ? '2026年7月28日' : chance.pick(['7月28日', '    年  月  日'])}`;
  if (makers && chance.inHundred(50))
    page.line([who, person, date, unit].filter((part) => part !== '').join('        '), chance.inHundred(70));
  else if (makers || unit !== '') {
    const cells: MadeCell[] = Array.from({ length: page.width }, () => null);
    if (makers) {
      cells[0] = who;
      cells[Math.floor(page.width / 3)] = person;
      cells[Math.floor((page.width * 2) / 3)] = date;
    }
    if (unit !== '') cells[page.width - 1] = unit;
    page.add(cells);
  }
  if (chance.inHundred(8)) page.add([]);
}

interface Foot {
  readonly records: number;
  readonly serial: boolean;
  readonly village: string | null;
  /** Which columns are summed, the serial's left out. */
  readonly sums: readonly boolean[];
}

export function foot(page: Page, { records, serial, village, sums }: Foot, chance: Chance): void {
  if (serial && chance.inHundred(15)) for (let ahead = 1; ahead <= chance.between(1, 4); ahead += 1) page.add([records + ahead]);
  if (chance.inHundred(25)) page.add([]);
  if (chance.inHundred(40)) {
    const cells: MadeCell[] = Array.from({ length: page.width }, () => null);
    cells[serial && chance.inHundred(20) ? 1 : 0] = chance.pick([
      '合计',
      '合  计',
      '总计',
      '合计：',
      `合计${String(records)}件`,
      `共计${String(records)}件`,
      `本月共${String(records)}件`,
      '累计',
    ]);
    sums.forEach((isSummed, at) => {
      if (isSummed) cells[at + (serial ? 1 : 0)] = records * 3;
    });
    page.add(cells);
  }
  if (chance.inHundred(25))
    page.line(
      chance.pick([
        '注：1.涉及金额单位为万元；2.本表每月28日前报送。',
        '备注：本表一式两份。',
        '说明：纠纷类型按十八类填写',
        '填表说明：1、本表由村（社区）填写。',
        '注:请于每月25日前上报',
      ]),
      chance.inHundred(60),
    );
  if (chance.inHundred(10))
    for (const line of ['1.本表由各村（社区）填报。', '2.已化解的请填写化解日期。']) page.line(line, chance.inHundred(60));
  const [maker, checker] = [madeName(chance), madeName(chance)];
  if (chance.inHundred(35))
    page.line(
      chance.pick([
        `填表人：${maker}      审核人：${checker}      联系电话：0512-65551234`,
        `单位负责人（签字）：        填报人：${maker}`,
        `制表：${maker}    审核：`,
        `主要负责人签字：${checker}`,
        `分管领导：${checker}   填表人：${maker}`,
        `村书记（签名）：        经办人：${maker}`,
      ]),
      chance.inHundred(60),
    );
  else if (chance.inHundred(25))
    page.add(
      chance.pick<MadeCell[]>([
        [`填表人：${maker}`, null, null, `审核人：${checker}`, null, '日期：2026年7月28日'],
        ['填表人：', maker, null, '审核人：', checker, null, '填表日期：', '2026年7月28日'],
        ['负责人：', null, null, '制表人：', maker],
        ['审核人', checker, '填报人', maker],
      ]),
    );
  if (chance.inHundred(10))
    page.add([
      ...Array.from({ length: Math.max(1, page.width - 3) }, () => null),
      chance.pick([`${village ?? '枫桥村'}人民调解委员会`, '2026年7月28日', '（盖章）']),
    ]);
}
