// What the screens of a mediation case say.
import type { CaseState, RightsNotice, Session } from '#shared/contract/mediation.ts';
import type { NextStep, StepName } from './case-steps.ts';

export const caseStateWords: Readonly<Record<CaseState, string>> = { accepted: '已受理', mediating: '调解中', agreed: '已达成协议', performed: '已履行', failed: '调解终止', withdrawn: '已撤回', closed: '已结案' };

export const sessionResultWords: Readonly<Record<Session['result'], string>> = { agreed: '调解成功', failed: '调解不成', toContinue: '有待继续调解' };

export const noticeMannerWords: Readonly<Record<RightsNotice['manner'], string>> = { oral: '口头告知', written: '书面告知' };

export const stepTitles: Readonly<Record<StepName, string>> = {
  registration: '受理登记', notice: '权利义务告知', sessions: '调解记录', agreement: '调解协议', number: '定稿与编号',
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
  done: '',
};

/** 2026-07-03T14:30 as 2026-07-03 14:30. */
export function wallTime(text: string): string {
  return text.replace('T', ' ').slice(0, 16);
}
