// Words of villages for codes, where the code tables' own names and aliases don't reach.
import { codeName, codeOf, disputeStates, disputeTypes, mediationTypes, type CodeTable } from '#shared/codes/index.ts';

/** What a word was taken for. `sure` is false when the word only contains a known one: a person should confirm. */
export interface CodeGuess {
  readonly code: string;
  readonly sure: boolean;
}

/** Short names that ledgers use for the 18 types of people's mediation (research A §3.1). */
const mediationWords: readonly (readonly [name: string, ...words: string[]])[] = [
  ['婚姻家庭纠纷', '婚姻', '家庭', '家庭纠纷', '婚姻纠纷', '婚恋', '婚恋家庭', '婚恋家庭纠纷', '赡养', '抚养', '继承', '离婚'],
  ['邻里纠纷', '邻里矛盾', '相邻', '相邻纠纷', '相邻关系'],
  ['房屋宅基地纠纷', '宅基地', '宅基地纠纷', '房屋', '房屋纠纷', '建房'],
  ['合同纠纷', '合同', '经济合同', '租赁', '借贷', '债务'],
  ['生产经营纠纷', '经营', '生产'],
  ['损害赔偿纠纷', '赔偿', '赔偿纠纷', '人身损害', '人身损害赔偿', '侵权'],
  ['山林土地纠纷', '土地', '山林', '土地纠纷', '山林纠纷', '承包地', '土地承包', '林地'],
  ['征地拆迁纠纷', '拆迁', '征地', '拆迁纠纷', '征地纠纷', '征收', '征迁'],
  ['环境污染纠纷', '环境', '污染', '环保'],
  ['拖欠农民工工资纠纷', '农民工工资', '欠薪', '拖欠工资', '讨薪', '农民工欠薪', '工资拖欠'],
  ['其他劳动争议纠纷', '劳动争议', '劳资', '劳资纠纷', '劳动纠纷', '劳动争议纠纷', '劳动人事争议', '工伤'],
  ['旅游纠纷', '旅游'],
  ['电子商务纠纷', '电商', '网购'],
  ['其他消费纠纷', '消费', '消费纠纷'],
  ['医疗纠纷', '医患', '医患纠纷', '医疗事故'],
  ['道路交通事故纠纷', '交通', '交通纠纷', '车祸', '道路交通纠纷', '交通事故纠纷', '道路交通事故'],
  ['物业纠纷', '物业管理', '物业管理纠纷', '物业服务'],
  ['其他纠纷', '其它', '其它纠纷', '民间纠纷'],
];

const mediationCodes = new Map(
  mediationWords.flatMap(([name, ...words]) => [name, ...words].map((word) => [word, codeOf(mediationTypes, name) ?? ''] as const)),
);

/** Type of people's mediation for a written word. Undefined when none fits or several do. */
export function mediationTypeOf(written: string): CodeGuess | undefined {
  const word = plainWord(written);
  const exact = [word, word.replaceAll(/[、\/]/gu, '')]
    .flatMap((spelling) => [spelling, spelling.replace(/(?:类|型)?(?:矛盾纠纷|矛盾|纠纷|问题|类|型)?$/u, '')])
    .flatMap((spelling) => [spelling, `${spelling}纠纷`])
    .map((spelling) => codeOf(mediationTypes, spelling) ?? mediationCodes.get(spelling))
    .find((code) => code !== undefined);
  if (exact !== undefined && exact !== '') return { code: exact, sure: true };
  const contained = new Set(
    [...mediationCodes].filter(([known]) => known.length >= 2 && known !== '其他纠纷' && word.includes(known)).map(([, code]) => code),
  );
  const [only] = contained;
  return contained.size === 1 && only !== undefined ? { code: only, sure: false } : undefined;
}

/** 综治 type (GB/T 31000) for a written word; only exact names, since many are alike. */
export function disputeTypeOf(written: string): string | undefined {
  return codeOf(disputeTypes, plainWord(written));
}

/** In this order: 未化解 and 调解不成 hold the words for success too. */
const stateWords: readonly (readonly [code: string, pattern: RegExp])[] = [
  ['failed', /不成功|不成|未成功|未达成|失败|引导诉讼|转诉讼|走司法/u],
  ['withdrawn', /撤回|撤销|撤诉|终止|不再追究/u],
  ['handling', /未化解|未调|未结|未办|正在|化解中|调处中|调解中|办理中|处理中|进行中|待|跟踪|稳控|继续|否$/u],
  ['settled', /成功|已化解|已调|已解决|已处理|已办结|办结|结案|达成|和解|履行|化解|是$/u],
];

/** State of a dispute for a written outcome; undefined when no word is known. */
export function disputeStateOf(written: string): CodeGuess | undefined {
  const word = plainWord(written);
  const exact = codeOf(disputeStates, word);
  // A sheet that says 已办结 tells that it was settled; whether its papers are complete nobody has looked at here.
  if (exact !== undefined && exact !== 'closed' && exact !== 'draft') return { code: exact, sure: true };
  const found = stateWords.find(([, pattern]) => pattern.test(word));
  return found ? { code: found[0], sure: true } : undefined;
}

/** Code of a table's row for a written word, or for the code itself as counties' templates have it. */
export function tableCodeOf(table: CodeTable, written: string): string | undefined {
  const word = plainWord(written);
  return codeOf(table, word) ?? (codeName(table, word) === undefined ? undefined : word);
}

function plainWord(written: string): string {
  return written
    .normalize('NFKC')
    .replaceAll(/[\s。;；,，]/g, '')
    .replaceAll(/\([^)]*\)/g, (bracket) => (bracket.length > 12 ? '' : bracket));
}
