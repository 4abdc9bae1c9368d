// The steps with blocks of numbers: lent, carried to the other PC, given back, carried back, written off. The newest blocks are met more often.
import { borrowNumbers, giveNumbersBack, lendNumbers, takeNumbersBack, writeLoanOff } from '#engine/numbering/loans.ts';
import { findLoan } from '#engine/numbering/loans.store.ts';
import type { ModelLoan, ModelRow, NumberModel } from './number-model.ts';
import { numberStep, yearOf, type Drawn, type NumberStep } from './number-step.ts';
import { by, type Side, type TwoPcs } from './two-pcs.ts';

export function lending(drawn: Drawn): NumberStep {
  return numberStep('lend', 'lender', drawn, (model) => {
    const year = yearOf(drawn.pick);
    const first = model.last(year) + 1;
    const loan: ModelLoan = {
      id: model.newRecordId(),
      year,
      first,
      last: first + (drawn.pick % 6),
      taken: false,
      givenBack: false,
      state: 'out',
      carried: [],
    };
    return {
      refused: null,
      work: (db) => {
        lendNumbers(db, { loanId: loan.id, kind: 'case', year, count: loan.last - first + 1, partner: '二号机', ...by });
      },
      then() {
        model.loans.push(loan);
        setBlock(model, 'lender', loan, 'lent');
      },
    };
  });
}

/** The file reaches the other PC: once, again, or long after the block was written off. */
export function carriedThere(drawn: Drawn): NumberStep {
  return numberStep('carry there', 'borrower', drawn, (model) => {
    const loan = loanAt(model, drawn);
    if (loan === undefined) return null;
    return {
      refused: loan.taken ? 'numbering.loan-known' : null,
      work: (db, pcs) => {
        borrowNumbers(db, fileOf(pcs, 'lender', loan), by);
      },
      then() {
        loan.taken = true;
        setBlock(model, 'borrower', loan, 'borrowed');
      },
    };
  });
}

export function givenBack(drawn: Drawn): NumberStep {
  return numberStep('give back', 'borrower', drawn, (model) => {
    const loan = loanAt(model, drawn);
    if (loan?.taken !== true) return null;
    return {
      refused: loan.givenBack ? 'numbering.loan-ended' : null,
      work: (db) => {
        giveNumbersBack(db, loan.id, by);
      },
      then() {
        loan.givenBack = true;
        const block = [...model.ledger('borrower', loan.year)].filter(([serial]) => serial >= loan.first && serial <= loan.last);
        for (const [, row] of block) if (row.state === 'borrowed') row.state = 'returned';
        // What is spoilt there from now on the lender does not hear of: the file says how it was.
        loan.carried = block.map(([serial, row]) => [serial, { ...row }]);
      },
    };
  });
}

export function carriedBack(drawn: Drawn): NumberStep {
  return numberStep('carry back', 'lender', drawn, (model) => {
    const loan = loanAt(model, drawn);
    if (loan?.givenBack !== true) return null;
    return {
      refused: loan.state === 'back' ? 'numbering.loan-ended' : null,
      work: (db, pcs) => {
        takeNumbersBack(db, fileOf(pcs, 'borrower', loan), by);
      },
      then() {
        for (const [serial, { state, recordId }] of loan.carried) {
          if (loan.state === 'lost' && state !== 'used') continue;
          model.ledger('lender', loan.year).set(serial, state === 'returned' ? { state: 'free', recordId: null } : { state, recordId });
        }
        loan.state = 'back';
      },
    };
  });
}

export function writtenOff(drawn: Drawn): NumberStep {
  return numberStep('write off', 'lender', drawn, (model) => {
    const loan = loanAt(model, drawn);
    if (loan === undefined) return null;
    return {
      refused: loan.state === 'out' ? null : 'numbering.loan-ended',
      work: (db) => {
        writeLoanOff(db, loan.id, '电脑丢失', by);
      },
      then() {
        loan.state = 'lost';
        setBlock(model, 'lender', loan, 'void');
      },
    };
  });
}

function loanAt(model: NumberModel, { pick }: Drawn): ModelLoan | undefined {
  return model.loans.at(-1 - (pick % 6));
}

function setBlock(model: NumberModel, side: Side, { year, first, last }: ModelLoan, state: ModelRow['state']): void {
  for (let serial = first; serial <= last; serial += 1) model.ledger(side, year).set(serial, { state, recordId: null });
}

/** The text of the file on the PC that made it: it may be fetched there again and again. */
function fileOf(pcs: TwoPcs, side: Side, loan: ModelLoan): Uint8Array {
  const stored = findLoan(pcs.register(side).read, loan.id);
  const text = side === 'lender' ? stored?.loanText : stored?.returnText;
  if (text == null) throw new Error(`${side} has no file of the block`);
  return new TextEncoder().encode(text);
}
