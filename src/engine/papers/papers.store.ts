import type { PaperKind, Print } from '#shared/contract/papers.ts';
import type { PrintedKind } from '#shared/contract/prints.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

export interface DrawnPaper {
  readonly fileId: string;
  readonly sha256: string;
  readonly pages: number;
}

export function findDrawnPaper(db: ReadDb, paper: PaperKind, recordId: string): DrawnPaper | undefined {
  return db.get('SELECT file_id AS fileId, sha256, pages FROM drawn_papers WHERE paper = ? AND record_id = ?', paper, recordId);
}

export function insertDrawnPaper(
  db: WriteDb,
  paper: PaperKind,
  recordId: string,
  templateVersion: string,
  drawn: DrawnPaper,
  at: string,
): void {
  db.run(
    'INSERT INTO drawn_papers (paper, record_id, template_version, file_id, sha256, pages, drawn_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    paper,
    recordId,
    templateVersion,
    drawn.fileId,
    drawn.sha256,
    drawn.pages,
    at,
  );
}

interface PrintRow {
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
  const rows = db.all<PrintRow>(
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
