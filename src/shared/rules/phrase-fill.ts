// Fill-ins of a phrase: {申请人} becomes what the case says; what it does not say stays as 【申请人】, which keeps an agreement from
// its number until a person fills it. Nothing is ever made up.
import type { Party } from '#shared/contract/disputes.ts';
import type { AgreementFields } from '#shared/contract/mediation.ts';
import { amountInFigures, amountInWords } from './amount-in-words.ts';
import { paperDate } from './agreement-wording.ts';
import { ageOn } from './age.ts';

export type PhraseValues = Readonly<Record<string, string>>;

/** Words for 关系, to choose from. */
export const relationWords: readonly string[] = [
  '夫妻',
  '父子',
  '父女',
  '母子',
  '母女',
  '兄弟',
  '姐妹',
  '兄妹',
  '姐弟',
  '祖孙',
  '婆媳',
  '翁婿',
  '叔侄',
  '邻居',
  '同村村民',
  '合伙人',
  '房东与租客',
  '雇主与雇员',
];

/** Names of fill-ins that a case can answer; a phrase may have others, which a person fills. */
export const knownFillIns: readonly string[] = [
  '申请人',
  '被申请人',
  '申请人年龄',
  '被申请人年龄',
  '申请人住址',
  '被申请人住址',
  '申请人代理人',
  '被申请人代理人',
  '履行人',
  '接受人',
  '金额',
  '金额大写',
  '履行日期',
  '协议日期',
  '履行方式',
];

const fillIn = /\{([^{}\n]{1,20})\}/gu;

/** The fill-ins of a phrase in their order, each once. */
export function fillInsOf(body: string): string[] {
  return [...new Set(Array.from(body.matchAll(fillIn), (found) => found[1] ?? ''))];
}

export function fillPhrase(body: string, values: PhraseValues): string {
  return body.replaceAll(fillIn, (_all, name: string) => {
    const value = values[name]?.trim() ?? '';
    return value === '' ? `【${name}】` : value;
  });
}

interface CaseFacts {
  readonly parties: readonly Party[];
  readonly agreement: Pick<AgreementFields, 'performance' | 'agreedOn'> | null;
  /** Day on which ages count where there is no agreement yet. */
  readonly day: string;
}

/** What a case says; a name is left out where it says nothing, or several things. */
export function phraseValuesOf({ parties, agreement, day }: CaseFacts): PhraseValues {
  const agreedOn = agreement === null || agreement.agreedOn === '' ? '' : agreement.agreedOn;
  const of = (side: Party['side'], word: string): Record<string, string> => {
    const own = parties.filter((party) => party.side === side);
    const [only] = own;
    const alone = own.length === 1 && only !== undefined ? only : undefined;
    const age = alone === undefined ? undefined : ageOn(alone, agreedOn === '' ? day : agreedOn);
    return {
      [word]: own.map(({ name }) => name).join('、'),
      [`${word}年龄`]: age === undefined ? '' : `${String(age)}岁`,
      [`${word}住址`]: alone?.address ?? '',
      [`${word}代理人`]: own
        .flatMap(({ agents }) => agents)
        .map(({ name, relation }) => (relation === '' ? name : `${name}（${relation}）`))
        .join('、'),
    };
  };
  return {
    ...of('applicant', '申请人'),
    ...of('respondent', '被申请人'),
    ...moneyOf(parties, agreement),
    协议日期: agreedOn === '' ? '' : paperDate(agreedOn),
  };
}

/** One payer, payee, day: said; several: a person has to say which. */
function moneyOf(parties: readonly Party[], agreement: CaseFacts['agreement']): PhraseValues {
  const items = agreement?.performance.filter((item) => item.amountFen > 0) ?? [];
  const same = (values: readonly string[]): string => (new Set(values).size === 1 ? (values[0] ?? '') : '');
  const nameOf = (id: string): string => parties.find((party) => party.id === id)?.name ?? '';
  const total = items.reduce((sum, item) => sum + item.amountFen, 0);
  const dueOn = same(items.map((item) => item.dueOn));
  return {
    履行人: same(items.map((item) => nameOf(item.payerPartyId))),
    接受人: same(items.map((item) => nameOf(item.payeePartyId))),
    履行方式: same(items.map((item) => item.way)),
    金额: total === 0 ? '' : `${amountInFigures(total)}元`,
    金额大写: total === 0 ? '' : amountInWords(total),
    履行日期: dueOn === '' ? '' : paperDate(dueOn),
  };
}

/** 回访满意 ready-made: the result of a return visit is what was found there (research A §7). */
export function isCannedResult(use: string, body: string): boolean {
  return (
    use === 'visit' &&
    /(?:双方|当事人)?(?:对[^，。]{0,10})?(?:均|都|表示|非常|十分|很|比较|基本)*满意|(?:已|均已|全部)(?:经)?(?:履行完毕|履行到位|付清)|无(?:反复|反弹|遗留问题)/u.test(
      body.replaceAll(/\{[^{}]*\}/gu, ''),
    )
  );
}
