// How a made-up mediation case goes: notice, one or two sessions, agreement or end, all on office days between acceptance and end.
import { caseSources, mediationTypes } from '#shared/codes/index.ts';
import type { AgreementFields, Session } from '#shared/contract/mediation.ts';
import { blankRegistration, nothingHappened } from '#shared/rules/case-blank.ts';
import { paperDate } from '#shared/rules/agreement-wording.ts';
import type { CaseContent } from '../mediation-cases/case-content.ts';
import { exclusionsFor } from '#shared/rules/case-rules.ts';
import { daysAfter, daysBetween } from './demo-days.ts';
import { clausesOf, type MadeDispute } from './made-up-disputes.ts';
import { afterAgreement, afterEnd, type LaterStep } from './made-up-endings.ts';
import type { Town } from './made-up-town.ts';
import type { Chance } from './seeded-random.ts';

/** One saved step of a case up to its end: the day, minutes after 08:00, and the content from then on. Numbers are given when it is written. */
interface EarlyStep {
  readonly on: string;
  readonly minutes: number;
  readonly content: CaseContent;
  /** The step that ends the case and takes a number. */
  readonly ends?: 'agreed' | 'failed' | 'withdrawn';
}

/** Before the end the whole content is known; after it the step follows from the case as it then stands, number and all. */
export type CaseStep = EarlyStep | LaterStep;

export type CaseFate = 'accepted' | 'mediating' | 'drafted' | 'agreed' | 'failed' | 'withdrawn';

interface CaseWish {
  readonly disputeId: string;
  readonly made: MadeDispute;
  readonly fate: CaseFate;
  /** Last day that something happened. */
  readonly endOn: string;
  readonly today: string;
}

/** The first step opens the case. */
export function makeCase(chance: Chance, town: Town, newId: () => string, wish: CaseWish): CaseStep[] {
  const steps = untilEnd(chance, town, newId, wish);
  const last = steps.at(-1);
  if (last?.ends === undefined) return steps;
  return [
    ...steps,
    ...(last.ends === 'agreed'
      ? afterAgreement(chance, last.content, wish.today, newId)
      : afterEnd(chance, last.content, last.on, wish.today)),
  ];
}

function untilEnd(chance: Chance, town: Town, newId: () => string, wish: CaseWish): EarlyStep[] {
  const { fields } = wish.made;
  const lead = chance.pick(town.mediators);
  const second = chance.inHundred(45) ? [chance.pick(town.mediators.filter((member) => member.id !== lead.id))] : [];
  const recorder = chance.pick(town.mediators.filter((member) => member.id !== lead.id)).fields.name;
  const names = (side: 'applicant' | 'respondent'): string =>
    fields.parties
      .filter((party) => party.side === side)
      .map((party) => party.name)
      .join('、');
  const type = mediationTypes.rows.find((row) => row.code === fields.mediationType)?.name ?? '纠纷';
  let content: CaseContent = {
    ...blankRegistration,
    ...nothingHappened,
    ...applicationOf(chance, wish.made),
    disputeId: wish.disputeId,
    title: `${names('applicant')}与${names('respondent')}之间${type}`,
    fileNumber: '',
    state: 'accepted',
    acceptedOn: fields.acceptedOn,
    source: fields.source ?? caseSources.rows[0]?.code ?? '',
    difficulty: { '1': '4', '2': '3', '3': '2' }[fields.riskLevel ?? '4'] ?? '1',
    mediationType: fields.mediationType,
    summary: fields.story,
    mediators: [lead, ...second].map((member) => ({ staffId: member.id, name: member.fields.name })),
    recorder,
  };
  const steps: EarlyStep[] = [{ on: fields.acceptedOn, minutes: 200 + chance.below(30), content }];
  const save = (on: string, minutes: number, change: Partial<CaseContent>, ends?: 'agreed' | 'failed' | 'withdrawn'): void => {
    content = { ...content, ...change };
    steps.push({ on, minutes, content, ...(ends === undefined ? {} : { ends }) });
  };
  if (wish.fate === 'accepted') return steps;
  if (wish.fate === 'withdrawn') {
    save(
      wish.endOn,
      480,
      {
        state: 'withdrawn',
        endManner: 'withdrawn',
        endPartyId: fields.parties[0]?.id ?? null,
        endedOn: wish.endOn,
        endReason: chance.pick(['双方已自行和解，撤回申请。', '申请人不再要求调解。']),
      },
      'withdrawn',
    );
    return steps;
  }

  const span = daysBetween(fields.acceptedOn, wish.endOn);
  const twice = span >= 3 && chance.inHundred(40);
  const firstOn = twice ? daysAfter(fields.acceptedOn, chance.between(1, span - 1)) : wish.endOn;
  if (chance.inHundred(25)) save(firstOn, 250, inquiryOf(chance, wish.made, { on: firstOn, by: lead.fields.name, recorder }, newId));
  save(firstOn, 300 + chance.below(20), {
    notice: {
      givenAt: `${firstOn}T13:${String(chance.between(10, 40))}`,
      manner: chance.inHundred(70) ? 'oral' : 'written',
      givenBy: lead.fields.name,
    },
  });
  const place = chance.pick(['枫桥示范镇综治中心调解室', '枫桥示范镇人民调解委员会', `${wish.made.grid.village.name}调解室`]);
  const helpers = chance.inHundred(50) ? wish.made.grid.worker.fields.name : '';
  const session = (on: string, result: Session['result']): Session => ({
    id: newId(),
    heldAt: `${on}T${chance.pick(['14:00', '14:15', '14:30', '15:00'])}`,
    place,
    participants: helpers,
    participantsConsented: helpers !== '',
    presentPartyIds: fields.parties.map((party) => party.id),
    record: recordOf(chance, wish.made, lead.fields.name, result),
    result,
    recorder,
  });
  if (twice) {
    save(firstOn, 500 + chance.below(20), { state: 'mediating', sessions: [session(firstOn, 'toContinue')] });
  }
  const last = session(wish.endOn, wish.fate === 'failed' ? 'failed' : wish.fate === 'mediating' ? 'toContinue' : 'agreed');
  save(wish.endOn, 520 + chance.below(10), { state: 'mediating', sessions: [...content.sessions, last] });
  if (wish.fate === 'mediating') return steps;
  if (wish.fate === 'failed') {
    save(
      wish.endOn,
      555 + chance.below(20),
      {
        state: 'failed',
        endManner: 'notSettled',
        endedOn: wish.endOn,
        routesToldBy: 'oral',
        endReason: chance.pick([
          '双方对赔偿数额分歧较大，无法达成一致意见。',
          '一方不愿继续调解，要求通过诉讼解决。',
          '双方对事实争议较大，需经专业鉴定。',
        ]),
        routesToldOn: wish.endOn,
      },
      'failed',
    );
    return steps;
  }
  const agreement = { ...makeAgreement(chance, wish.made, wish.endOn, newId), number: null, finalAt: null, effectiveOn: null };
  save(wish.endOn, 535 + chance.below(10), { agreement });
  if (wish.fate === 'agreed') save(wish.endOn, 555 + chance.below(20), { state: 'agreed' }, 'agreed');
  return steps;
}

function makeAgreement(chance: Chance, made: MadeDispute, agreedOn: string, newId: () => string): AgreementFields {
  const { pattern, fields } = made;
  // What is done on the spot may stay an oral agreement.
  const oral = made.agreedFen === 0 && chance.inHundred(30);
  const dueOn = oral ? agreedOn : daysAfter(agreedOn, pattern.yuan === undefined ? chance.between(3, 15) : chance.between(0, 45));
  const applicant = fields.parties.find((party) => party.side === 'applicant');
  const respondent = fields.parties.find((party) => party.side === 'respondent');
  const clauses = clausesOf(chance, made, dueOn);
  const [payer, payee] = pattern.payer === 'a' ? [applicant, respondent] : [respondent, applicant];
  if (payer === undefined || payee === undefined) throw new Error('A made-up dispute has both sides');
  const half = Math.floor(made.agreedFen / 200) * 100;
  const inTwo = made.agreedFen >= 2_000_000 && chance.inHundred(50) && dueOn > daysAfter(agreedOn, 15);
  const firstDue = daysAfter(agreedOn, 10);
  const item = (amountFen: number, due: string, description: string) => ({
    id: newId(),
    payerPartyId: payer.id,
    payeePartyId: payee.id,
    manner: pattern.manner,
    description,
    amountFen,
    dueOn: due,
    way: amountFen > 0 ? chance.pick(['转账至约定银行账户', '现金当场给付', '微信转账']) : '',
    place: fields.place,
  });
  const performance = inTwo
    ? [item(half, firstDue, `${pattern.payFor ?? ''}（第一期）`), item(made.agreedFen - half, dueOn, `${pattern.payFor ?? ''}（第二期）`)]
    : [item(made.agreedFen, dueOn, pattern.payFor ?? clauses[0]?.slice(0, 180) ?? '')];
  const twoParts = inTwo
    ? [`上述款项分两期支付：${paperDate(firstDue)}前支付${String(half / 100)}元，余款于${paperDate(dueOn)}前付清。`]
    : [];
  return {
    form: oral ? 'oral' : 'written',
    facts: fields.story,
    responsibility: chance.inHundred(70) ? '双方对纠纷的发生都有责任，愿意各自承担相应部分。' : '',
    clauses: [...clauses, ...twoParts],
    performance,
    agreedOn,
    mannerAndTime:
      made.agreedFen > 0
        ? `双方于${paperDate(dueOn)}前履行完毕，款项${performance[0]?.way ?? ''}。`
        : `双方于${paperDate(dueOn)}前自觉履行，由${made.grid.village.name}网格员跟踪回访。`,
  };
}

/** What was asked for, or by whom the case came; nothing of 令75 art. 22 stood in the way. */
function applicationOf(chance: Chance, { fields, pattern }: MadeDispute): Partial<CaseContent> {
  const source = fields.source ?? '';
  const exclusions = exclusionsFor(source).map((item) => ({ item, found: false, reason: '' }));
  if (source !== '1') return { exclusions, consentOn: fields.acceptedOn, courtDelegation: source === '3' ? 'assigned' : null };
  return {
    exclusions,
    appliedOn: fields.acceptedOn,
    applicationManner: chance.inHundred(40) ? 'written' : 'oral',
    requests: [pattern.payFor === undefined ? '请求调解，停止妨碍' : `请求对方支付${pattern.payFor}`],
  };
}

function inquiryOf(
  chance: Chance,
  made: MadeDispute,
  { on, by, recorder }: { readonly on: string; readonly by: string; readonly recorder: string },
  newId: () => string,
): Pick<CaseContent, 'investigations' | 'evidence'> {
  const neighbour = made.grid.worker.fields.name;
  return {
    investigations: [
      {
        id: newId(),
        heldAt: `${on}T11:${String(chance.between(10, 40))}`,
        place: made.fields.place,
        participants: '',
        asked: neighbour,
        investigators: by,
        recorder,
        record: `${by}：请你说说看到的情况。\n${neighbour}：${made.fields.story}`,
      },
    ],
    evidence: [{ id: newId(), title: '现场照片', description: '到现场查看时拍摄，纸质照片附卷。', takenOn: on, source: by, files: [] }],
  };
}

function recordOf(chance: Chance, made: MadeDispute, mediator: string, result: Session['result']): string {
  const { a, b } = made.slots;
  const close = {
    agreed: `${mediator}：双方意见已趋一致，现就具体内容逐条确认。\n${a}：同意。\n${b}：同意。`,
    failed: `${mediator}：双方分歧较大，今天未能谈拢。依法告知双方可通过诉讼等途径维护权益。`,
    toContinue: `${mediator}：请双方回去再考虑，下次调解时间另行通知。`,
  }[result];
  return [
    `${mediator}：今天就${a}与${b}的纠纷进行调解，已告知双方的权利义务，是否听清？`,
    `${a}：听清了。`,
    `${b}：听清了。`,
    `${mediator}：请申请人先讲。`,
    `${a}：${made.fields.story}`,
    `${b}：${chance.pick(['情况基本属实，但要求太高。', '事情是有的，可我也有难处。', '起因不全在我，希望公平处理。', '我愿意商量，但要一次说清楚。'])}`,
    `${mediator}：${chance.pick(['远亲不如近邻，请双方各让一步。', '依照民法典有关规定，责任应当合理分担。', '村里已到现场看过，请双方以事实为准。', '事情拖下去对谁都不好，请拿出诚意。'])}`,
    close,
  ].join('\n');
}
