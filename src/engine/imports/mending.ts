// What a person mends and says of single rows, before the commit and of what was put aside after it, and taking what is good by then.
import type { Handlers } from '#shared/contract/call.ts';
import type { Import, imports } from '#shared/contract/imports.ts';
import { userError } from '#shared/errors.ts';
import { instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import type { ReadDb } from '../database/register.ts';
import type { RunningJob } from '../jobs/jobs.ts';
import type { ChangeBy } from '../records/record-book.ts';
import { registerOfSheet, sheetRegisters } from '../registers/index.ts';
import type { MadeRow } from '../register/sheet-register.ts';
import { shownText } from '../sheets/shown-text.ts';
import type { RawWorkbook } from '../sheets/workbook.ts';
import { fieldNamed } from './headings.ts';
import { forgetAnswer, saveAnswer } from './import-answers.store.ts';
import { forgetAcceptances, saveAcceptance, saveChoice, saveCorrection } from './import-choices.store.ts';
import { pagedRows, positionOf, rowsWith } from './import-rows.ts';
import { getImport, getRowOf, type StoredImport, type StoredRow } from './imports.store.ts';
import { choicesFor } from './row-match.ts';
import { shown, shownRow } from './shown-import.ts';
import { takeRow, type Taking } from './taking-rows.ts';

export interface ImportWork {
  readonly workbookOf: (fileId: string, job: RunningJob) => Promise<RawWorkbook>;
  readonly workOn: <Result>(id: string, jobId: string | undefined, work: (job: RunningJob) => Promise<Result>) => Promise<Result>;
  readonly replan: (stored: StoredImport, job: RunningJob) => Promise<Import>;
  readonly takingOf: (db: ReadDb, stored: Pick<StoredImport, 'id' | 'fileName'>, by: ChangeBy) => Taking;
}

type Mending = Pick<Handlers<typeof imports, CallContext>, 'fix' | 'accept' | 'choose' | 'forgetAnswer' | 'takeParked' | 'takeMended'>;

/** Findings over the whole row: they are answered by a choice. */
const choiceCodes: readonly string[] = ['row.differs', 'row.near-record'];

export function createMending(context: EngineContext, { workbookOf, workOn, replan, takingOf }: ImportWork): Mending {
  const { register, clock } = context;

  /** @throws imports.plan-changed after the rows were read anew */
  async function replannedOn<Result>(stored: StoredImport, job: RunningJob, take: () => Result | Promise<Result>): Promise<Result> {
    try {
      return await take();
    } catch (error) {
      if (error instanceof Error && error.message === 'imports.plan-changed') await replan(stored, job);
      throw error;
    }
  }

  return {
    fix: ({ id, sheet, row, field, value, alike }, { actor }) =>
      workOn(id, undefined, async (job) => {
        const { stored, position, target } = getMendable(context, id, sheet, row);
        const before = target.cells.find((cell) => cell.field === field)?.shown;
        const rows =
          alike && before !== undefined
            ? rowsWith(context, id, position, (cell) => cell.field === field && cell.shown === before)
            : [target];
        const kind = target.kind;
        const asked = alike ? textsOf(rows, stored, position, field, await workbookOf(stored.fileId, job)) : [];
        await register.writeWhenFree((db) => {
          for (const changed of rows) {
            saveCorrection(db, id, position, changed.row, field, value);
            forgetAcceptances(db, id, changed, field);
          }
          if (!isRemembered(kind, field)) return;
          const by = { at: instantOf(clock.now()), name: actor.name };
          for (const text of asked) if (text !== value) saveAnswer(db, { kind, field, shown: text }, value, by);
        });
        return { changedRows: rows.length, import: await replan(stored, job) };
      }),

    accept: ({ id, sheet, row, field, code, alike }) =>
      workOn(id, undefined, async (job) => {
        const { stored, position, target } = getMendable(context, id, sheet, row);
        const doubt = target.cells.find((cell) => cell.field === field && cell.level === 'doubtful' && cell.code === code);
        if (doubt === undefined || choiceCodes.includes(code)) throw userError('imports.not-a-doubt', { sheet, row });
        const rows = alike
          ? rowsWith(
              context,
              id,
              position,
              (cell) => cell.field === field && cell.shown === doubt.shown && cell.level === 'doubtful' && cell.code === code,
            )
          : [target];
        await register.writeWhenFree((db) => {
          for (const accepted of rows) saveAcceptance(db, id, accepted, field, code);
        });
        return { changedRows: rows.length, import: await replan(stored, job) };
      }),

    choose: ({ id, rows, choice }) =>
      workOn(id, undefined, async (job) => {
        const stored = getOpenOrKept(context, id);
        const chosen: StoredRow[] = [];
        if (rows === null) {
          for await (const row of pagedRows(context, id, { verdicts: ['changed'], fates: ['open', 'parked', 'handedBack'] }))
            if (choice === null || choicesFor(register.read, row).includes(choice)) chosen.push(row);
        } else
          for (const { sheet, row } of rows) {
            const { target } = getMendable(context, id, sheet, row);
            if (choice !== null && !choicesFor(register.read, target).includes(choice))
              throw userError('imports.choice-impossible', { sheet, row });
            chosen.push(target);
          }
        await register.writeWhenFree((db) => {
          for (const row of chosen) saveChoice(db, id, row, choice);
        });
        return { changedRows: chosen.length, import: await replan(stored, job) };
      }),

    forgetAnswer: ({ id, ...key }) =>
      workOn(id, undefined, async (job) => {
        const stored = getImport(register.read, id);
        await register.writeWhenFree((db) => {
          forgetAnswer(db, key);
        });
        return isOpenOrKept(stored) ? replan(stored, job) : shown(stored);
      }),

    takeParked: ({ id, sheet, row }, { actor }) =>
      workOn(id, undefined, async (job) => {
        const stored = getCommitted(context, id);
        const position = positionOf(stored.sheets, sheet);
        return replannedOn(stored, job, () =>
          register.writeWhenFree((db) => {
            const parked = getRowOf(db, id, position, row);
            if (parked.fate === 'taken') return shownRow(db, parked, stored.sheets);
            if (parked.verdict === 'faulty') throw userError('imports.row-faulty', { sheet, row });
            if (parked.verdict === 'changed' || parked.verdict === 'duplicate' || parked.choice === 'leave')
              throw userError('imports.row-undecided', { sheet, row });
            const by = { actor, at: instantOf(clock.now()) };
            const taking = takingOf(db, stored, by);
            const recordId = takeRow(db, parked, taking);
            registerOfSheet(parked.kind).sheet.tie?.(db, by, taking.ownerCode, [{ id: recordId, values: parked.values }]);
            return shownRow(db, getRowOf(db, id, position, row), stored.sheets);
          }),
        );
      }),

    takeMended: ({ id, jobId }, { actor }) =>
      workOn(id, jobId, async (job) => {
        const stored = getCommitted(context, id);
        await replannedOn(stored, job, () =>
          register.writeAlone(async (db) => {
            const by = { actor, at: instantOf(clock.now()) };
            const taking = takingOf(db, stored, by);
            for (const { name, sheet } of sheetRegisters) {
              const made: MadeRow[] = [];
              for await (const row of pagedRows(context, id, { verdicts: ['good'], fates: ['parked', 'handedBack'] })) {
                if (row.kind !== name) continue;
                made.push({ id: takeRow(db, row, taking), values: row.values });
                await job.breathe();
              }
              sheet.tie?.(db, by, taking.ownerCode, made);
            }
          }),
        );
        return shown(getImport(register.read, id));
      }),
  };
}

/** What the sheet itself holds in the rows' cells of a field; where it leaves them empty, what they showed. */
function textsOf(
  rows: readonly StoredRow[],
  { sheets }: StoredImport,
  position: number,
  field: string,
  workbook: RawWorkbook,
): ReadonlySet<string> {
  const column = sheets[position - 1]?.columns.find((candidate) => candidate.field === field)?.index ?? 0;
  const wanted = new Map(rows.map((row) => [row.row, row]));
  const texts = new Set<string>();
  for (const { number, cells } of workbook.sheets[position - 1]?.rows ?? []) {
    const row = wanted.get(number);
    if (row === undefined) continue;
    const held = shownText(cells[column - 1]).trim();
    const text = held === '' ? (row.cells.find((cell) => cell.field === field)?.shown ?? '') : held;
    if (text !== '') texts.add(text);
  }
  return texts;
}

/** Words mean the same in the next file; a date, a number or a person's name that was mended says nothing of the next one. */
function isRemembered(kind: StoredRow['kind'], field: string): boolean {
  const reading = fieldNamed(kind, field)?.reading;
  switch (reading?.as) {
    case 'village':
    case 'grid':
    case 'code':
    case 'mediationType':
    case 'state':
    case 'fullTime':
      return true;
    case 'text':
      return reading.name !== true;
    default:
      return false;
  }
}

function isOpenOrKept({ state }: StoredImport): boolean {
  return state === 'mapping' || state === 'ready' || state === 'committed';
}

/** @throws record.not-found, imports.closed when it was undone or dropped */
function getOpenOrKept({ register }: EngineContext, id: string): StoredImport {
  const stored = getImport(register.read, id);
  if (!isOpenOrKept(stored)) throw userError('imports.closed', { state: stored.state });
  return stored;
}

/** @throws record.not-found, imports.closed when its row was taken */
function getMendable(context: EngineContext, id: string, sheet: string, row: number) {
  const stored = getOpenOrKept(context, id);
  const position = positionOf(stored.sheets, sheet);
  const target = getRowOf(context.register.read, id, position, row);
  if (target.fate === 'taken') throw userError('imports.closed', { state: stored.state });
  return { stored, position, target };
}

function getCommitted({ register }: EngineContext, id: string): StoredImport {
  const stored = getImport(register.read, id);
  if (stored.state !== 'committed') throw userError('imports.closed', { state: stored.state });
  return stored;
}
