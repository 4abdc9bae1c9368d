// A heading that stands twice: 姓名, 身份证号码, 电话 a second time are the other party's, 手机 beside 网格长 is the chief's.
import type { SheetKind } from '#shared/contract/imports.ts';
import { sheetOf } from '../registers/index.ts';

export function namesPerson(kind: SheetKind, field: string): boolean {
  return sheetOf(kind).people?.[field] !== undefined;
}

/**
 * @param field what the heading says, taken already
 * @param before the name's field of the nearest person to the left
 * @returns the same of the person beside it, else of the next one who lacks it; undefined when there is none
 */
export function repeatedField(kind: SheetKind, field: string, before: string | undefined, taken: ReadonlySet<string>): string | undefined {
  const people = sheetOf(kind).people ?? {};
  const all = Object.values(people);
  const part = all.flatMap((person) => Object.entries(person)).find(([, named]) => named === field)?.[0];
  if (part === undefined) return undefined;
  const beside = before === undefined ? undefined : people[before]?.[part];
  if (part !== 'name' && beside !== undefined && !taken.has(beside)) return beside;
  return all.map((person) => person[part]).find((named) => named !== undefined && !taken.has(named));
}
