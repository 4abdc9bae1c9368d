import type { Handlers } from '#shared/contract/call.ts';
import type { Import, imports } from '#shared/contract/imports.ts';
import { userError } from '#shared/errors.ts';
import { unansweredColumns } from '#shared/rules/import-columns.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { dayAfter } from '../files/files.ts';
import { fetchFile, keepFile, keepForEver } from '../files/files.store.ts';
import type { RunningJob } from '../jobs/jobs.ts';
import { createTurns } from '../jobs/turns.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import { settingOn } from '../office-settings/office-settings.ts';
import type { HandBackRow } from './hand-back-marks.ts';
import { handBackName, writeHandBack } from './hand-back.ts';
import { fieldsOf } from './headings.ts';
import { rewriteKeptRows, writePlan } from './import-plan.ts';
import { placeIds } from './place-ids.ts';
import { pagedRows, positionOf } from './import-rows.ts';
import {
  getImport,
  insertImport,
  listImports,
  listRowsOf,
  parkOpenRows,
  setFate,
  setSheets,
  setState,
  type RowSelection,
  type StoredImport,
  type StoredRow,
} from './imports.store.ts';
import type { ReadDb } from '../database/register.ts';
import type { ChangeBy } from '../records/record-book.ts';
import type { MadeRow } from '../register/sheet-register.ts';
import { sheetRegisters } from '../registers/index.ts';
import { readWorkbook } from '../sheets/reading.ts';
import { createMending } from './mending.ts';
import { mapSheet, proposeSheet, rememberSheet } from './sheet-mapping.ts';
import { shown, shownCells, shownField, shownRow } from './shown-import.ts';
import { isAlike, takeRow, type Taking } from './taking-rows.ts';
import { undoRows } from './undoing.ts';
import type { RawWorkbook } from '../sheets/workbook.ts';

const daysKept = 30;

export function createImports(context: EngineContext): Handlers<typeof imports, CallContext> {
  const { register, clock, newId, jobs } = context;
  const inTurn = createTurns();
  // The last workbook that was read: fixing a cell evaluates its rows again without unzipping the file again.
  let lastRead: { readonly fileId: string; readonly workbook: RawWorkbook } | null = null;

  async function workbookOf(fileId: string, job: RunningJob): Promise<RawWorkbook> {
    if (lastRead?.fileId === fileId) return lastRead.workbook;
    const file = fetchFile(register.read, fileId);
    job.report(0, null, '读取表格');
    const workbook = await readWorkbook(file.bytes, file.name, { signal: job.signal });
    lastRead = { fileId, workbook };
    return workbook;
  }

  /** A plan is written in many small steps: whoever else works on the same import waits for the last of them. */
  function workOn<Result>(id: string, jobId: string | undefined, work: (job: RunningJob) => Promise<Result>): Promise<Result> {
    return jobs.run(jobId, (job) => inTurn(id, () => work(job)));
  }

  async function replan(stored: StoredImport, job: RunningJob): Promise<Import> {
    const write = stored.state === 'committed' ? rewriteKeptRows : writePlan;
    await write(context, stored, await workbookOf(stored.fileId, job), job);
    return shown(getImport(register.read, stored.id));
  }

  function takingOf(db: ReadDb, { id, fileName }: Pick<StoredImport, 'id' | 'fileName'>, by: ChangeBy): Taking {
    const ownerCode = getOffice(db).divisionCode;
    const mapping = settingOn(db, 'type-mapping', dateOf(clock.now()));
    return { importId: id, fileName, ownerCode, by, newId, mapping, places: placeIds(db, ownerCode), made: new Set() };
  }

  return {
    ...createMending(context, { workbookOf, workOn, replan, takingOf }),

    fields: ({ kind }) => ({ rows: fieldsOf(kind).map(shownField) }),

    open: ({ fileId, jobId }, { actor }) =>
      jobs.run(jobId, async (job) => {
        const workbook = await workbookOf(fileId, job);
        const sheets = workbook.sheets.map((raw) => proposeSheet(register.read, raw, workbook.fileName));
        const id = newId();
        const at = instantOf(clock.now());
        await register.writeWhenFree((db) => {
          keepForEver(db, fileId);
          insertImport(db, { id, fileId, fileName: workbook.fileName, sheets, at, by: actor.name });
          writeAuditLine(db, {
            at,
            actor,
            action: 'create',
            entity: 'import',
            recordId: id,
            changes: [{ field: 'fileId', from: null, to: fileId }],
          });
        });
        return inTurn(id, () => replan(getImport(register.read, id), job));
      }),

    map: ({ id, sheets, jobId }) =>
      workOn(id, jobId, async (job) => {
        const stored = getOpen(context, id);
        const workbook = await workbookOf(stored.fileId, job);
        const next = stored.sheets.map((sheet, index) =>
          mapSheet(
            register.read,
            sheet,
            workbook,
            index,
            sheets.find((wish) => wish.name === sheet.name),
          ),
        );
        await register.writeWhenFree((db) => {
          setSheets(db, id, next);
          for (const sheet of next) rememberSheet(db, sheet, instantOf(clock.now()));
        });
        return replan(getImport(register.read, id), job);
      }),

    look: ({ id, sheet, limit }) =>
      jobs.run(undefined, async (job) => {
        const { fileId, sheets } = getImport(register.read, id);
        const workbook = await workbookOf(fileId, job);
        const raw = workbook.sheets[positionOf(sheets, sheet) - 1];
        return { rows: (raw?.rows ?? []).slice(0, limit).map(({ number, cells }) => ({ row: number, cells: shownCells(cells) })) };
      }),

    list: ({ limit }) => ({ rows: listImports(register.read, limit).map(({ sheets: _sheets, ...rest }) => rest) }),
    get: ({ id }) => shown(getImport(register.read, id)),
    rows({ id, verdicts, fates, offset, limit }) {
      const { sheets } = getImport(register.read, id);
      const { rows, count } = listRowsOf(register.read, id, { verdicts, fates }, offset, limit);
      return { rows: rows.map((row) => shownRow(register.read, row, sheets)), count };
    },

    commit: ({ id, planHash, doubtful, jobId }, { actor }) =>
      workOn(id, jobId, async (job) => {
        const stored = getOpen(context, id);
        refuseUnanswered(stored);
        if (stored.planHash === null || stored.planHash !== planHash) throw userError('imports.plan-changed');
        const by = { actor, at: instantOf(clock.now()) };
        try {
          await register.writeAlone(async (db) => {
            const taking = takingOf(db, stored, by);
            const total = stored.counts.good + (doubtful === 'take' ? stored.counts.doubtful - stored.counts.alike : 0);
            let done = 0;
            const kinds = new Set(stored.sheets.filter((sheet) => sheet.use).map((sheet) => sheet.kind));
            for (const { name, sheet } of sheetRegisters.filter((candidate) => kinds.has(candidate.name))) {
              const made: MadeRow[] = [];
              for await (const row of pagedRows(context, id, {
                verdicts: doubtful === 'take' ? ['good', 'doubtful'] : ['good'],
                fates: ['open'],
              })) {
                if (row.kind !== name || isAlike(row)) continue;
                const recordId = takeRow(db, row, taking);
                if (sheet.tie !== undefined) made.push({ id: recordId, values: row.values });
                done += 1;
                if (done % 200 === 0) {
                  job.report(done, total, '写入台账');
                  await job.breathe();
                }
              }
              sheet.tie?.(db, by, taking.ownerCode, made);
            }
            parkOpenRows(db, id);
            setState(db, id, 'committed');
            writeAuditLine(db, {
              ...by,
              action: 'commit',
              entity: 'import',
              recordId: id,
              changes: [{ field: 'taken', from: 0, to: done }],
            });
          });
        } catch (error) {
          // The register has changed since the preview: the plan is drawn up again for the person to look at.
          if (error instanceof Error && error.message === 'imports.plan-changed') await replan(stored, job);
          throw error;
        }
        return shown(getImport(register.read, id));
      }),

    async handBack({ id }, { actor }) {
      const stored = getImport(register.read, id);
      const selection: RowSelection = { verdicts: ['doubtful', 'faulty', 'duplicate', 'changed'], fates: ['open', 'parked', 'handedBack'] };
      const rows: (StoredRow & HandBackRow)[] = [];
      for await (const row of pagedRows(context, id, selection))
        rows.push({
          ...row,
          sheet: stored.sheets[row.sheetPosition - 1]?.name ?? '',
          ...(row.twinTitle === null ? {} : { note: `台账中已有这条记录：${row.twinTitle}。没有再次导入。` }),
        });
      if (rows.length === 0) throw userError('imports.nothing-to-hand-back');
      const file = fetchFile(register.read, stored.fileId);
      const bytes = await writeHandBack(file.bytes, file.name, rows);
      const now = clock.now();
      return register.writeWhenFree((db) => {
        const kept = keepFile(db, {
          id: newId(),
          name: handBackName(file.name),
          mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          bytes,
          at: instantOf(now),
          by: actor.name,
          keptUntil: dayAfter(now, daysKept),
        });
        for (const row of rows) if (row.fate === 'parked') setFate(db, id, row, 'handedBack', null);
        return { fileId: kept.fileId, fileName: kept.name, rowCount: rows.length };
      });
    },

    undo: ({ id, reason }, { actor }) =>
      register.write((db) => {
        const { state } = getImport(db, id);
        if (state !== 'committed') throw userError('imports.closed', { state });
        const by = { actor, at: instantOf(clock.now()) };
        const count = undoRows(db, id, reason, by);
        setState(db, id, 'undone');
        writeAuditLine(db, {
          ...by,
          action: 'undo',
          entity: 'import',
          recordId: id,
          reason,
          changes: [{ field: 'taken', from: count, to: 0 }],
        });
        return shown(getImport(db, id));
      }),

    drop: ({ id }, { actor }) =>
      workOn(id, undefined, () =>
        register.writeWhenFree((db) => {
          getOpen(context, id);
          setState(db, id, 'dropped');
          writeAuditLine(db, { at: instantOf(clock.now()), actor, action: 'drop', entity: 'import', recordId: id });
          return shown(getImport(db, id));
        }),
      ),
  };
}

/** @throws imports.columns-unanswered */
function refuseUnanswered({ sheets }: StoredImport): void {
  const open = unansweredColumns(sheets);
  const [first] = open;
  if (first === undefined) return;
  const { letter, heading } = first.column;
  throw userError('imports.columns-unanswered', { count: open.length, sheet: first.sheet, letter, heading });
}

/** @throws record.not-found, imports.closed when it was committed, undone or dropped */
function getOpen({ register }: EngineContext, id: string): StoredImport {
  const stored = getImport(register.read, id);
  if (stored.state !== 'mapping' && stored.state !== 'ready') throw userError('imports.closed', { state: stored.state });
  return stored;
}
