// Files that were brought in in one go.
import type { ImportStack, StackFile, StackLine, StackOutcome } from '#shared/contract/import-stacks.ts';
import { userError, type ErrorDetails } from '#shared/errors.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

type StackHead = Omit<ImportStack, 'files'>;

/** A file as it is kept: its import by id. */
export type StoredStackFile = Omit<StackFile, 'import'> & { readonly importId: string | null };

interface FileRecord {
  position: number;
  name: string;
  outcome: StackOutcome;
  told: string | null;
  errorCode: string | null;
  errorDetails: string | null;
  sameAs: string | null;
  importId: string | null;
}

export function insertStack(
  db: WriteDb,
  { id, name, createdAt, createdBy }: StackHead,
  files: readonly { readonly name: string; readonly outcome: StackOutcome; readonly told: string | null }[],
): void {
  db.run('INSERT INTO import_stacks (id, name, created_at, created_by) VALUES (?, ?, ?, ?)', id, name, createdAt, createdBy);
  for (const [index, file] of files.entries())
    db.run(
      'INSERT INTO import_stack_files (stack_id, position, name, outcome, told) VALUES (?, ?, ?, ?, ?)',
      id,
      index + 1,
      file.name,
      file.outcome,
      file.told,
    );
}

export type FileResult =
  | { readonly outcome: 'read'; readonly importId: string }
  | { readonly outcome: 'same' }
  | { readonly outcome: 'refused'; readonly code: string; readonly details: ErrorDetails };

export function saveFileResult(db: WriteDb, id: string, position: number, sha256: string | null, result: FileResult): void {
  db.run(
    'UPDATE import_stack_files SET outcome = ?, sha256 = ?, import_id = ?, error_code = ?, error_details = ? WHERE stack_id = ? AND position = ?',
    result.outcome,
    sha256,
    result.outcome === 'read' ? result.importId : null,
    result.outcome === 'refused' ? result.code : null,
    result.outcome === 'refused' ? JSON.stringify(result.details) : null,
    id,
    position,
  );
}

/** @throws record.not-found */
export function getStack(db: ReadDb, id: string): StackHead & { readonly files: readonly StoredStackFile[] } {
  const head = db.get<StackHead>('SELECT id, name, created_at AS createdAt, created_by AS createdBy FROM import_stacks WHERE id = ?', id);
  if (head === undefined) throw userError('record.not-found');
  const files = db.all<FileRecord>(
    `SELECT position, name, outcome, told, error_code AS errorCode, error_details AS errorDetails, import_id AS importId,
      iif(outcome = 'same', (SELECT first.name FROM import_stack_files AS first WHERE first.stack_id = file.stack_id AND first.sha256 = file.sha256 AND first.outcome <> 'same' ORDER BY first.position LIMIT 1), NULL) AS sameAs
      FROM import_stack_files AS file WHERE stack_id = ? ORDER BY position`,
    id,
  );
  return { ...head, files: files.map(asFile) };
}

function asFile({ errorCode, errorDetails, ...file }: FileRecord): StoredStackFile {
  const details = errorDetails === null ? {} : (JSON.parse(errorDetails) as Record<string, string | number | boolean | null | string[]>);
  return { ...file, error: errorCode === null ? null : { code: errorCode, details } };
}

/** Whether another file of the stack holds these bytes and stands for them. */
export function isInStack(db: ReadDb, id: string, position: number, sha256: string): boolean {
  const sql = "SELECT 1 AS found FROM import_stack_files WHERE stack_id = ? AND position <> ? AND sha256 = ? AND outcome <> 'same' LIMIT 1";
  return db.get(sql, id, position, sha256) !== undefined;
}

export function listStacks(db: ReadDb, limit: number): StackLine[] {
  return db.all<StackLine>(
    `SELECT id, name, created_at AS createdAt, created_by AS createdBy,
      (SELECT count(*) FROM import_stack_files AS file WHERE file.stack_id = stack.id AND file.outcome <> 'left') AS tables,
      (SELECT count(*) FROM import_stack_files AS file LEFT JOIN imports ON imports.id = file.import_id
        WHERE file.stack_id = stack.id AND (file.outcome = 'waiting' OR imports.state IN ('mapping', 'ready'))) AS open
      FROM import_stacks AS stack ORDER BY created_at DESC, id DESC LIMIT ?`,
    limit,
  );
}

export function findStackOf(db: ReadDb, importId: string): { id: string; name: string } | undefined {
  return db.get(
    'SELECT stack.id, stack.name FROM import_stack_files AS file JOIN import_stacks AS stack ON stack.id = file.stack_id WHERE file.import_id = ? LIMIT 1',
    importId,
  );
}
