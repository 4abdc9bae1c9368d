// The steps with single numbers: papers final and spoilt, spare numbers, old papers, and the process that starts again.
import { explainNumber, giveNumber, keepHistory, voidNumber, voidSpareNumber } from '#engine/numbering/give-number.ts';
import { caseNumber } from '#shared/rules/case-number.ts';
import { checkLedgers } from './number-checks.ts';
import { count, numberStep, oneOf, yearOf, type Drawn, type NumberStep } from './number-step.ts';
import { by, keyOf, years, type Side } from './two-pcs.ts';

/** A paper becomes final, on either PC. */
export function reservation(drawn: Drawn, side: Side): NumberStep {
  return numberStep('reserve', side, drawn, (model) => {
    const year = yearOf(drawn.pick);
    const borrowing = side === 'borrower';
    // Who has never borrowed would begin a series of its own: that PC is then no borrower.
    if (borrowing && !model.loans.some((loan) => loan.year === year && loan.taken)) return null;
    const ready = model.firstIn(side, year, borrowing ? 'borrowed' : 'free');
    const serial = ready ?? model.last(year) + 1;
    const recordId = model.newRecordId();
    return {
      refused: borrowing && ready === undefined ? 'numbering.block-used-up' : null,
      work(db) {
        const number = giveNumber(db, { ...keyOf(year), recordId, ...by });
        if (number !== caseNumber({ ...keyOf(year), serial })) throw new Error(`gave ${number} and not ${String(serial)}`);
      },
      then() {
        model.paper(year, serial, recordId);
        model.ledger(side, year).set(serial, { state: 'used', recordId });
      },
    };
  });
}

/** A paper went wrong. */
export function spoiltPaper(drawn: Drawn, side: Side): NumberStep {
  return numberStep('spoil', side, drawn, (model) => {
    const row = oneOf(
      years.flatMap((year) => [...model.ledger(side, year).values()]).filter(({ state }) => state === 'used'),
      drawn.pick,
    );
    const recordId = row?.recordId;
    if (row === undefined || recordId == null) return null;
    return {
      refused: null,
      work: (db) => {
        voidNumber(db, recordId, '写错');
      },
      then: () => {
        row.state = 'void';
      },
    };
  });
}

/** A spare number is made void, or one that stands on a paper and can't be. */
export function voidedSpare(drawn: Drawn, side: Side): NumberStep {
  return numberStep('void', side, drawn, (model) => {
    const year = yearOf(drawn.pick);
    const found = oneOf(
      [...model.ledger(side, year)].filter(([, { state }]) => state !== 'history' && state !== 'unknown'),
      drawn.pick,
    );
    if (found === undefined) return null;
    const [serial, row] = found;
    return {
      refused: row.state === 'free' || row.state === 'borrowed' ? null : 'numbering.on-paper',
      work: (db) => {
        voidSpareNumber(db, keyOf(year), serial, { reason: '空号作废', ...by });
      },
      then: () => {
        row.state = 'void';
      },
    };
  });
}

/** An old paper turns up: near the end of the series, above it, or on a number that is taken. */
export function oldPaper(drawn: Drawn): NumberStep {
  return numberStep('old paper', 'lender', drawn, (model) => {
    const year = yearOf(drawn.pick);
    const last = model.last(year);
    const serial = Math.max(1, last - 4 + (drawn.pick % 9));
    const ledger = model.ledger('lender', year);
    const before = ledger.get(serial);
    return {
      refused: before === undefined || before.state === 'unknown' ? null : 'numbering.clash',
      work: (db) => {
        keepHistory(db, keyOf(year), { serial, recordId: null, note: '纸质登记簿', ...by });
      },
      then() {
        for (let below = last + 1; below < serial; below += 1) ledger.set(below, { state: 'unknown', recordId: null });
        ledger.set(serial, { state: 'history', recordId: null });
        model.paper(year, serial, 'an old paper');
      },
    };
  });
}

export function explanation(drawn: Drawn): NumberStep {
  return numberStep('explain', 'lender', drawn, (model) => {
    const year = yearOf(drawn.pick);
    const serial = model.firstIn('lender', year, 'unknown');
    if (serial === undefined) return null;
    return {
      refused: null,
      work: (db) => {
        explainNumber(db, keyOf(year), serial, { reason: '登记簿缺页', ...by });
      },
      then: () => undefined,
    };
  });
}

/** The process is gone and starts again; then the whole ledgers are compared. */
export function restart(side: Side): NumberStep {
  return {
    check: () => true,
    run(model, pcs) {
      pcs.restart(side);
      count('restart');
      checkLedgers(model, pcs);
      return Promise.resolve();
    },
    toString: () => `restart(${side})`,
  };
}
