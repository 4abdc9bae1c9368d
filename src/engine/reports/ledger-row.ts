// One line of 矛盾纠纷排查化解台账: the facts of a dispute as its columns are fed from them.
import type { GridThen } from '#shared/contract/grid-then.ts';

export interface LedgerParty {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
}

export interface LedgerRow {
  readonly acceptedOn: string;
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
  readonly disputeType: string | null;
  readonly mediationType: string | null;
  readonly title: string;
  readonly story: string;
  readonly peopleCount: number | null;
  readonly amountFen: number;
  /** Written, or as the office's limits give it. */
  readonly dueOn: string | null;
  readonly state: string;
  readonly resolvedOn: string | null;
  readonly resolution: string;
  readonly resolverName: string;
  readonly remark: string;
}
