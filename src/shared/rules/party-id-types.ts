// Which id papers a party may have: an organisation has no identity card. Its credit code has no code of its own in GA/T 517.
import type { Party } from '#shared/contract/disputes.ts';
import { idTypes, rowsOf, type CodeTable } from '#shared/codes/index.ts';
import type { RecordProblem } from './record-problem.ts';

const naturalPerson = '01';
/** Party kind 其他: nobody knows whether it is a person. */
const other = '99';
const otherPaper = '990';

/** The rows of the id types that fit a kind of party. */
export function idTypesOf(kind: string): CodeTable {
  return mayHavePersonalPaper(kind) ? idTypes : { ...idTypes, rows: rowsOf(idTypes).filter(({ code }) => code === otherPaper) };
}

/** What else changes when a party turns out to be of another kind: a type that no longer fits gives way. */
export function withKind({ idType }: Pick<Party, 'idType'>, kind: string): Pick<Party, 'kind' | 'idType'> {
  if (mayHavePersonalPaper(kind)) return { kind, idType: idType === otherPaper ? '111' : idType };
  return { kind, idType: otherPaper };
}

/** `disputes.id-type-of-person`: a number of an organisation under a personal paper. Without a number the type says nothing. */
export function partyIdTypeProblems(
  { kind, idType, idNumber }: Pick<Party, 'kind' | 'idType' | 'idNumber'>,
  path: string,
): RecordProblem[] {
  return mayHavePersonalPaper(kind) || idType === otherPaper || idNumber.trim() === ''
    ? []
    : [{ field: `${path}.idType`, code: 'disputes.id-type-of-person' }];
}

function mayHavePersonalPaper(kind: string): boolean {
  return kind === naturalPerson || kind === other;
}
