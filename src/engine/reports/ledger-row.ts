// One line of 矛盾纠纷排查化解台账: the facts of a dispute as its columns are fed from them.
import type { DisputeFields } from '#shared/contract/disputes.ts';
import type { GridThen } from '#shared/contract/grid-then.ts';

export interface LedgerParty {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
}

/** What its columns show of the dispute as it is stored. */
export const storedFields = [
  'acceptedOn',
  'disputeType',
  'mediationType',
  'title',
  'story',
  'peopleCount',
  'amountFen',
  'resolvedOn',
  'resolution',
  'resolverName',
  'remark',
] as const satisfies readonly (keyof DisputeFields)[];

export interface LedgerRow extends Readonly<Pick<DisputeFields, (typeof storedFields)[number]>> {
  readonly villageName: string;
  /** Today's name. */
  readonly gridName: string;
  /** The grid as on the day of acceptance, where it is another today. */
  readonly gridThen: GridThen | null;
  /** In the order of the record; the first one is the standard's main party. */
  readonly applicants: readonly LedgerParty[];
  readonly respondents: readonly LedgerParty[];
  /** Third persons: no column of their own, but a masked copy must hide their names too. */
  readonly thirdNames: readonly string[];
  /** Written, or as the office's limits give it. */
  readonly dueOn: string | null;
  readonly state: string;
}
