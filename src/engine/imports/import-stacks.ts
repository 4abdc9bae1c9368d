// Several files in one go: each becomes an import of its own, or is noted with the reason why not.
import type { Handlers } from '#shared/contract/call.ts';
import type { importStacks, StackFault, StackFile, StackImport } from '#shared/contract/import-stacks.ts';
import type { imports } from '#shared/contract/imports.ts';
import { UserError, userError } from '#shared/errors.ts';
import { stackImportOf } from '#shared/rules/stack-import.ts';
import { receiptText } from '#shared/rules/receipt-words.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import type { ReadDb } from '../database/register.ts';
import { fileDigest, forgetFile } from '../files/files.store.ts';
import { fieldNamed } from './headings.ts';
import {
  findStackOf,
  getStack,
  insertStack,
  isInStack,
  listStacks,
  saveFileResult,
  type FileResult,
  type StoredStackFile,
} from './import-stacks.store.ts';
import { getImport, listRowsOf } from './imports.store.ts';

/** What a summary tells of a file's faults; the whole of them stands in its import. */
const faultyRowsSeen = 200;
const mostFaults = 3;

export function createImportStacks(
  { register, clock, newId }: EngineContext,
  open: Handlers<typeof imports, CallContext>['open'],
): Handlers<typeof importStacks, CallContext> {
  function wholeStack(db: ReadDb, id: string) {
    const { files, ...head } = getStack(db, id);
    return { ...head, files: files.map((file) => shownFile(db, file)) };
  }

  /** @throws record.not-found */
  function fileAt(id: string, position: number): StoredStackFile {
    const file = getStack(register.read, id).files.find((candidate) => candidate.position === position);
    if (file === undefined) throw userError('record.not-found');
    return file;
  }

  async function openFile(input: { fileId: string; jobId?: string | undefined }, context: CallContext): Promise<FileResult> {
    try {
      const opened = await open(input, context);
      return { outcome: 'read', importId: opened.id };
    } catch (error) {
      // A file that cannot be read is a line of the summary; a person who stops, and trouble of ours, stop the whole.
      if (!(error instanceof UserError) || !error.code.startsWith('imports.')) throw error;
      return { outcome: 'refused', code: error.code, details: error.details };
    }
  }

  return {
    begin: ({ name, files }, { actor }) => {
      const id = newId();
      const at = instantOf(clock.now());
      return register.write((db) => {
        insertStack(db, { id, name, createdAt: at, createdBy: actor.name }, files);
        writeAuditLine(db, {
          at,
          actor,
          action: 'create',
          entity: 'importStack',
          recordId: id,
          changes: [{ field: 'files', from: 0, to: files.length }],
        });
        return wholeStack(db, id);
      });
    },

    async read({ id, position, fileId, jobId }, context) {
      const file = fileAt(id, position);
      // Asked once more (an answer that was lost on its way): what was made of it stands.
      if (file.outcome === 'read' || file.outcome === 'same') return shownFile(register.read, file);
      if (fileId === null) {
        await register.writeWhenFree((db) => {
          saveFileResult(db, id, position, null, { outcome: 'refused', code: 'imports.out-of-reach', details: { fileName: file.name } });
        });
        return shownFile(register.read, fileAt(id, position));
      }
      const { sha256 } = fileDigest(register.read, fileId);
      const isSame = isInStack(register.read, id, position, sha256);
      const result: FileResult = isSame ? { outcome: 'same' } : await openFile({ fileId, jobId }, context);
      await register.writeWhenFree((db) => {
        saveFileResult(db, id, position, sha256, result);
        if (isSame) forgetFile(db, fileId);
      });
      return shownFile(register.read, fileAt(id, position));
    },

    get: ({ id }) => wholeStack(register.read, id),
    list: ({ limit }) => ({ rows: listStacks(register.read, limit) }),
    of: ({ importId }) => ({ stack: findStackOf(register.read, importId) ?? null }),
  };
}

function shownFile(db: ReadDb, { importId, ...file }: StoredStackFile): StackFile {
  return { ...file, import: importId === null ? null : importOf(db, importId) };
}

function importOf(db: ReadDb, id: string): StackImport {
  const stored = getImport(db, id);
  return stackImportOf(stored, stored.counts.faulty === 0 ? [] : faultsOf(db, id));
}

/** The first fault of each faulty row, the same ones counted together. */
function faultsOf(db: ReadDb, id: string): StackFault[] {
  const faults = new Map<string, StackFault>();
  for (const { kind, cells } of listRowsOf(db, id, { verdicts: ['faulty'], fates: [] }, 0, faultyRowsSeen).rows) {
    const cell = cells.find(({ level }) => level === 'fault');
    if (cell?.code === undefined) continue;
    const key = `${cell.field} ${cell.code}`;
    const known = faults.get(key);
    if (known !== undefined) faults.set(key, { ...known, rows: known.rows + 1 });
    else
      faults.set(key, {
        label: fieldNamed(kind, cell.field)?.label ?? '',
        message: receiptText(cell.code, cell.details),
        rows: 1,
      });
  }
  return [...faults.values()].sort((one, other) => other.rows - one.rows).slice(0, mostFaults);
}
