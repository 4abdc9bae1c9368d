// The rules of a case that are warned or reminded of, in words: what is, and what to do.
import type { CaseFinding } from '#shared/contract/mediation.ts';

const words: Readonly<Record<string, string>> = {
  'exclusions-unchecked': '还没有核对是否属于不得调解的情形',
  'exclusion-found': '有不得调解的情形，已写明受理的理由，请再核实',
  'consent-missing': '不是当事人申请的案件，还没有记下当事人同意调解的日期',
  'mediator-close': '调解员可能与当事人有利害关系，请核实；当事人可以要求换人',
  'too-many-representatives': '一方的代表或代理人超过五人',
  'term-ending': '调解期限快到了；要延长的，应当在期满前由各方同意',
  'term-over': '调解期限已经过了，请尽快达成协议、终止调解，或核对延期',
  'oral-though-important': '口头协议涉及金额或不是当场履行，应当做成书面协议',
  'manner-missing': '协议没有写履行方式、时限',
  'responsibility-missing': '协议没有写各方的责任',
  'place-missing': '有履行事项没有写履行地点',
  'confirmation-late': '司法确认申请不在协议生效后三十日内，法院可能不受理',
  'confirmation-not-joint': '司法确认要双方共同申请，还有当事人没有列入',
  'danger-untold': '案件有激化可能，还没有记下报告了哪个部门、什么时候',
  'performance-due': '有履行事项已经到期，请核实并登记',
  'visit-due': '协议到期了还没有回访',
  'court-ending': '申请司法确认的三十日快到了，需要申请的请提醒双方',
  'court-silent': '司法确认申请已超过十八天还没有登记结果，请向法院了解',
};

export function findingWords({ rule }: CaseFinding): string {
  return words[rule] ?? rule;
}

/** The rules that have words; a test holds that none lacks them. */
export const wordedRules: readonly string[] = Object.keys(words);
