// Reads or writes the files of a stack, one after the other. It belongs to the window, not to the screen: whoever leaves it finds it going on.
import { useSyncExternalStore } from 'react';
import type { ImportStack, StackImport } from '#shared/contract/import-stacks.ts';
import type { Import } from '#shared/contract/imports.ts';
import { stackImportOf } from '#shared/rules/stack-import.ts';
import { api, ApiError } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { noteTrouble } from '../../api/trouble.ts';
import { newId } from '../../values/new-id.ts';
import type { ChosenFile } from './chosen-files.ts';
import { mappingOf, wishOf } from './sheet-mapping.ts';
import { canBeWritten, inWritingOrder, kindsOf } from './stack-standing.ts';

export interface StackRun {
  readonly stackId: string;
  readonly doing: 'reading' | 'writing';
  /** File that is worked on now. */
  readonly fileName: string;
  /** Its job. */
  readonly jobId: string;
  readonly done: number;
  readonly total: number;
  readonly startedAt: string;
  readonly stopping: boolean;
}

interface RunState {
  readonly run: StackRun | null;
  /** Why the last one ended before its end. */
  readonly failure: { readonly stackId: string; readonly error: unknown } | null;
  /** Why a file was not written, by import. */
  readonly unwritten: ReadonlyMap<string, unknown>;
}

let state: RunState = { run: null, failure: null, unwritten: new Map() };
const listeners = new Set<() => void>();

function become(part: Partial<RunState>): void {
  state = { ...state, ...part };
  for (const listener of listeners) listener();
}

export function useStackRun(): RunState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

export function closeFailure(): void {
  become({ failure: null });
}

/** The file that is worked on is stopped and nothing of it stays; those before it stay as they are. */
export function stopStackRun(): void {
  const { run } = state;
  if (run === null || run.stopping) return;
  become({ run: { ...run, stopping: true } });
  api.jobs.cancel({ jobId: run.jobId }).catch(noteTrouble);
}

/** @param chosen the stack's files in its own order */
export function readStack({ id, files }: ImportStack, chosen: readonly ChosenFile[]): Promise<void> {
  const waiting = files.filter(({ outcome }) => outcome === 'waiting');
  return runOver(id, 'reading', waiting, async ({ position }, jobId) => {
    const file = chosen[position - 1]?.file;
    if (file === undefined) return;
    const bytes = await bytesOf(file);
    const kept = bytes === null ? null : await api.files.keep({ name: file.name, bytes });
    await api.importStacks.read({ id, position, fileId: kept?.fileId ?? null, jobId });
  });
}

/** Null for one that went away, or that this account of the PC may not read. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    noteTrouble(error);
    return null;
  }
}

/** Writes what can be written, each file by itself: one that is refused leaves the others as they are. */
export function writeStack({ id, files }: ImportStack, withTroubled: boolean): Promise<void> {
  const written = new Set<string>();
  const open = inWritingOrder(files.filter(({ import: read }) => read?.state === 'ready'));
  become({ unwritten: new Map() });
  return runOver(id, 'writing', open, async ({ import: read }, jobId) => {
    if (read === null) return;
    // Records that another file has just brought may be named here: the rows are judged on the register as it is now.
    const isOvertaken = [...written].some((kind) => !kindsOf(read).some((own) => own === kind));
    const current = isOvertaken ? await judgeAnew(read.id, jobId) : read;
    if (!canBeWritten(current, withTroubled)) return;
    try {
      const { sheets } = await commit(current, jobId, withTroubled);
      for (const kind of kindsOf({ sheets })) {
        written.add(kind);
        registerChanged(kind);
      }
    } catch (error) {
      if (!(error instanceof ApiError) || !error.code.startsWith('imports.')) throw error;
      become({ unwritten: new Map(state.unwritten).set(read.id, error) });
    }
  });
}

async function commit(value: StackImport, jobId: string, withTroubled: boolean): Promise<StackImport> {
  const write = async ({ id, planHash }: StackImport) =>
    stackImportOf(await api.imports.commit({ id, planHash: planHash ?? '', doubtful: 'park', jobId }), []);
  try {
    return await write(value);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'imports.plan-changed') throw error;
    // A file before it has brought the same records: those are there already by now, the others still go in.
    const anew = await judgeAnew(value.id, jobId);
    if (!canBeWritten(anew, withTroubled)) throw error;
    return write(anew);
  }
}

async function judgeAnew(id: string, jobId: string): Promise<StackImport> {
  const value: Import = await api.imports.get({ id });
  return stackImportOf(await api.imports.map({ id, jobId, sheets: mappingOf(value.sheets).map(wishOf) }), []);
}

async function runOver<File extends { readonly name: string }>(
  stackId: string,
  doing: StackRun['doing'],
  files: readonly File[],
  work: (file: File, jobId: string) => Promise<void>,
): Promise<void> {
  if (state.run !== null) return;
  const startedAt = new Date().toISOString();
  let failedInRow = 0;
  become({ failure: null });
  for (const [done, file] of files.entries()) {
    // Two in a row: it is not the files.
    if (isStopping() || failedInRow === 2) break;
    const jobId = newId();
    become({ run: { stackId, doing, fileName: file.name, jobId, done, total: files.length, startedAt, stopping: false } });
    try {
      await work(file, jobId);
      failedInRow = 0;
    } catch (error) {
      // Who stops it knows why it ended.
      if (isStopping()) break;
      failedInRow += 1;
      become({ failure: { stackId, error } });
    }
    registerChanged('imports');
  }
  become({ run: null });
  registerChanged('imports');
}

function isStopping(): boolean {
  return state.run?.stopping === true;
}
