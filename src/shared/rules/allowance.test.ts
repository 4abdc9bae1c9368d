import { describe, expect, it } from 'vitest';
import type { AllowanceRates } from '#shared/contract/allowances.ts';
import { allowanceLines, changedCases, sumOf, type AllowanceCase } from './allowance.ts';

const rates: AllowanceRates = {
  levels: [
    { difficulty: '2', amountFen: 10_000 },
    { difficulty: '4', amountFen: 30_000 },
  ],
  oralPercent: 50,
  payroll: ['王敏'],
  sameMonth: true,
};

function made(changes: Partial<AllowanceCase> = {}): AllowanceCase {
  return {
    caseId: 'case-1',
    number: '（2026）枫人调字第1号',
    title: '单雄信与仇小娟之间邻里纠纷',
    mediationType: '2',
    form: 'written',
    difficulty: '2',
    mediators: '张涛',
    mediatorNames: ['张涛'],
    disputeIds: ['dispute-1'],
    acceptedOn: '2026-07-02',
    agreedOn: '2026-07-10',
    performedOn: '2026-07-20',
    enteredOn: '2026-07-02',
    agreedFen: 350_000,
    dossierComplete: true,
    ...changes,
  };
}

const line = (changes: Partial<AllowanceCase>, others: Partial<Parameters<typeof allowanceLines>[1]> = {}) =>
  allowanceLines([made(changes)], { rates, paidDisputes: new Set(), decisions: [], ...others })[0];

describe('a case of the month', () => {
  it.each([
    ['whole: the rate of its level', {}, 10_000, []],
    ['difficult: a higher rate', { difficulty: '4' }, 30_000, []],
    ['oral: its share', { form: 'oral' as const }, 5_000, ['oral']],
    ['a level without a rate', { difficulty: '1' }, 0, ['noRate']],
    ['no proof of performance', { performedOn: null }, 0, ['notPerformed']],
    ['no dossier', { dossierComplete: false }, 0, ['dossierIncomplete']],
    ['entered in the month after', { enteredOn: '2026-08-01' }, 0, ['enteredLate']],
    ['entered on the last day of the month', { enteredOn: '2026-07-31' }, 10_000, []],
    ['its only mediator is paid a salary', { mediatorNames: ['王敏'] }, 0, ['payroll']],
    ['one of two mediators is paid a salary', { mediatorNames: ['王敏', '张涛'] }, 10_000, []],
    ['oral and without proof', { form: 'oral' as const, performedOn: null }, 0, ['notPerformed', 'oral']],
  ])('%s', (_about, changes, approvedFen, reasons) => {
    expect(line(changes)).toMatchObject({ approvedFen, reasons });
  });

  it('one dispute is paid once: in one month, over months, and where disputes were merged', () => {
    const cases = [
      made({ disputeIds: ['dispute-1', 'merged-2'] }),
      made({ caseId: 'case-2', disputeIds: ['merged-2'] }),
      made({ caseId: 'case-3', disputeIds: ['paid-in-june'] }),
    ];
    const lines = allowanceLines(cases, { rates, paidDisputes: new Set(['paid-in-june']), decisions: [] });
    expect(lines.map(({ approvedFen, reasons }) => [approvedFen, reasons])).toEqual([
      [10_000, []],
      [0, ['twice']],
      [0, ['twice']],
    ]);
    expect([sumOf(lines, 'declaredFen'), sumOf(lines, 'approvedFen')]).toEqual([30_000, 10_000]);
  });

  it('a person may approve otherwise, but never above the rate', () => {
    const decisions = [{ caseId: 'case-1', approvedFen: 99_000, reason: '凭证在司法所' }];
    expect(line({ performedOn: null }, { decisions })).toMatchObject({
      approvedFen: 10_000,
      reasons: ['notPerformed', 'decided'],
      note: '凭证在司法所',
    });
  });

  it('nothing is paid before the county has set a rate', () => {
    expect(line({}, { rates: { ...rates, levels: [] } })).toMatchObject({ rateFen: 0, approvedFen: 0, reasons: ['noRate'] });
  });
});

it('what changed since a list was filed is told case by case', () => {
  const of = (cases: readonly AllowanceCase[]) => allowanceLines(cases, { rates, paidDisputes: new Set(), decisions: [] });
  const filed = of([made(), made({ caseId: 'case-2', disputeIds: ['dispute-2'] })]);
  const now = of([
    made(),
    made({ caseId: 'case-2', disputeIds: ['dispute-2'], performedOn: null }),
    made({ caseId: 'case-3', disputeIds: ['dispute-3'] }),
  ]);
  expect(changedCases(filed, filed)).toEqual([]);
  expect(changedCases(filed, now)).toEqual(['case-2', 'case-3']);
});
