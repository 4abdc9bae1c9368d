// What keeps two disputes from becoming one as it was chosen, told at the rows in which it can be mended.
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { mergedFields, type MergeChoice } from '#shared/rules/dispute-merge.ts';
import { disputeProblems } from '#shared/rules/dispute-record.ts';
import { takenAway } from '#shared/rules/dispute-requirements.ts';
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import { ApiError } from '../../api/api.ts';
import { problemText } from '../../words/problems.ts';

/** The other field of a rule about two: choosing there mends it as well. */
const otherField: Readonly<Record<string, string>> = {
  'date.before-accepted': 'acceptedOn',
  'date.before-occurred': 'occurredOn',
  'disputes.grid-outside-village': 'villageCode',
};

/** The rules of a merge that need no register, as the engine asks them. */
export function mergeProblems(kept: DisputeFields, gone: DisputeFields, choice: MergeChoice, today: string): readonly RecordProblem[] {
  const fields = mergedFields(kept, gone, choice, () => '');
  return [...disputeProblems(fields, { today }), ...takenAway(kept, fields).map((field) => ({ field, code: 'disputes.needed-in-state' }))];
}

/** Those that only the engine could find. */
export function refusedProblems(error: unknown): readonly RecordProblem[] {
  if (!(error instanceof ApiError) || error.code !== 'record.invalid') return [];
  const { fields, codes } = error.details;
  if (!Array.isArray(fields) || !Array.isArray(codes)) return [];
  return fields.map((field: unknown, index) => ({ field: String(field), code: String(codes[index]) }));
}

/** By row of the table: what is wrong there. `parties.1.phone` stands in the row of the parties. */
export function problemsByRow(problems: readonly RecordProblem[]): ReadonlyMap<string, readonly string[]> {
  const rows = new Map<string, readonly string[]>();
  for (const problem of problems) {
    const own = problem.field.split('.')[0] ?? problem.field;
    rows.set(own, [...(rows.get(own) ?? []), problemText(problem)]);
    const other = otherField[problem.code];
    if (other !== undefined && other !== own && !rows.has(other)) rows.set(other, []);
  }
  return rows;
}
