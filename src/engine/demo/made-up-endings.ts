// What comes after a made-up agreement or end: signing, performance on the days agreed (some late, some never), a return visit, now and
// then the court's confirmation, closing. Nothing happens after today.
import { daysAfterDate } from '#shared/rules/calendar-date.ts';
import type { JudicialConfirmation, Performance, PerformanceCheck } from '#shared/contract/mediation.ts';
import type { CaseContent } from '../mediation-cases/case-content.ts';
import { daysAfter } from './demo-days.ts';
import type { Chance } from './seeded-random.ts';

/** A step that follows from the case as it then stands. */
export interface LaterStep {
  readonly on: string;
  readonly minutes: number;
  readonly change: (content: CaseContent) => CaseContent;
}

const court = '枫桥示范区人民法院';

export function afterAgreement(chance: Chance, drawnUp: CaseContent, today: string, newId: () => string): LaterStep[] {
  const { agreement, mediators, parties } = { ...drawnUp, parties: drawnUp.sessions[0]?.presentPartyIds ?? [] };
  if (agreement === null) return [];
  const steps: LaterStep[] = [];
  const add = (on: string, minutes: number, change: (content: CaseContent) => CaseContent): void =>
    void steps.push({ on, minutes, change });
  // Most sign on the spot, some a few days later; the newest few have not all signed.
  const signedOn = daysAfterDate(agreement.agreedOn, chance.inHundred(85) ? 0 : chance.between(1, 3));
  const signed = signedOn < today && !(agreement.agreedOn >= daysAfterDate(today, -3) && chance.inHundred(40));
  if (!signed) return steps;
  add(signedOn, 590, (content) => ({
    ...content,
    agreement: content.agreement === null ? null : { ...content.agreement, effectiveOn: signedOn },
  }));

  const done = new Set<string>();
  for (const item of agreement.performance) {
    const checked = checkOf(chance, item, newId);
    if (checked === null || checked.checkedOn >= today) continue;
    if (checked.result === 'performed') done.add(item.id);
    add(checked.checkedOn, 610, (content) => withCheck(content, checked));
  }
  const performed = done.size === agreement.performance.length;
  const lastOn =
    steps
      .map((step) => step.on)
      .sort()
      .at(-1) ?? signedOn;
  const confirmation =
    !performed && agreement.performance.some((item) => item.amountFen > 0) && chance.inHundred(30)
      ? applicationOf(chance, parties, signedOn)
      : null;
  if (confirmation !== null && confirmation.appliedOn < today) addConfirmation(add, chance, confirmation, today);
  const visitOn = daysAfter(lastOn, chance.between(2, 6));
  if (visitOn >= today || chance.inHundred(performed ? 4 : 60)) return steps;
  const visitor = mediators.map((mediator) => mediator.name).join('、');
  add(visitOn, 480, (content) => ({
    ...content,
    visits: [
      {
        id: newId(),
        visitedAt: `${visitOn}T15:${String(chance.between(10, 50))}`,
        place: chance.pick(['电话回访', '上门回访', '村调解室']),
        partyIds: [...parties],
        visitors: visitor,
        performance: performed
          ? chance.pick(['协议已履行完毕，双方无新的争议。', '款项已付清，关系缓和。', '约定事项已办妥，现场已查看。'])
          : '到期事项尚未履行完，已督促。',
        satisfaction: performed ? chance.pick(['1', '1', '1', '2']) : '2',
        lawsuit: '',
        measures: performed ? '' : '已提醒履行人，并约定再次回访。',
      },
    ],
  }));
  const closedOn = daysAfter(visitOn, chance.between(1, 4));
  if (!performed || closedOn >= today) return steps;
  add(closedOn, 540, (content) => closedCase(content, closedOn, '协议已履行完毕，双方无异议，同意结案。'));
  return steps;
}

export function afterEnd(chance: Chance, ended: CaseContent, endedOn: string, today: string): LaterStep[] {
  const closedOn = daysAfter(endedOn, chance.between(1, 7));
  if (closedOn >= today || chance.inHundred(15)) return [];
  const opinion = ended.endManner === 'withdrawn' ? '申请人撤回申请，同意结案。' : '调解不成，已告知其他途径，同意结案。';
  return [{ on: closedOn, minutes: 540, change: (content) => closedCase(content, closedOn, opinion) }];
}

/** Nine of ten on the day or a little after it; some in part; some nobody has looked at. */
function checkOf(chance: Chance, item: Performance, newId: () => string): PerformanceCheck | null {
  const roll = chance.below(100);
  const base = { id: newId(), itemId: item.id, proof: null };
  if (roll < 90)
    return {
      ...base,
      checkedOn: daysAfterDate(item.dueOn, chance.inHundred(70) ? 0 : chance.between(1, 5)),
      result: 'performed',
      paidFen: item.amountFen,
      note: item.amountFen > 0 ? '收款人已出具收条。' : '已到现场查看。',
    };
  if (roll < 95 && item.amountFen > 200)
    return {
      ...base,
      checkedOn: daysAfterDate(item.dueOn, 1),
      result: 'part',
      paidFen: Math.floor(item.amountFen / 200) * 100,
      note: '余款请求宽限。',
    };
  return null;
}

function withCheck(content: CaseContent, check: PerformanceCheck): CaseContent {
  const checks = [...content.checks, check];
  const open =
    content.agreement?.performance.some((item) => checks.filter((one) => one.itemId === item.id).at(-1)?.result !== 'performed') ?? true;
  return { ...content, checks, state: open ? 'agreed' : 'performed' };
}

function applicationOf(chance: Chance, applicantIds: readonly string[], effectiveOn: string): JudicialConfirmation {
  return {
    variant: 'persons',
    court,
    appliedOn: daysAfterDate(effectiveOn, chance.between(3, 20)),
    applicantIds: [...applicantIds],
    lateReason: '',
    result: null,
    resultOn: null,
    resultReason: '',
    rulingNumber: '',
  };
}

function addConfirmation(
  add: (on: string, minutes: number, change: LaterStep['change']) => void,
  chance: Chance,
  confirmation: JudicialConfirmation,
  today: string,
): void {
  add(confirmation.appliedOn, 500, (content) => ({ ...content, confirmation }));
  const resultOn = daysAfterDate(confirmation.appliedOn, chance.between(5, 15));
  const confirmed = chance.inHundred(75);
  const number = chance.between(10, 900);
  if (resultOn >= today) return;
  add(resultOn, 500, (content) => ({
    ...content,
    confirmation: {
      ...confirmation,
      result: confirmed ? 'confirmed' : 'rejected',
      resultOn,
      resultReason: confirmed ? '' : '协议内容不明确，不符合确认条件。',
      rulingNumber: confirmed ? `（${resultOn.slice(0, 4)}）示0599诉前调确${String(number)}号` : '',
    },
  }));
}

function closedCase(content: CaseContent, closedOn: string, opinion: string): CaseContent {
  return {
    ...content,
    state: 'closed',
    closing: { closedOn, opinion, closedBy: content.mediators[0]?.name ?? content.recorder, openReason: '' },
  };
}
