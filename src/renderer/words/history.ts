// How a change reads in a history: codes by their names, money in yuan, yes and no as words.
import * as codes from '#shared/codes/index.ts';
import type { SupervisionResult } from '#shared/contract/supervisions.ts';
import { maskIdNumber, maskNumbers, maskPhone } from '#shared/rules/masking.ts';
import { amountText } from '../components/amount.ts';
import { childListText, isChildList } from './child-lists.ts';
import { moveWords } from './moves.ts';
import { supervisionResultWords } from './supervisions.ts';

/** Actions of one module whose last word means something else in another. */
const moduleWords: Readonly<Record<string, string>> = {
  'signing.signed': '登记签字盖章', 'signing.issued': '登记送达', 'signing.takeBack': '收回签字（送达）登记',
  'handovers.handOver': '移交卷宗', 'handovers.takeBack': '撤销移交卷宗',
  'prints.void': '打印作废',
  'numbering.void': '空号作废', 'numbering.explain': '说明缺号', 'numbering.history': '登记历史编号', 'numbering.lend': '借出号段', 'numbering.borrow': '收下借来的号段', 'numbering.giveBack': '归还号段', 'numbering.takeBack': '收回归还的号段', 'numbering.writeOff': '核销号段',
};

const actionWords: Readonly<Record<string, string>> = { create: '登记', update: '修改', delete: '删除', restore: '恢复', undo: '撤销修改', bulk: '批量修改', undoBulk: '撤销批量修改', take: '收下报送', merge: '合并（留下这件）', mergeAway: '合并到另一件', unmerge: '撤销合并', notDouble: '核对：不是重复', attach: '加附件', detach: '去掉附件', addPages: '加扫描页', shapePage: '转正、裁边', arrangePages: '排扫描页', removePages: '去掉扫描页', restorePages: '放回扫描页', list: '挂牌督办', unlist: '解除挂牌督办', lead: '领导包案', endLead: '解除领导包案', supervise: '修改督办（包案）', followUp: '督办（包案）月度记录', goOn: '协议核对：说明理由', bind: '立卷', leavePapersOut: '卷宗只装扫描件', decide: '以案定补核定', file: '以案定补申报', takeEffect: '确定生效日期', draw: '生成正本', print: '打印文书', signIn: '登录', signOut: '退出', export: '导出', ...moveWords };

export function actionWord(action: string): string {
  return moduleWords[action] ?? actionWords[action.split('.').at(-1) ?? action] ?? '办理';
}

/** The reason of a line or hop as a person reads it: the number of a bulk run finds its lines, and says nothing. */
export function reasonText(reason: string | null): string {
  return (reason ?? '').replace(/（?批次 [\da-f-]{36}）?/, '');
}

const tableOfField: Readonly<Record<string, codes.CodeTable>> = {
  scale: codes.eventScales, disputeType: codes.disputeTypes, mediationType: codes.mediationTypes, source: codes.caseSources, riskLevel: codes.riskLevels,
  resolveMethod: codes.resolveMethods, state: codes.disputeStates, outcome: codes.disputeStates, sex: codes.sexes, chiefSex: codes.sexes, nation: codes.nations, chiefNation: codes.nations,
  education: codes.educationLevels, chiefEducation: codes.educationLevels, politicalStatus: codes.politicalStatuses, chiefPoliticalStatus: codes.politicalStatuses,
  idType: codes.idTypes, category: codes.partyCategories, power: codes.agentPowers, satisfaction: codes.satisfactionLevels, attachmentKind: codes.attachmentKinds,
  dutyLevel: codes.dutyLevels, level: codes.organisationLevels, massKind: codes.massOrganisationKinds, committeeKind: codes.committeeKinds, committeeTrade: codes.committeeTrades,
  committeeRole: codes.committeeRoles, manner: codes.selectionManners, legalRole: codes.legalRoles,
  feedbackWay: codes.feedbackWays, result: codes.transferResults,
};
const tableOfKind: Readonly<Record<string, codes.CodeTable>> = { organisation: codes.organisationKinds, grid: codes.gridKinds, staff: codes.staffKinds, party: codes.partyKinds, transfer: codes.transferKinds };
const transferWords: Readonly<Record<string, string>> = { in: '转入', out: '转出', pending: '未决定', accepted: '已受理', refused: '不受理' };

/** A value as the history shows it; blank for nothing. Ids of other records say only that there is one. */
export function valueText(entity: string, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (isPeople(field) && Array.isArray(value)) return value.map((party) => partyText(party)).join('；');
  if (Array.isArray(value) && isChildList(field)) return childListText(field, value);
  if (field === 'organisationId' || (field === 'parentId' && entity === 'organisation')) return '已选组织';
  if (field === 'gridId' || field === 'parentGridId' || field === 'heirGridId') return '已选网格';
  if (field === 'boundary') return '已画边界';
  if (field === 'disputeId') return '已选纠纷';
  if (entity === 'transfer' && typeof value === 'string' && (field === 'direction' || field === 'decision')) return transferWords[value] ?? '';
  if (field === 'supervisionResult') return supervisionResultWords[value as SupervisionResult];
  if (field === 'fullTime') return value === true ? '专职' : '兼职';
  if (field === 'amountFen' && typeof value === 'number') return amountText(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  const table = field === 'kind' ? tableOfKind[entity] : tableOfField[field];
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  return (table && codes.codePath(table, text)) ?? text;
}

const phoneFields = new Set(['mobile', 'otherPhone', 'chiefMobile', 'chiefPhone', 'workerPhones', 'resolverPhone', 'phone', 'headPhone']);

/** As {@link valueText}, with ids and telephones masked: for a history that stands outside the record's own form. */
export function maskedValueText(entity: string, field: string, value: unknown): string {
  if (isPeople(field) && Array.isArray(value)) return value.map((party) => maskedPartyText(party)).join('；');
  const text = valueText(entity, field, value);
  if (field === 'idNumber' || field === 'resolverIdNumber') return maskIdNumber(text);
  return phoneFields.has(field) ? maskPhone(text) : maskNumbers(text);
}

function maskedPartyText(party: unknown): string {
  if (typeof party !== 'object' || party === null) return '';
  const { idNumber, phone, agents, ...rest } = party as Readonly<Record<string, unknown>>;
  const people = [partyText({ ...rest, idNumber: typeof idNumber === 'string' ? maskIdNumber(idNumber) : '', phone: typeof phone === 'string' ? maskPhone(phone) : '' })];
  if (Array.isArray(agents)) people.push(...agents.map((agent) => `代理人 ${maskedPartyText(agent)}`));
  return people.join('，');
}

function partyText(party: unknown): string {
  if (typeof party !== 'object' || party === null) return '';
  const { name, idNumber, phone, address, organisation, agents } = party as Readonly<Record<string, unknown>>;
  const own = [name, idNumber, phone, address, organisation].filter((part) => typeof part === 'string' && part !== '').join(' ');
  return Array.isArray(agents) && agents.length > 0 ? [own, ...agents.map((agent) => `代理人 ${partyText(agent)}`)].join('，') : own;
}

/** Fields that hold lists of people. */
function isPeople(field: string): boolean {
  return field === 'parties' || field === 'furtherResponsibles';
}
