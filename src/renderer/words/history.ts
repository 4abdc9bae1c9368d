// How a change reads in a history: codes by their names, money in yuan, yes and no as words.
import * as codes from '#shared/codes/index.ts';
import { maskIdNumber, maskNumbers, maskPhone } from '#shared/rules/masking.ts';
import { amountText } from '../components/amount.ts';

const actionWords: Readonly<Record<string, string>> = { create: '登记', update: '修改', delete: '删除', restore: '恢复', take: '收下报送', signIn: '登录', signOut: '退出' };

export function actionWord(action: string): string {
  return actionWords[action.split('.').at(-1) ?? action] ?? '办理';
}

const tableOfField: Readonly<Record<string, codes.CodeTable>> = {
  scale: codes.eventScales, disputeType: codes.disputeTypes, mediationType: codes.mediationTypes, source: codes.caseSources, riskLevel: codes.riskLevels,
  resolveMethod: codes.resolveMethods, state: codes.disputeStates, sex: codes.sexes, chiefSex: codes.sexes, nation: codes.nations, chiefNation: codes.nations,
  education: codes.educationLevels, chiefEducation: codes.educationLevels, politicalStatus: codes.politicalStatuses, chiefPoliticalStatus: codes.politicalStatuses,
  idType: codes.idTypes, category: codes.partyCategories,
};
const tableOfKind: Readonly<Record<string, codes.CodeTable>> = { grid: codes.gridKinds, staff: codes.staffKinds, party: codes.partyKinds };

/** A value as the history shows it; blank for nothing. Ids of other records say only that there is one. */
export function valueText(entity: string, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (field === 'parties' && Array.isArray(value)) return value.map((party) => partyText(party)).join('；');
  if (field === 'gridId') return '已选网格';
  if (field === 'fullTime') return value === true ? '专职' : '兼职';
  if (field === 'amountFen' && typeof value === 'number') return amountText(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  const table = field === 'kind' ? tableOfKind[entity] : tableOfField[field];
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  return (table && codes.codePath(table, text)) ?? text;
}

const phoneFields = new Set(['mobile', 'otherPhone', 'chiefMobile', 'chiefPhone', 'workerPhones', 'resolverPhone']);

/** As {@link valueText}, with ids and telephones masked: for a history that stands outside the record's own form. */
export function maskedValueText(entity: string, field: string, value: unknown): string {
  if (field === 'parties' && Array.isArray(value)) return value.map((party) => maskedPartyText(party)).join('；');
  const text = valueText(entity, field, value);
  if (field === 'idNumber') return maskIdNumber(text);
  return phoneFields.has(field) ? maskPhone(text) : maskNumbers(text);
}

function maskedPartyText(party: unknown): string {
  if (typeof party !== 'object' || party === null) return '';
  const { idNumber, phone, ...rest } = party as Readonly<Record<string, unknown>>;
  return partyText({ ...rest, idNumber: typeof idNumber === 'string' ? maskIdNumber(idNumber) : '', phone: typeof phone === 'string' ? maskPhone(phone) : '' });
}

function partyText(party: unknown): string {
  if (typeof party !== 'object' || party === null) return '';
  const { name, idNumber, phone, address } = party as Readonly<Record<string, unknown>>;
  return [name, idNumber, phone, address].filter((part) => typeof part === 'string' && part !== '').join(' ');
}
