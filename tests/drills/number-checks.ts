// The registers against the model: no number twice, no gap that nobody explains.
import { listNumbers } from '#engine/numbering/numbering.store.ts';
import { numberExplained } from '#shared/rules/number-words.ts';
import type { NumberModel } from './number-model.ts';
import { keyOf, years, type Side, type TwoPcs } from './two-pcs.ts';

const sides: readonly Side[] = ['lender', 'borrower'];

/** After every step: as many serials as the model knows, on the lender's PC from 1 to the last without a hole. */
export function checkCounts(model: NumberModel, pcs: TwoPcs): void {
  for (const side of sides) {
    const rows = pcs
      .register(side)
      .read.all<{ year: number; count: number; last: number }>(
        'SELECT year, count(*) AS count, max(serial) AS last FROM given_numbers GROUP BY year',
      );
    for (const year of years) {
      const { count, last } = rows.find((row) => row.year === year) ?? { count: 0, last: 0 };
      if (count !== model.ledger(side, year).size)
        throw new Error(`${side} has ${String(count)} numbers of ${String(year)}, not ${String(model.ledger(side, year).size)}`);
      if (side === 'lender' && count !== last) throw new Error(`${String(last - count)} holes in ${String(year)}`);
    }
  }
}

/** Serial by serial: state and paper as the model has them, every one explained but what an old register lacks, and no number on two papers. */
export function checkLedgers(model: NumberModel, pcs: TwoPcs): void {
  for (const year of years) {
    const onPaper = new Map<number, string>();
    for (const side of sides) {
      for (const row of listNumbers(pcs.register(side).read, keyOf(year))) {
        const expected = model.ledger(side, year).get(row.serial);
        const name = `${side} ${String(year)}/${String(row.serial)}`;
        if (expected?.state !== row.state) throw new Error(`${name} is ${row.state}, not ${String(expected?.state)}`);
        if (row.state === 'used' && expected.recordId !== row.recordId) throw new Error(`${name} stands on another paper`);
        if (numberExplained(row) === null && row.state !== 'unknown') throw new Error(`${name} is not explained`);
        if (row.state !== 'used' || row.recordId === null) continue;
        const other = onPaper.get(row.serial);
        if (other !== undefined && other !== row.recordId) throw new Error(`${name} stands on two papers`);
        onPaper.set(row.serial, row.recordId);
      }
    }
  }
}
