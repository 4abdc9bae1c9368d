// Words that leave an obligation open: no court can enforce 尽快 (解释 art. 358, unclear content). Data, not code; `unless` clears a sentence.
import type { FindingCode } from './finding-catalogue.ts';

export interface UnclearWords {
  readonly code: FindingCode;
  readonly pattern: string;
  readonly unless?: string;
}

export const unclearWordsVersion = '2026-07-01';

export const unclearWords: readonly UnclearWords[] = [
  {
    code: 'unclear.time',
    pattern:
      '尽快|尽早|尽速|早日|近期|近日|(?<![\\d一二三四五六七八九十每当本次])月底|(?<![\\d当每本次年])年底|(?<![\\d〇零一二三四五六七八九十两几半多今明后])年[前后](?!付)|日后再|以后再|过(?:几天|段时间|一阵)|择日|适时|有钱(?:时|后|了)|方便(?:时|的时候)|条件(?:允许|成熟|具备)(?:时|后)?|(?:秋收|麦收|春节|过年)(?:后|前)|(?:数|几)(?:日|天|个?月|周)(?:内|后)|短(?:期|时间)内|下个?(?:月|周|星期)|资金到位',
    unless: '(?:今后|以后)[^，。；]{0,10}(?:发现|遇)',
  },
  { code: 'unclear.time', pattern: '(?<=[日天月年周])左右(?![两侧边邻])' },
  {
    code: 'unclear.amount',
    pattern:
      '(?<=[元万千百亩米个])左右(?![两侧边邻])|大约|大概|约(?=[\\d一二三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾￥¥])|(?<=\\d)[余多](?=元|万)|若干|(?<!不)适当(?:的)?(?:补偿|赔偿|补助|费用|金额|数额|照顾|减免)?|(?:相关|有关|合理|必要|一定|部分)(?:的)?(?:费用|损失|金额|数额|款项|赔偿|补偿|补助)|一部分(?:费用|损失|款项)?|酌情|多退少补|(?<=[\\d元])上下|按实际(?:情况|发生)(?:支付|结算|计算)?|据实(?:结算|支付)|(?:金额|数额|费用)(?:另|再)(?:行)?(?:议|定|商)',
  },
  {
    code: 'unclear.content',
    pattern:
      '视(?:情况|情形|具体情况|情)|看情况|协商(?:解决|确定|处理|决定)|(?:另行|再行|届时|日后)(?:协商|商议|商定|约定|协议)|另议|待定|再定|原则上|基本上|诸如此类|等(?:相关|有关)?事宜|妥善(?:处理|解决|安置)|按(?:规定|政策|惯例|习惯|老规矩)(?:办|办理|处理|执行)',
    unless: '未尽事宜|(?:今后|以后)?(?:如|若|如果)?(?:再)?(?:发生|遇到?|出现|产生)[^，。；]{0,8}(?:争议|纠纷|矛盾|问题)',
  },
  { code: 'unclear.manner', pattern: '尽量|争取|尽力|及时|适当(?=(?:注意|降低|控制|调整))|努力' },
];
