// 以案定补: what a mediated case is paid, and what takes from it (research A §6). Rates are the county's; none is known beforehand.
import type { AllowanceLine, AllowanceRates, AllowanceReason } from '#shared/contract/allowances.ts';

/** A case of the month as the registers hold it. */
export type AllowanceCase = Omit<AllowanceLine, 'rateFen' | 'declaredFen' | 'approvedFen' | 'reasons' | 'note'> & {
  /** Disputes that this case stands for: its own, and those merged into it. One dispute, one allowance. */
  readonly disputeIds: readonly string[];
  readonly mediatorNames: readonly string[];
};

export interface Decision {
  readonly caseId: string;
  readonly approvedFen: number;
  readonly reason: string;
}

interface Circumstances {
  readonly rates: AllowanceRates;
  /** Disputes that an earlier month was paid for. */
  readonly paidDisputes: ReadonlySet<string>;
  readonly decisions: readonly Decision[];
}

/** The lines of a month: the full rate is declared, an oral agreement gets its share, any other reason leaves nothing. */
export function allowanceLines(cases: readonly AllowanceCase[], { rates, paidDisputes, decisions }: Circumstances): AllowanceLine[] {
  const paid = new Set(paidDisputes);
  const decided = new Map(decisions.map((decision) => [decision.caseId, decision]));
  return cases.map(({ disputeIds, mediatorNames, ...facts }) => {
    const rateFen = rates.levels.find(({ difficulty }) => difficulty === facts.difficulty)?.amountFen ?? 0;
    const twice = disputeIds.some((id) => paid.has(id));
    for (const id of disputeIds) paid.add(id);
    const reasons: AllowanceReason[] = [
      ...(rateFen === 0 ? ['noRate' as const] : []),
      ...(twice ? ['twice' as const] : []),
      ...(mediatorNames.length > 0 && mediatorNames.every((name) => rates.payroll.includes(name)) ? ['payroll' as const] : []),
      ...(facts.performedOn === null ? ['notPerformed' as const] : []),
      ...(facts.dossierComplete ? [] : ['dossierIncomplete' as const]),
      ...(rates.sameMonth && facts.enteredOn.slice(0, 7) > facts.agreedOn.slice(0, 7) ? ['enteredLate' as const] : []),
      ...(facts.form === 'oral' && rates.oralPercent < 100 ? ['oral' as const] : []),
    ];
    const share = facts.form === 'oral' ? Math.floor((rateFen * rates.oralPercent) / 100) : rateFen;
    const byRule = reasons.every((reason) => reason === 'oral') ? share : 0;
    const decision = decided.get(facts.caseId);
    if (decision === undefined) return { ...facts, rateFen, declaredFen: rateFen, approvedFen: byRule, reasons, note: '' };
    return {
      ...facts,
      rateFen,
      declaredFen: rateFen,
      approvedFen: Math.min(decision.approvedFen, rateFen),
      reasons: [...reasons, 'decided'],
      note: decision.reason,
    };
  });
}

/** Cases whose lines differ between two lists, in either of them. */
export function changedCases(before: readonly AllowanceLine[], now: readonly AllowanceLine[]): string[] {
  const written = (lines: readonly AllowanceLine[]): Map<string, string> =>
    new Map(lines.map((line) => [line.caseId, JSON.stringify(Object.entries(line).sort(([one], [other]) => (one < other ? -1 : 1)))]));
  const [old, current] = [written(before), written(now)];
  return [...new Set([...old.keys(), ...current.keys()])].filter((id) => old.get(id) !== current.get(id));
}

export function sumOf(lines: readonly AllowanceLine[], sum: 'declaredFen' | 'approvedFen'): number {
  return lines.reduce((total, line) => total + line[sum], 0);
}

/** Why a line's sum is not its rate, in the words of the list. */
export function allowanceReasonsText({ reasons, note }: Pick<AllowanceLine, 'reasons' | 'note'>): string {
  return [...reasons.map((reason) => reasonWords[reason]), ...(note === '' ? [] : [note])].join('；');
}

const reasonWords: Readonly<Record<AllowanceReason, string>> = {
  twice: '同一纠纷已计一次',
  payroll: '调解员为财政供养人员',
  notPerformed: '没有履行凭证',
  dossierIncomplete: '卷宗未归档',
  enteredLate: '未在当月录入',
  oral: '口头协议按比例',
  noRate: '该级别没有标准',
  decided: '核定',
};
