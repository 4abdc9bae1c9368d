// Prints, and 打印登记 as one list of them over all cases.
import type { PaperOfCase, Print } from '#shared/contract/papers.ts';
import type { PrintedKind, PrintRow } from '#shared/contract/prints.ts';
import { printedKinds } from '#shared/codes/paper-kinds.ts';
import { printCounts } from '#shared/rules/named-counts/other-counts.ts';
import type { ListSource } from '../list-queries/list-source.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import type { SearchIndex } from '../records/search-index.store.ts';
import { searchText } from '../records/search-text.ts';

const copies = "iif(p.copy_from = p.copy_to, p.copy_from, p.copy_from || '-' || p.copy_to)";
const standing = "CASE WHEN p.void_at IS NOT NULL THEN 'void' WHEN p.final THEN 'final' ELSE 'draft' END";

export const printList: ListSource = {
  from: 'print_ledger AS r',
  joins: { p: 'JOIN prints AS p ON p.id = r.id', c: 'JOIN mediation_cases AS c ON c.id = r.case_id' },
  alias: 'r',
  select: `r.id, NULL AS ownerName, p.at, p.by, p.paper, r.case_id AS caseId, r.part_id AS partId, c.title AS caseTitle, c.file_number AS caseNumber, CAST(${copies} AS TEXT) AS copies,
    p.copy_to - p.copy_from + 1 AS copyCount, ${standing} AS standing, p.reason, coalesce(p.void_reason, '') AS voidReason, r.code, p.sha256`,
  columns: {
    entry: 'r.seq',
    at: 'p.at',
    by: 'p.by',
    paper: 'p.paper',
    caseTitle: 'c.title',
    caseNumber: 'c.file_number',
    copies: 'p.copy_from',
    copyCount: 'p.copy_to - p.copy_from + 1',
    standing,
    reason: 'p.reason',
    voidReason: "coalesce(p.void_reason, '')",
    code: 'r.code',
    sha256: 'p.sha256',
    ownerName: 'NULL',
  },
  // Prints are entered as they are made.
  counts: printCounts,
  defaultSort: [{ column: 'entry', direction: 'desc' }],
  searchTable: 'print_search',
  groups: { paper: { column: 'paper' }, by: { column: 'by' }, month: { column: 'at', unit: 'month' } },
};

export const printSearchIndex: SearchIndex = { name: printList.searchTable, table: 'print_ledger', wordsOf: (db, id) => wordsOf(db, id) };

export function findPrint(db: ReadDb, id: string): PrintRow | undefined {
  return db.get<PrintRow>(
    `SELECT ${printList.select} FROM ${printList.from} ${Object.values(printList.joins).join(' ')} WHERE r.id = ?`,
    id,
  );
}

interface StoredPrint {
  id: string;
  copyFrom: number;
  copyTo: number;
  at: string;
  by: string;
  reason: string;
  sha256: string;
  final: number;
  voidReason: string | null;
}

/** All of a paper, the void ones too, in the order in which they were made. */
export function listPrints(db: ReadDb, paper: PrintedKind, recordId: string): Print[] {
  const rows = db.all<StoredPrint>(
    'SELECT id, copy_from AS copyFrom, copy_to AS copyTo, at, by, reason, sha256, final, void_reason AS voidReason FROM prints WHERE record_id = ? AND paper = ? ORDER BY at, copy_from',
    recordId,
    paper,
  );
  return rows.map((row) => ({ ...row, final: row.final === 1 }));
}

export function insertPrint(db: WriteDb, paper: PrintedKind, recordId: string, print: Print): void {
  db.run(
    'INSERT INTO prints (id, paper, record_id, sha256, final, copy_from, copy_to, reason, at, by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    print.id,
    paper,
    recordId,
    print.sha256,
    print.final ? 1 : 0,
    print.copyFrom,
    print.copyTo,
    print.reason,
    print.at,
    print.by,
  );
}

export function markVoid(
  db: WriteDb,
  id: string,
  { at, by, reason }: { readonly at: string; readonly by: string; readonly reason: string },
): void {
  db.run('UPDATE prints SET void_at = ?, void_by = ?, void_reason = ? WHERE id = ?', at, by, reason, id);
}

/** Enters a print that was just written into the ledger. */
export function enterPrint(db: WriteDb, id: string, { recordId, partId }: Pick<PaperOfCase, 'recordId' | 'partId'>, code: string): void {
  const { lastInsertRowid: seq } = db.run(
    'INSERT INTO print_ledger (id, case_id, part_id, code) VALUES (?, ?, ?, ?)',
    id,
    recordId,
    partId,
    code,
  );
  const { words, names } = wordsOf(db, id) ?? { words: '', names: '' };
  db.run('INSERT INTO print_search (rowid, words, names) VALUES (?, ?, ?)', seq, words, names);
}

export interface CodedPaper extends PaperOfCase {
  readonly caseTitle: string;
  readonly caseNumber: string;
}

/** The printed papers that carry a code: one, but for a chance of one in millions. */
export function findCodedPapers(db: ReadDb, code: string): CodedPaper[] {
  return db.all(
    `SELECT DISTINCT p.paper, r.case_id AS recordId, r.part_id AS partId, c.title AS caseTitle, c.file_number AS caseNumber
     FROM print_ledger AS r JOIN prints AS p ON p.id = r.id JOIN mediation_cases AS c ON c.id = r.case_id WHERE r.code = ? AND r.code <> ''`,
    code,
  );
}

function wordsOf(db: ReadDb, id: string): { words: string; names: string } | undefined {
  const row = findPrint(db, id);
  if (row === undefined) return undefined;
  const paper = printedKinds.rows.find(({ code }) => code === row.paper)?.name ?? '';
  return searchText([row.caseTitle, row.caseNumber, paper, row.code, row.reason], [row.by]);
}
