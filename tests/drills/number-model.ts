// What must be true of the numbers of two PCs, kept apart from the program: which serial is in which state on which PC, and what stands on paper.
import type { NumberState } from '#shared/contract/numbering.ts';
import { years, type Side } from './two-pcs.ts';

export interface ModelRow {
  state: NumberState;
  recordId: string | null;
}

export interface ModelLoan {
  readonly id: string;
  readonly year: number;
  readonly first: number;
  readonly last: number;
  /** The borrower has taken it in; has given it back. */
  taken: boolean;
  givenBack: boolean;
  /** How the lender sees it. */
  state: 'out' | 'back' | 'lost';
  /** What the borrower's file says, as it was when the block was given back. */
  carried: readonly (readonly [serial: number, row: ModelRow])[];
}

export class NumberModel {
  readonly ledgers: Readonly<Record<Side, ReadonlyMap<number, Map<number, ModelRow>>>> = { lender: emptyLedger(), borrower: emptyLedger() };
  readonly loans: ModelLoan[] = [];
  /** Every paper that was ever final, on either PC: year and serial, and who got it. */
  readonly papers = new Map<string, string>();
  records = 0;

  ledger(side: Side, year: number): Map<number, ModelRow> {
    const ledger = this.ledgers[side].get(year);
    if (ledger === undefined) throw new Error(`no series of ${String(year)}`);
    return ledger;
  }

  last(year: number): number {
    return Math.max(0, ...this.ledger('lender', year).keys());
  }

  firstIn(side: Side, year: number, state: NumberState): number | undefined {
    const serials = [...this.ledger(side, year)].filter(([, row]) => row.state === state).map(([serial]) => serial);
    return serials.length === 0 ? undefined : Math.min(...serials);
  }

  newRecordId(): string {
    this.records += 1;
    return `01900000-0000-7000-9000-${String(this.records).padStart(12, '0')}`;
  }

  /** A paper is out: no other may ever bear its number. */
  paper(year: number, serial: number, recordId: string): void {
    const written = `${String(year)}/${String(serial)}`;
    const other = this.papers.get(written);
    if (other !== undefined) throw new Error(`number ${written} given twice: ${other} and ${recordId}`);
    this.papers.set(written, recordId);
  }
}

function emptyLedger(): ReadonlyMap<number, Map<number, ModelRow>> {
  return new Map(years.map((year) => [year, new Map<number, ModelRow>()]));
}
