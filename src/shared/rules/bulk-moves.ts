// Moves that many disputes may make at once. A transfer has a letter of its own in the register of transfers, a revisit its own
// satisfaction, and a return its own reason: those are made one by one.
import type { DisputeMove } from '#shared/contract/dispute-moves.ts';

export const bulkMoves = [
  'accept',
  'assign',
  'handle',
  'settle',
  'fail',
  'withdraw',
  'close',
  'reopen',
] as const satisfies readonly DisputeMove[];
export type BulkMoveName = (typeof bulkMoves)[number];

interface BulkWords {
  readonly move: BulkMoveName;
  readonly toPerson: string;
  readonly toOffice: string;
  readonly changes: Readonly<Record<string, unknown>>;
}

/**
 * What a move of many changes in one of them: it fills what is blank there and overwrites nothing. Given to somebody (交办), all of
 * them get that person, whoever stood there: that is what they were chosen for.
 */
export function changesInOne(fields: object, { move, toPerson, toOffice, changes }: BulkWords): Record<string, unknown> {
  const values = fields as Readonly<Record<string, unknown>>;
  const blank = Object.entries(changes).filter(([field, value]) => value !== undefined && (values[field] === null || values[field] === ''));
  const given =
    move !== 'assign'
      ? []
      : [
          ['resolverName', toPerson],
          ['resolveOrganisation', toOffice],
        ].filter(([, value]) => value !== '');
  return Object.fromEntries([...blank, ...given]) as Record<string, unknown>;
}
