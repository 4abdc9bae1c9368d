// What is wrong with a record, field by field. Form and engine share these rules: the form puts the cursor on the first
// problem, the engine refuses with the same list.
import { codeName, type CodeTable } from '#shared/codes/index.ts';
import { userError, type ErrorDetails, type UserError } from '#shared/errors.ts';

/** `field` is a path in the record, e.g. `title` or `parties.0.idNumber`; `code` is worded by the renderer. */
export interface RecordProblem {
  readonly field: string;
  readonly code: string;
  readonly details?: ErrorDetails;
}

/** The refusal that the engine throws: fields and codes side by side, in the order of the form. */
export function recordInvalid(problems: readonly RecordProblem[]): UserError {
  return userError('record.invalid', { fields: problems.map((problem) => problem.field), codes: problems.map((problem) => problem.code) });
}

/** `field.required` when a text is blank or nothing is chosen. */
export function requiredProblem(field: string, value: string | number | null | undefined): RecordProblem[] {
  const empty = value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
  return empty ? [{ field, code: 'field.required' }] : [];
}

/** `date.future`: what has happened can't lie after today (ISO dates compare as text). */
export function notAfterTodayProblem(field: string, date: string | null, today: string): RecordProblem[] {
  return date !== null && date > today ? [{ field, code: 'date.future', details: { date, today } }] : [];
}

/** `date.before-<earlier>`: of two dates the later one must not come first. */
export function orderProblem(
  field: string,
  date: string | null,
  earlier: { readonly name: string; readonly date: string | null },
): RecordProblem[] {
  if (date === null || earlier.date === null || date >= earlier.date) return [];
  return [{ field, code: `date.before-${earlier.name}`, details: { date, earlier: earlier.date } }];
}

/** `code.unknown`: a code that its table does not hold. Withdrawn codes pass: old papers keep them. */
export function codeProblem(field: string, value: string | null, table: CodeTable): RecordProblem[] {
  return value === null || value === '' || codeName(table, value) !== undefined
    ? []
    : [{ field, code: 'code.unknown', details: { table: table.title, shown: value } }];
}

/** `coordinates.half`: longitude without latitude or the other way round shows no place. */
export function coordinatesProblem(
  longitudeField: string,
  longitude: number | null,
  latitudeField: string,
  latitude: number | null,
): RecordProblem[] {
  if ((longitude === null) === (latitude === null)) return [];
  return [{ field: longitude === null ? longitudeField : latitudeField, code: 'coordinates.half' }];
}
