// How a change reads in a history: codes by their names, money in yuan, yes and no as words.
import { everyField } from '#shared/registers/index.ts';
import { maskIdNumber, maskNumbers, maskPhone } from '#shared/rules/masking.ts';
import { codeText } from '#shared/words/value-tables.ts';
import { amountText } from '../values/amount.ts';
import { childListText, isChildList } from './child-lists.ts';

/** The reason of a line or hop as a person reads it: the number of a bulk run finds its lines, and says nothing. */
export function reasonText(reason: string | null): string {
  return (reason ?? '').replace(/（?批次 [\da-f-]{36}）?/, '');
}

/**
 * A value as the history shows it; blank for nothing. Ids of other records say only that there is one.
 * @param entity the register, or the part of a record (`party`, `sessions`), that the field stands in
 */
export function valueText(entity: string, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (isPeople(field) && Array.isArray(value)) return value.map((party) => partyText(party)).join('；');
  if (Array.isArray(value) && isChildList(field)) return childListText(field, value);
  const chosen = chosenWords.get(field);
  if (chosen !== undefined) return chosen;
  if ((field === 'amountFen' || field === 'paidFen') && typeof value === 'number') return amountText(value);
  const text = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
  return codeText(entity, field, text) ?? (typeof value === 'boolean' ? (value ? '是' : '否') : text);
}

/** Fields that hold another record's id, or what no line can show. */
const chosenWords = new Map(everyField.flatMap(([name, { chosen }]) => (chosen === undefined ? [] : [[name, chosen] as const])));
const masks = new Map(everyField.flatMap(([name, { masked }]) => (masked === undefined ? [] : [[name, masked] as const])));

/** As {@link valueText}, with ids and telephones masked: for a history that stands outside the record's own form. */
export function maskedValueText(entity: string, field: string, value: unknown): string {
  if (isPeople(field) && Array.isArray(value)) return value.map((party) => maskedPartyText(party)).join('；');
  const text = valueText(entity, field, value);
  if (masks.get(field) === 'id') return maskIdNumber(text);
  return masks.get(field) === 'phone' ? maskPhone(text) : maskNumbers(text);
}

function maskedPartyText(party: unknown): string {
  if (typeof party !== 'object' || party === null) return '';
  const { idNumber, phone, agents, ...rest } = party as Readonly<Record<string, unknown>>;
  const people = [
    partyText({
      ...rest,
      idNumber: typeof idNumber === 'string' ? maskIdNumber(idNumber) : '',
      phone: typeof phone === 'string' ? maskPhone(phone) : '',
    }),
  ];
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
