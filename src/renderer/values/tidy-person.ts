// What a form makes of an id number or a telephone once the cursor leaves: what can be read is written the usual way.
import { readCitizenId } from '#shared/rules/citizen-id.ts';
import { isCitizenIdType } from '#shared/rules/person-fields.ts';
import { readPhone } from '#shared/rules/phone.ts';

/** Full-width digits, spaces and hyphens go; what can't be read stays as typed, the rules tell what is wrong with it. */
export function tidyPhone(typed: string): string {
  const read = readPhone(typed);
  return typed.trim() !== '' && read.ok ? read.value.number : typed;
}

/** The number as on the card, with the sex and birth date that it tells; empty when it can't be read. */
export function tidyCitizenId(
  idType: string,
  typed: string,
): { readonly idNumber: string; readonly sex: '1' | '2'; readonly birthDate: string } | null {
  if (!isCitizenIdType(idType) || typed.trim() === '') return null;
  const read = readCitizenId(typed);
  return read.ok ? { idNumber: read.value.number, sex: read.value.sex, birthDate: read.value.birthDate } : null;
}
