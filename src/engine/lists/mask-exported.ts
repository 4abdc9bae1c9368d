// A list's row for circulation and posting: names, ids and telephones masked, in the texts of the row too.
import { maskName, maskNumbers, maskPhone } from '#shared/rules/masking.ts';
import { textOf, type ListedRow } from '../register/row-words.ts';
import type { ExportedList } from './exported-lists.ts';

export function maskExported(list: ExportedList, row: ListedRow): ListedRow {
  const people = list.names
    .flatMap((field) => textOf(row[field]).split('、'))
    .filter((name) => maskName(name) !== name)
    .sort((one, other) => other.length - one.length);
  const masked: Record<string, unknown> = {};
  for (const field in row) {
    const value = row[field];
    if (typeof value !== 'string') masked[field] = value;
    else if (list.hidden.includes(field)) masked[field] = '';
    else if (list.phones.includes(field)) masked[field] = maskPhone(value);
    else masked[field] = maskNumbers(people.reduce((text, name) => text.replaceAll(name, maskName(name)), value));
  }
  return masked;
}
