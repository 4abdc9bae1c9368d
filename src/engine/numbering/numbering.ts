import type { Handlers } from '#shared/contract/call.ts';
import type { GivenNumber, NumberLoan, numbering, NumberSeries, NumberState } from '#shared/contract/numbering.ts';
import { userError } from '#shared/errors.ts';
import { caseNumber, seriesName, type SeriesKey } from '#shared/rules/case-number.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import type { Actor } from '../actor.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { dayAfter } from '../files/files.ts';
import { fetchFile, keepFile } from '../files/files.store.ts';
import { mediaTypeOf } from '../files/media-type.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import { explainNumber, keepHistory, voidSpareNumber, type ByWhom } from './give-number.ts';
import { borrowNumbers, giveNumbersBack, lendNumbers, takeNumbersBack, writeLoanOff } from './loans.ts';
import { borrowsIn, findLoan, listLoans, type StoredLoan } from './loans.store.ts';
import { writeNumberBook } from './number-book.ts';
import { countNumbers, listNumbers, numbersOfLoan, type StateCount } from './numbering.store.ts';

const daysKept = 30;

export function createNumbering({ register, clock, newId }: EngineContext): Handlers<typeof numbering, CallContext> {
  const officeKey = (db: ReadDb, { series, year }: { readonly series: string; readonly year: number }): SeriesKey => ({
    ownerCode: getOffice(db).divisionCode,
    series,
    year,
  });

  /** One change of the ledger, with its audit line. */
  function change<Result>(
    { actor }: CallContext,
    action: string,
    work: (db: WriteDb, by: ByWhom, audit: (audited: AuditedChange) => void) => Result,
  ): Result {
    return register.write((db) => {
      const at = instantOf(clock.now());
      const audit = ({ recordId, facts, reason }: AuditedChange): void => {
        writeAuditLine(db, {
          at,
          actor,
          action: `numbering.${action}`,
          entity: 'numbering',
          recordId,
          changes: Object.entries(facts).map(([field, to]) => ({ field, from: null, to })),
          reason: reason ?? null,
        });
      };
      return work(db, { at, by: actor.name }, audit);
    });
  }

  const keep = (db: WriteDb, actor: Actor, name: string, bytes: Uint8Array): { fileId: string; fileName: string } => {
    const now = clock.now();
    const { fileId } = keepFile(db, {
      id: newId(),
      name,
      mediaType: mediaTypeOf(name),
      bytes,
      at: instantOf(now),
      by: actor.name,
      keptUntil: dayAfter(now, daysKept),
    });
    return { fileId, fileName: name };
  };

  return {
    series: () => ({ rows: seriesOf(register.read) }),
    numbers: (asked) => ({ rows: listNumbers(register.read, officeKey(register.read, asked)) }),
    async workbook(asked, { actor }) {
      const key = officeKey(register.read, asked);
      const now = clock.now();
      const bytes = await writeNumberBook(key, listNumbers(register.read, key), {
        office: getOffice(register.read).committeeName,
        maker: actor.name,
        on: dateOf(now),
      });
      return register.writeWhenFree((db) => keep(db, actor, `编号台账（${String(asked.year)}）${asked.series}.xlsx`, bytes));
    },
    voidNumber: ({ serial, reason, ...asked }, call) =>
      change(call, 'void', (db, by, audit) => {
        const key = officeKey(db, asked);
        const loanId = voidSpareNumber(db, key, serial, { reason, ...by });
        audit({ recordId: loanId, facts: { number: caseNumber({ ...key, serial }) }, reason });
        return shownNumber(db, key, serial);
      }),
    explain: ({ serial, reason, ...asked }, call) =>
      change(call, 'explain', (db, by, audit) => {
        const key = officeKey(db, asked);
        explainNumber(db, key, serial, { reason, ...by });
        audit({ recordId: null, facts: { number: caseNumber({ ...key, serial }) }, reason });
        return shownNumber(db, key, serial);
      }),
    takeHistory: ({ kind, year, from, to, note }, call) =>
      change(call, 'history', (db, by, audit) => {
        if (to < from) throw userError('request.invalid', { path: 'to' });
        const office = getOffice(db);
        const key = { ownerCode: office.divisionCode, series: seriesName(office.committeeShortName, kind), year };
        for (let serial = from; serial <= to; serial += 1) keepHistory(db, key, { serial, recordId: null, note, ...by });
        audit({
          recordId: null,
          facts: { first: caseNumber({ ...key, serial: from }), last: caseNumber({ ...key, serial: to }) },
          reason: note,
        });
        return shownSeries(db, key);
      }),
    loans: () => ({ rows: listLoans(register.read).map((loan) => shownLoan(register.read, loan)) }),
    lend: (order, call) =>
      change(call, 'lend', (db, by, audit) => {
        const loanId = newId();
        lendNumbers(db, { ...order, ...by, loanId });
        return auditLoan(db, loanId, audit);
      }),
    loanFile: ({ loanId }, { actor }) =>
      register.write((db) => {
        const loan = findLoan(db, loanId);
        const text = loan?.role === 'borrowed' ? loan.returnText : loan?.loanText;
        if (loan === undefined || text == null) throw userError('record.not-found');
        return keep(
          db,
          actor,
          `${loan.role === 'lent' ? '借出号段' : '归还号段'}（${String(loan.year)}）${loan.series}第${String(loan.first)}-${String(loan.last)}号.json`,
          new TextEncoder().encode(text),
        );
      }),
    borrow: ({ fileId }, call) =>
      change(call, 'borrow', (db, by, audit) => auditLoan(db, borrowNumbers(db, fetchFile(db, fileId).bytes, by), audit)),
    giveBack: ({ loanId }, call) =>
      change(call, 'giveBack', (db, by, audit) => {
        giveNumbersBack(db, loanId, by);
        return auditLoan(db, loanId, audit);
      }),
    takeBack: ({ fileId }, call) =>
      change(call, 'takeBack', (db, by, audit) => auditLoan(db, takeNumbersBack(db, fetchFile(db, fileId).bytes, by), audit)),
    writeOff: ({ loanId, reason }, call) =>
      change(call, 'writeOff', (db, by, audit) => {
        writeLoanOff(db, loanId, reason, by);
        return auditLoan(db, loanId, audit, reason);
      }),
  };
}

interface AuditedChange {
  readonly recordId: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly reason?: string;
}

function auditLoan(db: ReadDb, loanId: string, audit: (audited: AuditedChange) => void, reason?: string): NumberLoan {
  const loan = findLoan(db, loanId);
  if (loan === undefined) throw userError('record.not-found');
  const { first, last, partner } = loan;
  audit({
    recordId: loanId,
    facts: { first: caseNumber({ ...loan, serial: first }), last: caseNumber({ ...loan, serial: last }), partner },
    ...(reason === undefined ? {} : { reason }),
  });
  return shownLoan(db, loan);
}

function shownLoan(db: ReadDb, { loanText: _loan, returnText: _return, ownerCode: _owner, ...loan }: StoredLoan): NumberLoan {
  const rows = numbersOfLoan(db, loan.id);
  const [used, voided] = [rows.filter((row) => row.state === 'used').length, rows.filter((row) => row.state === 'void').length];
  return { ...loan, used, void: voided, unused: loan.last - loan.first + 1 - used - voided };
}

function shownNumber(db: ReadDb, key: SeriesKey, serial: number): GivenNumber {
  const [row] = listNumbers(db, key, serial);
  if (row === undefined) throw userError('record.not-found');
  return row;
}

function shownSeries(db: ReadDb, { series, year }: SeriesKey): NumberSeries {
  const row = seriesOf(db).find((one) => one.series === series && one.year === year);
  if (row === undefined) throw userError('record.not-found');
  return row;
}

function seriesOf(db: ReadDb): NumberSeries[] {
  const { divisionCode } = getOffice(db);
  const counted = Map.groupBy(countNumbers(db, divisionCode), ({ series, year }) => `${String(year)} ${series}`);
  return [...counted.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [countedSeries(db, divisionCode, first, others)],
  );
}

/** On the PC that gives numbers a series begins with 1: what is missing would be a fault of ours, and shows as unexplained. */
function countedSeries(db: ReadDb, ownerCode: string, one: StateCount, others: readonly StateCount[]): NumberSeries {
  const { series, year } = one;
  const rows = [one, ...others];
  const borrowing = borrowsIn(db, { ownerCode, series, year });
  const last = Math.max(...rows.map((row) => row.last));
  const kept = rows.reduce((sum, row) => sum + row.count, 0);
  const unknown = rows.find((row) => row.state === 'unknown');
  const missing = borrowing ? 0 : last - kept;
  return {
    series,
    year,
    last,
    borrowing,
    counts: Object.fromEntries(states.map((state) => [state, rows.find((row) => row.state === state)?.count ?? 0])) as Record<
      NumberState,
      number
    >,
    unexplained: missing + (unknown === undefined ? 0 : unknown.count - unknown.explained),
  };
}

const states: readonly NumberState[] = ['used', 'void', 'lent', 'free', 'history', 'unknown', 'borrowed', 'returned'];
