// 履行事项: who, to whom, what, when, how, where (法 art. 29, 令75 art. 35), and that table and clauses say the same.
import type { Party } from '#shared/contract/disputes.ts';
import { amountInFigures } from '../amount-in-words.ts';
import { paperDate } from '../agreement-wording.ts';
import { isCalendarDay } from '../calendar-date.ts';
import { findDates } from './dates-in-text.ts';
import { fieldFinding, textFinding, type AgreementFinding, type AgreementToCheck } from './finding.ts';
import { isRate } from './amounts.ts';
import { findSums } from './sums-in-text.ts';
import { obligationTexts, termTexts, type AgreementText } from './text-parts.ts';

type Item = AgreementToCheck['agreement']['performance'][number];

const pay = '支付|赔偿|补偿|给付|返还|退还|偿还|归还|付给|补助|承担|付清|结清|交付';
const payment = new RegExp(pay, 'u');
/** Money that goes through a bank or a telephone needs no place. */
const byWire = /转账|汇款|汇入|打入|银行|账户|账号|微信|支付宝|网银|扫码/u;
const account = /\d(?:[ -]?\d){9,}|尾号|微信|支付宝|扫码/u;
const place =
  /当场|现场|在[^，。；]{1,20}(?:交|付|履行|验收)|(?:村|居)委会|调解室|调委会|综治中心|司法所|家中|住处|住所|办公室|公司|法院|派出所|当地|原址|工地|仓库|车间|门口|到[^，。；]{1,12}(?:领|取|交)/u;
const handedOver = /现金|当面|交付|归还|返还|退还|领取/u;
const timeWords =
  /\d{4}年|\d{4}-\d|\d+(?:日|天|个?月|年)内|(?:当场|当日|当天|立即|即日|签订|签字|生效)|每(?:月|年|季|日)|[一二三四五六七八九十]+(?:日|天|个?月|年)内|今后|以后|不得|不再|已(?:经)?(?:履行|付清|结清|完成)/u;
const defaultWords = /违约|逾期|未按|未能按|不按|到期(?:未|不)|不履行|未履行|否则|违反(?:本)?协议/u;

export function performanceFindings(checked: AgreementToCheck): AgreementFinding[] {
  const { agreement } = checked;
  const items = agreement.performance;
  const terms = obligationTexts(agreement)
    .map(({ text }) => text)
    .join('\n');
  const later = items.filter((item) => item.amountFen > 0 && item.dueOn > agreement.agreedOn);
  return [
    ...items.flatMap((item, index) => itemFindings(item, `agreement.performance.${String(index)}`, checked)),
    ...(items.length === 0 && !timeWords.test(terms) ? [fieldFinding('performance.none', 'agreement.performance')] : []),
    ...(later.length > 0 && !defaultWords.test(terms) ? [fieldFinding('performance.no-default-clause', 'agreement.clauses')] : []),
    ...agreement.clauses.flatMap((text, index) => nobodyPays({ field: `agreement.clauses.${String(index)}`, text }, checked)),
    ...tableAgainstClauses(checked),
  ];
}

function itemFindings(item: Item, path: string, { parties, agreement }: AgreementToCheck): AgreementFinding[] {
  const isParty = (id: string): boolean => parties.some((party) => party.id === id);
  const words = [item.way, item.description, ...obligationTexts(agreement).map(({ text }) => text)].join('\n');
  const find = (wrong: boolean, code: AgreementFinding['code'], field: string): AgreementFinding[] =>
    wrong ? [fieldFinding(code, `${path}.${field}`, {}, item.id)] : [];
  const wired = byWire.test(item.way) || (item.way.trim() === '' && byWire.test(agreement.mannerAndTime));
  return [
    ...find(!isParty(item.payerPartyId), 'performance.payer-missing', 'payerPartyId'),
    ...find(!isParty(item.payeePartyId), 'performance.payee-missing', 'payeePartyId'),
    ...find(isParty(item.payerPartyId) && item.payerPartyId === item.payeePartyId, 'performance.pays-itself', 'payeePartyId'),
    ...find(item.amountFen === 0 && item.description.trim() === '', 'performance.what-missing', 'description'),
    ...find(!isCalendarDay(item.dueOn), 'performance.due-missing', 'dueOn'),
    ...find(item.amountFen > 0 && item.way.trim() === '' && !wired && !handedOver.test(words), 'performance.way-missing', 'way'),
    ...find(item.amountFen > 0 && wired && !account.test(words), 'performance.account-missing', 'way'),
    ...find(
      !wired && handedOver.test(`${item.way}\n${item.amountFen > 0 ? '' : item.description}`) && !place.test(words),
      'performance.place-missing',
      'way',
    ),
  ];
}

/** A clause that moves money must name somebody: a party, its role, or 双方, 对方. */
function nobodyPays(at: AgreementText, { parties, agreement }: AgreementToCheck): AgreementFinding[] {
  const sums = findSums(at.text).filter((sum) => !isRate(at.text, sum));
  const [sum] = sums;
  if (sum === undefined || !payment.test(at.text)) return [];
  const isNamed =
    parties.some(({ name }) => at.text.includes(name)) ||
    /申请人|双方|一方|对方|其中|各自|[甲乙丙丁]方|上述|前款|余款|该(?:款|笔|项)|两家|第三人/u.test(at.text);
  // A lone sum in the table says who pays it.
  const isInTable = agreement.performance.some((item) => item.amountFen === sum.fen);
  return isNamed || isInTable ? [] : [textFinding('clauses.nobody', at, sum)];
}

function tableAgainstClauses(checked: AgreementToCheck): AgreementFinding[] {
  const { agreement, parties } = checked;
  const texts = obligationTexts(agreement);
  const stated = texts.flatMap((at) =>
    findSums(at.text)
      .filter((sum) => sum.fen !== undefined && !isRate(at.text, sum))
      .map((sum) => ({ at, ...sum })),
  );
  const money = agreement.performance.filter((item) => item.amountFen > 0);
  if (money.length === 0) {
    const owed = stated.find(({ at }) => payment.test(at.text));
    return owed === undefined ? [] : [textFinding('performance.money-not-in-table', owed.at, owed)];
  }
  return [
    ...amountsAgainstClauses(
      agreement,
      money,
      stated.map(({ fen }) => fen),
    ),
    ...datesAgainstClauses(agreement, money),
    ...directions(agreement, parties),
  ];
}

/** Each item, or all items of one payer to one payee together, stands in the clauses; where these name no sum, the table alone counts. */
function amountsAgainstClauses(
  agreement: AgreementToCheck['agreement'],
  money: readonly Item[],
  stated: readonly (number | undefined)[],
): AgreementFinding[] {
  const total = (items: readonly Item[]): number => items.reduce((sum, item) => sum + item.amountFen, 0);
  if (stated.length === 0 || stated.includes(total(money))) return [];
  const rates = obligationTexts(agreement).some(({ text }) => findSums(text).some((sum) => isRate(text, sum)));
  return agreement.performance.flatMap((item, index) => {
    if (item.amountFen === 0 || stated.includes(item.amountFen)) return [];
    const siblings = money.filter((other) => other.payerPartyId === item.payerPartyId && other.payeePartyId === item.payeePartyId);
    // 每月支付1000元 stands as a rate: the items are compared with rates too.
    const isRateOfItem = rates && obligationTexts(agreement).some(({ text }) => findSums(text).some((sum) => sum.fen === item.amountFen));
    if (stated.includes(total(siblings)) || isRateOfItem) return [];
    return [
      fieldFinding(
        'performance.amount-not-in-clauses',
        `agreement.performance.${String(index)}.amountFen`,
        { amount: `${amountInFigures(item.amountFen)}元` },
        String(item.amountFen),
      ),
    ];
  });
}

function datesAgainstClauses(agreement: AgreementToCheck['agreement'], money: readonly Item[]): AgreementFinding[] {
  const texts = termTexts(agreement).map(({ text }) => text);
  const named = texts.flatMap(findDates).flatMap(({ date }) => (date !== null && date >= agreement.agreedOn ? [date] : []));
  if (named.length === 0 || texts.some((text) => /每(?:月|年|季|周|半年)|(?:\d+|[一二三四五六七八九十]+)(?:日|天|个?月)内/u.test(text)))
    return [];
  return agreement.performance.flatMap((item, index) => {
    if (!money.includes(item) || !isCalendarDay(item.dueOn) || named.includes(item.dueOn)) return [];
    return [
      fieldFinding(
        'performance.date-not-in-clauses',
        `agreement.performance.${String(index)}.dueOn`,
        { date: paperDate(item.dueOn) },
        item.dueOn,
      ),
    ];
  });
}

/** 张建国支付李秀兰3200元 where the table lets 李秀兰 pay 张建国 that sum, and nothing flows the other way. */
function directions(agreement: AgreementToCheck['agreement'], parties: readonly Party[]): AgreementFinding[] {
  const nameOf = (id: string): string => parties.find((party) => party.id === id)?.name ?? '';
  return agreement.performance.flatMap((item) => {
    const [payer, payee] = [nameOf(item.payerPartyId), nameOf(item.payeePartyId)];
    const isMutual = agreement.performance.some(
      (other) => other.payerPartyId === item.payeePartyId && other.payeePartyId === item.payerPartyId,
    );
    if (item.amountFen === 0 || payer === '' || payee === '' || payer === payee || isMutual) return [];
    const backwards = new RegExp(
      `${literally(payee)}(?:[^，。；]{0,16}(?:向|给)|[^，。；]{0,8}(?:${pay}))[^，。；]{0,6}${literally(payer)}`,
      'u',
    );
    return agreement.clauses.flatMap((text, index) => {
      const sum = findSums(text).find(({ fen }) => fen === item.amountFen);
      const found = sum === undefined ? null : backwards.exec(text);
      if (found === null || !payment.test(text)) return [];
      return [
        textFinding(
          'performance.direction-differs',
          { field: `agreement.clauses.${String(index)}`, text },
          { from: found.index, to: found.index + found[0].length },
          { payer, payee },
        ),
      ];
    });
  });
}

function literally(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
