// The seven points of an inspection: 受理合法、材料齐全、文书规范、取证合法、适用法律正确、回访及时、装订规范.
import { isAgreed, isPerformed, latestCheck } from '../case-life.ts';
import { isException } from '../case-rules.ts';
import type { Fault, InspectionCheck, InspectionJump, InspectionPoint } from './inspected-dossier.ts';

/** Code table case-sources: 当事人申请. */
const appliedFor = '1';

export function atStep(step: Extract<InspectionJump, { to: 'case' }>['step'], field: string | null = null): InspectionJump {
  return { to: 'case', step, field };
}

export function unless(holds: boolean): Fault[] {
  return holds ? [] : [{ details: {} }];
}

export const sevenPoints = {
  'acceptance.asked': {
    point: 'acceptance',
    article: '人民调解法第17条',
    jump: atStep('registration'),
    green: '有当事人的申请或者同意调解的日期',
    red: '没有当事人申请的日期，也没有同意调解的日期',
    faults: ({ value }) => unless((value.source === appliedFor ? value.appliedOn : value.consentOn) !== null),
  },
  'acceptance.exclusions-checked': {
    point: 'acceptance',
    article: '人民调解工作若干规定第22条',
    jump: atStep('registration'),
    green: '受理前核对过不得受理的情形',
    red: '没有核对是否属于不得受理的纠纷',
    faults: ({ value }) => unless(value.exclusions.length > 0),
  },
  'acceptance.nothing-excluded': {
    point: 'acceptance',
    article: '人民调解工作若干规定第22条',
    jump: atStep('registration'),
    green: '没有不得受理的情形，或写明了理由',
    red: '有不得受理的情形，没有写可以受理的理由',
    faults: ({ value }) =>
      value.exclusions.length === 0
        ? null
        : unless(value.exclusions.every((check) => !check.found || check.reason !== '' || isException(check, value.source))),
  },
  'acceptance.mediator-named': {
    point: 'acceptance',
    article: '人民调解法第19条',
    jump: atStep('registration'),
    green: '有调解员',
    red: '没有填调解员',
    faults: ({ value }) => unless(value.mediators.length > 0),
  },
  'acceptance.notice-first': {
    point: 'acceptance',
    article: '人民调解工作若干规定第30条',
    jump: atStep('notice'),
    green: '调解以前告知了权利义务',
    red: '没有登记权利义务告知，或告知晚于第一次调解',
    faults: ({ value: { notice, sessions } }) => unless(notice !== null && sessions.every(({ heldAt }) => notice.givenAt <= heldAt)),
  },
  'papers.places-filled': {
    point: 'papers',
    article: '人民调解法第27条',
    jump: { to: 'scans', slot: 'identity' },
    green: '必须有的材料都有了',
    red: '缺少必须有的材料：{title}',
    faults: ({ required }) =>
      required.filter(({ filled }) => !filled).map(({ title, slot }) => ({ details: { title }, jump: { to: 'scans', slot } })),
  },
  'forms.complete': {
    point: 'forms',
    article: '司发通〔2010〕239号',
    jump: atStep('registration'),
    green: '各份文书的栏目都填了',
    red: '{title}还有 {missing} 处没有填',
    faults: ({ papers }) => papers.filter(({ missing }) => missing > 0).map((details) => ({ details })),
  },
  'forms.sessions-recorded': {
    point: 'forms',
    article: '人民调解法第27条',
    jump: atStep('sessions'),
    green: '每次调解都有记录和记录人',
    red: '{day}的调解没有写记录或记录人',
    faults: ({ value: { sessions } }) =>
      sessions.length === 0
        ? null
        : sessions
            .filter(({ record, recorder }) => record === '' || recorder === '')
            .map(({ heldAt }) => ({ details: { day: heldAt.slice(0, 10) } })),
  },
  'forms.marks-complete': {
    point: 'forms',
    article: '人民调解法第29条',
    jump: atStep('agreement'),
    green: '协议书的签名、盖章都登记了',
    red: '协议书的签名、盖章没有登记齐，生效日期定不下来',
    faults: ({ value: { agreement } }) =>
      agreement?.form !== 'written' || agreement.finalAt === null ? null : unless(agreement.effectiveOn !== null),
  },
  'evidence.known': {
    point: 'evidence',
    article: '人民调解法第22条',
    jump: atStep('inquiry'),
    green: '证据都写明了来源和日期',
    red: '证据“{title}”没有写来源或日期',
    faults: ({ value: { evidence } }) =>
      evidence.length === 0
        ? null
        : evidence.filter(({ source, takenOn }) => source === '' || takenOn === null).map(({ title }) => ({ details: { title } })),
  },
  'evidence.there': {
    point: 'evidence',
    article: '人民调解法第22条',
    jump: { to: 'scans', slot: 'evidence' },
    green: '证据都有附件或扫描页',
    red: '证据“{title}”没有附件，这一格也没有扫描页',
    faults: ({ value: { evidence }, scanned }) =>
      evidence.length === 0
        ? null
        : evidence.filter(({ files }) => files.length === 0 && !scanned.has('evidence')).map(({ title }) => ({ details: { title } })),
  },
  'evidence.helpers-consented': {
    point: 'evidence',
    article: '人民调解法第20条',
    jump: atStep('sessions'),
    green: '邀请别人参加调解，征得了当事人同意',
    red: '{day}邀请了别人参加调解，没有记当事人同意',
    faults: ({ value: { sessions } }) => {
      const invited = sessions.filter(({ participants }) => participants !== '');
      return invited.length === 0
        ? null
        : invited
            .filter(({ participantsConsented }) => !participantsConsented)
            .map(({ heldAt }) => ({ details: { day: heldAt.slice(0, 10) } }));
    },
  },
  'law.agreement-clear': {
    point: 'law',
    article: '人民调解法第29条、民诉法解释第358条',
    jump: atStep('agreement'),
    green: '协议核对没有留下问题',
    red: '协议核对还有 {count} 处没有改，也没有说明理由',
    faults: ({ value: { agreement }, openFindings }) =>
      agreement === null ? null : openFindings === 0 ? [] : [{ details: { count: openFindings } }],
  },
  'law.written-where-needed': {
    point: 'law',
    article: '人民调解工作若干规定第34条',
    jump: atStep('agreement'),
    green: '协议的形式合适',
    red: '涉及付款或以后履行的，口头协议不合适，应当写书面协议',
    faults: ({ value: { agreement, findings } }) =>
      agreement === null ? null : unless(!findings.some(({ rule }) => rule === 'oral-though-important')),
  },
  'law.routes-told': {
    point: 'law',
    article: '人民调解法第26条',
    jump: atStep('sessions'),
    green: '调解不成，告知了别的途径',
    red: '调解不成，没有登记告知当事人可以走的途径',
    faults: ({ value: { endManner, routesToldOn } }) =>
      endManner === null || endManner === 'withdrawn' ? null : unless(routesToldOn !== null),
  },
  'visit.made': {
    point: 'visit',
    article: '人民调解法第31条',
    jump: atStep('performance'),
    green: '回访过当事人',
    red: '达成了协议，没有回访记录',
    faults: ({ value }) => (isAgreed(value) ? unless(value.visits.length > 0) : null),
  },
  'visit.after-agreement': {
    point: 'visit',
    article: '人民调解法第31条',
    jump: atStep('performance'),
    green: '回访在协议以后',
    red: '{day}的回访早于协议日期',
    faults: ({ value: { agreement, visits } }) => {
      if (agreement === null || visits.length === 0) return null;
      return visits
        .filter(({ visitedAt }) => visitedAt.slice(0, 10) < agreement.agreedOn)
        .map(({ visitedAt }) => ({ details: { day: visitedAt.slice(0, 10) } }));
    },
  },
  'visit.performance-proven': {
    point: 'visit',
    article: '人民调解法第31条',
    jump: { to: 'scans', slot: 'performanceProof' },
    green: '履行有收条、汇款单等凭证',
    red: '“{item}”已履行，没有收条、汇款单等凭证',
    faults: ({ value, scanned }) => {
      if (!isAgreed(value) || !isPerformed(value)) return null;
      const unproven = value.agreement?.performance.filter(({ id }) => latestCheck(value.checks, id)?.proof == null) ?? [];
      return scanned.has('performanceProof') ? [] : unproven.map(({ description }) => ({ details: { item: description } }));
    },
  },
  'binding.closed': {
    point: 'binding',
    article: '人民调解法第27条',
    jump: atStep('closing', 'closing.closedOn'),
    green: '已结案',
    red: '还没有结案',
    faults: ({ value }) => unless(value.closing !== null),
  },
  'binding.filed': {
    point: 'binding',
    article: '人民调解法第27条',
    jump: atStep('closing', 'filedBy'),
    green: '写了立卷人和立卷日期',
    red: '没有写立卷人或立卷日期',
    faults: ({ value: { dossier } }) => unless(dossier !== null && dossier.filedBy !== '' && dossier.filedOn !== null),
  },
  'binding.retention': {
    point: 'binding',
    article: '人民调解法第27条',
    jump: atStep('closing', 'retention'),
    green: '定了保管期限',
    red: '没有定保管期限（短期、长期、永久）',
    faults: ({ value: { dossier } }) => unless(dossier !== null && dossier.retention !== null),
  },
  'binding.statement-checked': {
    point: 'binding',
    article: '人民调解法第27条',
    jump: atStep('closing', 'checkedBy'),
    green: '卷宗情况说明有检查人',
    red: '写了卷宗情况说明，没有检查人',
    faults: ({ value: { dossier } }) => (dossier === null || dossier.statement === '' ? null : unless(dossier.checkedBy !== '')),
  },
} as const satisfies Readonly<Record<`${InspectionPoint}.${string}`, InspectionCheck>>;
