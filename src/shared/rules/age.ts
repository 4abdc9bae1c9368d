// Full years of a person on a day, from the birth date inside the citizen id.
import { readCitizenId } from './citizen-id.ts';
import { isCitizenIdType } from './person-fields.ts';

/** Undefined where there is no right citizen id. `day` is an ISO date. */
export function ageOn({ idType, idNumber }: { readonly idType: string; readonly idNumber: string }, day: string): number | undefined {
  const read = isCitizenIdType(idType) ? readCitizenId(idNumber) : undefined;
  if (read?.ok !== true) return undefined;
  const { birthDate } = read.value;
  return Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) < birthDate.slice(5) ? 1 : 0);
}
