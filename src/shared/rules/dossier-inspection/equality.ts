// What the papers of one dossier must say alike (research A §1.3: number on F1, F9, F11 and F16, mediator, acceptance, parties, amounts, dates).
import type { MediationCase } from '#shared/contract/mediation.ts';
import { isAgreed, latestCheck } from '../case-life.ts';
import type { Fault, InspectionCheck } from './inspected-dossier.ts';
import { atStep, unless } from './seven-points.ts';

const article = '立卷要求';

export const equality = {
  'equality.number': {
    point: 'equality',
    article,
    jump: atStep('agreement'),
    green: '卷号和协议书编号相同',
    red: '卷号“{caseNumber}”和协议书编号“{number}”不同',
    faults: ({ value: { caseNumber, agreement } }) =>
      agreement?.number == null ? null : agreement.number === caseNumber ? [] : [{ details: { caseNumber, number: agreement.number } }],
  },
  'equality.mediator': {
    point: 'equality',
    article,
    jump: atStep('closing', 'closing.closedBy'),
    green: '结案报告的承办人是本案的调解员',
    red: '结案报告的承办人{name}不在封面的调解员里',
    faults: ({ value: { closing, mediators } }) =>
      closing === null ? null : mediators.some(({ name }) => name === closing.closedBy) ? [] : [{ details: { name: closing.closedBy } }],
  },
  'equality.accepted': {
    point: 'equality',
    article,
    jump: atStep('registration'),
    green: '受理日期前后一致',
    red: '受理登记表写{registered}受理，经过里是{noted}',
    faults: ({ value: { acceptedOn, hops } }) => {
      const noted = hops.find(({ to }) => to === 'accepted')?.on;
      return noted === undefined ? null : noted === acceptedOn ? [] : [{ details: { registered: acceptedOn, noted } }];
    },
  },
  'equality.parties': {
    point: 'equality',
    article,
    jump: atStep('registration'),
    green: '卷名里的当事人和登记的相同',
    red: '卷名里没有当事人{name}',
    faults: ({ value: { title, parties } }) =>
      parties.filter(({ name, side }) => side !== 'third' && !title.includes(name)).map(({ name }) => ({ details: { name } })),
  },
  'equality.result': {
    point: 'equality',
    article,
    jump: atStep('sessions'),
    green: '调解记录的结果和协议相符',
    red: '最后一次调解记录写“{result}”，和有没有协议不符',
    faults: ({ value }) => {
      const last = [...value.sessions].sort((one, other) => one.heldAt.localeCompare(other.heldAt)).at(-1);
      if (last === undefined) return null;
      return (last.result === 'agreed') === isAgreed(value)
        ? []
        : [{ details: { result: { agreed: '调解成功', failed: '调解不成', toContinue: '有待继续调解' }[last.result] } }];
    },
  },
  'equality.visit-of-agreement': {
    point: 'equality',
    article,
    jump: atStep('performance'),
    green: '回访的是本案的协议',
    red: '有回访记录，却没有协议',
    faults: ({ value }) => (value.visits.length === 0 ? null : unless(isAgreed(value))),
  },
  'equality.amounts': {
    point: 'equality',
    article,
    jump: atStep('performance'),
    green: '已付的金额和协议相同',
    red: '“{item}”记为已履行，已付的金额和协议不同',
    faults: ({ value: { agreement, checks } }) => {
      const performed =
        agreement?.performance.filter(({ id, amountFen }) => amountFen > 0 && latestCheck(checks, id)?.result === 'performed') ?? [];
      return performed.length === 0
        ? null
        : performed
            .filter(({ id, amountFen }) => latestCheck(checks, id)?.paidFen !== amountFen)
            .map(({ description }) => ({ details: { item: description } }));
    },
  },
  'equality.dates': {
    point: 'equality',
    article,
    jump: atStep('registration'),
    green: '日期先后没有颠倒',
    red: '{later}（{laterDay}）早于{earlier}（{earlierDay}）',
    faults: ({ value }) => disorders(value),
  },
} as const satisfies Readonly<Record<`equality.${string}`, InspectionCheck>>;

interface DatedStep {
  readonly name: string;
  readonly day: string | null | undefined;
  readonly step: Parameters<typeof atStep>[0];
}

/** Each day against the latest known one before it, in the order of the dossier. */
function disorders(value: MediationCase): Fault[] {
  const sessions = value.sessions.map(({ heldAt }) => heldAt.slice(0, 10)).sort();
  const steps: DatedStep[] = [
    { name: '申请日期', day: value.appliedOn, step: 'registration' },
    { name: '受理日期', day: value.acceptedOn, step: 'registration' },
    { name: '第一次调解', day: sessions[0], step: 'sessions' },
    { name: '最后一次调解', day: sessions.at(-1), step: 'sessions' },
    { name: '协议日期', day: value.agreement?.agreedOn, step: 'agreement' },
    { name: '生效日期', day: value.agreement?.effectiveOn, step: 'agreement' },
    { name: '结案日期', day: value.closing?.closedOn, step: 'closing' },
    { name: '立卷日期', day: value.dossier?.filedOn, step: 'closing' },
  ];
  const known = steps.flatMap(({ name, day, step }) => (day == null ? [] : [{ name, day, step }]));
  return known.slice(1).flatMap((later, index) => {
    const earlier = known[index];
    if (earlier === undefined || earlier.day <= later.day) return [];
    return [
      { details: { later: later.name, laterDay: later.day, earlier: earlier.name, earlierDay: earlier.day }, jump: atStep(later.step) },
    ];
  });
}
