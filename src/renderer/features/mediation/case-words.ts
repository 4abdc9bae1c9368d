// What the screens of a mediation case say.
import type {
  CaseFields,
  CaseState,
  CaseTask,
  EndManner,
  JudicialConfirmation,
  MediatorDoubt,
  PerformanceCheck,
  RightsNotice,
  Session,
} from '#shared/contract/mediation.ts';
import type { NextStep } from './case-steps.ts';
import type { StepName } from './step-names.ts';

export const caseStateWords: Readonly<Record<CaseState, string>> = {
  accepted: '已受理',
  mediating: '调解中',
  agreed: '已达成协议',
  performed: '已履行',
  failed: '调解终止',
  withdrawn: '已撤回',
  closed: '已结案',
};

export const sessionResultWords: Readonly<Record<Session['result'], string>> = {
  agreed: '调解成功',
  failed: '调解不成',
  toContinue: '有待继续调解',
};

export const noticeMannerWords: Readonly<Record<RightsNotice['manner'], string>> = { oral: '口头告知', written: '书面告知' };

export const applicationWords: Readonly<Record<NonNullable<CaseFields['applicationManner']>, string>> = {
  written: '书面申请',
  oral: '口头申请',
};

export const delegationWords: Readonly<Record<NonNullable<CaseFields['courtDelegation']>, string>> = {
  assigned: '委派调解（30 日）',
  entrustedOrdinary: '委托调解，普通程序（15 日）',
  entrustedSummary: '委托调解，简易程序（7 日）',
};

export const endMannerWords: Readonly<Record<EndManner, string>> = {
  notSettled: '调解不成',
  refused: '一方拒绝调解',
  termOver: '期满未达成协议',
  withdrawn: '申请人撤回',
};

export const checkWords: Readonly<Record<PerformanceCheck['result'], string>> = {
  performed: '已履行',
  part: '部分履行',
  notPerformed: '未履行',
};

export const confirmationWords: Readonly<Record<NonNullable<JudicialConfirmation['result']>, string>> = {
  confirmed: '裁定有效',
  rejected: '驳回申请',
  withdrawn: '撤回申请',
};

export const doubtWords: Readonly<Record<MediatorDoubt['doubt'], string>> = {
  noRole: '当天没有调解员或调委会委员的任职',
  underage: '未成年',
  unknownPerson: '不在人员登记簿里，任职无法核对',
  sameName: '与当事人同名',
  sameIdNumber: '与当事人身份证号相同',
  samePhone: '与当事人电话相同',
  sameFamilyNameAndPlace: '与当事人同姓、同村',
};

export const stepTitles: Readonly<Record<StepName, string>> = {
  registration: '申请和受理',
  notice: '权利义务告知',
  inquiry: '调查和证据',
  sessions: '调解记录',
  agreement: '调解协议',
  signing: '签字与送达',
  performance: '履行和回访',
  confirmation: '司法确认',
  closing: '结案和归档',
};

/** Short, for the bar over the papers. */
export const stepNamesShort: Readonly<Record<StepName, string>> = {
  registration: '申请受理',
  notice: '告知',
  inquiry: '调查证据',
  sessions: '调解',
  agreement: '协议',
  signing: '签字送达',
  performance: '履行回访',
  confirmation: '司法确认',
  closing: '结案',
};

export const nextStepWords: Readonly<Record<NextStep, string>> = {
  fillRegistration: '补填调解员',
  giveNotice: '登记权利义务告知',
  recordSession: '记录调解',
  drawUpAgreement: '草拟协议',
  completeAgreement: '补全协议',
  finalise: '定稿并编号',
  endCase: '终止调解',
  print: '打印协议书',
  sign: '登记签字',
  issue: '登记送达',
  checkPerformance: '登记履行情况',
  visit: '记录回访',
  closeCase: '结案',
  done: '',
};

export const taskWords: Readonly<Record<CaseTask['kind'], string>> = {
  mediate: '调解期限',
  perform: '履行到期',
  visit: '回访',
  court: '申请司法确认',
};

/** 2026-07-03T14:30 as 2026-07-03 14:30. */
export function wallTime(text: string): string {
  return text.replace('T', ' ').slice(0, 16);
}
