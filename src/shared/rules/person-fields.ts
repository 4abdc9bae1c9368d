// Id number and telephone as fields of a record: blank is allowed here, mandatory items are the record's own rules.
import { readCitizenId } from './citizen-id.ts';
import { readPhone } from './phone.ts';
import type { RecordProblem } from './record-problem.ts';

/** GA/T 517 numbers whose number is a citizen id: the identity card and the temporary one. */
const citizenIdTypes: readonly string[] = ['111', '112'];

export interface Identity {
  readonly idType: string;
  readonly idNumber: string;
  /** GB/T 2261.1. */
  readonly sex: string | null;
  readonly birthDate: string | null;
}

/** Codes of readCitizenId, and id.sex-mismatch, id.birth-mismatch, id.birth-future. `prefix` ends with a dot or is empty. */
export function citizenIdProblems(identity: Identity, prefix: string, today: string): RecordProblem[] {
  if (identity.idNumber.trim() === '' || !isCitizenIdType(identity.idType)) return [];
  const read = readCitizenId(identity.idNumber);
  if (!read.ok) return [{ field: `${prefix}idNumber`, code: read.code, details: read.details }];
  const { sex, birthDate } = read.value;
  const problems: RecordProblem[] = [];
  if (birthDate > today) problems.push({ field: `${prefix}idNumber`, code: 'id.birth-future', details: { birthDate } });
  // 0 and 9 say that nobody knows or said: no contradiction.
  if ((identity.sex === '1' || identity.sex === '2') && identity.sex !== sex)
    problems.push({ field: `${prefix}sex`, code: 'id.sex-mismatch', details: { expected: sex === '1' ? '男' : '女' } });
  if (identity.birthDate !== null && identity.birthDate !== birthDate)
    problems.push({ field: `${prefix}birthDate`, code: 'id.birth-mismatch', details: { expected: birthDate } });
  return problems;
}

export function isCitizenIdType(idType: string): boolean {
  return citizenIdTypes.includes(idType);
}

/** Codes of readPhone. */
export function phoneProblems(field: string, phone: string): RecordProblem[] {
  if (phone.trim() === '') return [];
  const read = readPhone(phone);
  return read.ok ? [] : [{ field, code: read.code, details: read.details }];
}
