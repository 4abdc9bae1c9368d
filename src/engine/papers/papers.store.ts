import type { PaperKind } from '#shared/contract/papers.ts';
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
