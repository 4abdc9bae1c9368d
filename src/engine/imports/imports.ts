import type { Handlers } from '#shared/contract/call.ts';
import type { Import, ImportRow, imports, SheetKind } from '#shared/contract/imports.ts';
import { userError } from '#shared/errors.ts';
import { receiptText } from '#shared/rules/receipt-words.ts';
import { writeAuditLine } from '../audit/audit.store.ts';
import { instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { dayAfter } from '../files/files.ts';
import { fetchFile, keepFile, keepForEver } from '../files/files.store.ts';
import type { RunningJob } from '../jobs/jobs.ts';
import { createTurns } from '../jobs/turns.ts';
import { getOffice } from '../offices/offices.store.ts';
import { detectSheet } from './detecting.ts';
import { handBackName, writeHandBack, type HandBackRow } from './hand-back.ts';
import { fieldsOf } from './headings.ts';
import { writePlan } from './import-plan.ts';
import { tieParents } from './organisation-parents.ts';
import { findMapping, getImport, getRowOf, insertImport, listImports, listRowsOf, parkOpenRows, rememberMapping, rowsAfter, saveCorrection, setFate, setSheets, setState, type RowSelection, type StoredImport, type StoredRow, type StoredSheet } from './imports.store.ts';
import { readWorkbook } from './reading.ts';
import { takeRow, takingOrder, type Taking } from './taking-rows.ts';
import { undoRows } from './undoing.ts';
import type { RawWorkbook } from './workbook.ts';

const daysKept = 30;
const pageRows = 500;

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
    await writePlan(context, stored.id, await workbookOf(stored.fileId, job), stored.sheets, job);
    return shown(getImport(register.read, stored.id));
  }

  return {
    fields: ({ kind }) => ({ rows: fieldsOf(kind).map(({ field, label, required }) => ({ field, label, required: required === true })) }),

    open: ({ fileId, jobId }, { actor }) =>
      jobs.run(jobId, async (job) => {
        const workbook = await workbookOf(fileId, job);
        const sheets = workbook.sheets.map((raw): StoredSheet => {
          const detected = detectSheet(raw, { fileName: workbook.fileName });
          const remembered = detected.kind === null ? undefined : findMapping(register.read, detected.fingerprint);
          const columns = detected.columns.map((column) => ({ ...column, samples: [...column.samples], field: remembered === undefined ? column.field : (remembered.columns.find(({ index }) => index === column.index)?.field ?? null) }));
          return asSheet(raw.name, { ...detected, kind: remembered?.kind ?? detected.kind }, columns, detected.kind !== null && !detected.hidden);
        });
        const id = newId();
        const at = instantOf(clock.now());
        await register.writeWhenFree((db) => {
          keepForEver(db, fileId);
          insertImport(db, { id, fileId, fileName: workbook.fileName, sheets, at, by: actor.name });
          writeAuditLine(db, { at, actor, action: 'create', entity: 'import', recordId: id, changes: [{ field: 'fileId', from: null, to: fileId }] });
        });
        return inTurn(id, () => replan(getImport(register.read, id), job));
      }),

    map: ({ id, sheets, jobId }) =>
      workOn(id, jobId, async (job) => {
        const stored = getOpen(context, id);
        const workbook = await workbookOf(stored.fileId, job);
        const next = stored.sheets.map((sheet, index) => mapSheet(sheet, workbook, index, sheets.find((wish) => wish.name === sheet.name)));
        await register.writeWhenFree((db) => {
          setSheets(db, id, next);
          for (const sheet of next) {
            if (sheet.use && sheet.kind !== null) rememberMapping(db, sheet.fingerprint, { kind: sheet.kind, columns: sheet.columns.map(({ index, field }) => ({ index, field })) }, instantOf(clock.now()));
          }
        });
        return replan(getImport(register.read, id), job);
      }),

    list: ({ limit }) => ({ rows: listImports(register.read, limit).map(({ sheets: _sheets, ...rest }) => rest) }),
    get: ({ id }) => shown(getImport(register.read, id)),
    rows({ id, verdicts, fates, offset, limit }) {
      const { sheets } = getImport(register.read, id);
      const { rows, count } = listRowsOf(register.read, id, { verdicts, fates }, offset, limit);
      return { rows: rows.map((row) => shownRow(row, sheets)), count };
    },

    fix: async ({ id, sheet, row, field, value, alike }) =>
      workOn(id, undefined, async (job) => {
        const stored = getOpen(context, id);
        const position = positionOf(stored.sheets, sheet);
        const target = getRowOf(register.read, id, position, row);
        const shownBefore = target.cells.find((cell) => cell.field === field)?.shown;
        const alikeRows = alike && shownBefore !== undefined ? rowsShowing(context, id, position, field, shownBefore) : [row];
        await register.writeWhenFree((db) => {
          for (const changed of alikeRows) saveCorrection(db, id, position, changed, field, value);
        });
        return { changedRows: alikeRows.length, import: await replan(stored, job) };
      }),

    commit: ({ id, planHash, doubtful, jobId }, { actor }) =>
      workOn(id, jobId, async (job) => {
        const stored = getOpen(context, id);
        if (stored.planHash === null || stored.planHash !== planHash) throw userError('imports.plan-changed');
        const by = { actor, at: instantOf(clock.now()) };
        try {
          await register.writeAlone(async (db) => {
            const taking: Taking = { importId: id, fileName: stored.fileName, ownerCode: getOffice(db).divisionCode, by, newId, made: new Set(), orphans: [] };
            const total = stored.counts.good + (doubtful === 'take' ? stored.counts.doubtful : 0);
            let done = 0;
            const kinds = new Set(stored.sheets.filter((sheet) => sheet.use).map((sheet) => sheet.kind));
            for (const kind of takingOrder.filter((candidate) => kinds.has(candidate))) {
              for await (const row of pagedRows(context, id, { verdicts: doubtful === 'take' ? ['good', 'doubtful'] : ['good'], fates: ['open'] })) {
                if (row.kind !== kind) continue;
                takeRow(db, row, taking);
                done += 1;
                if (done % 200 === 0) {
                  job.report(done, total, '写入台账');
                  await job.breathe();
                }
              }
            }
            tieParents(db, by, taking.ownerCode, taking.orphans);
            parkOpenRows(db, id);
            setState(db, id, 'committed');
            writeAuditLine(db, { ...by, action: 'commit', entity: 'import', recordId: id, changes: [{ field: 'taken', from: 0, to: done }] });
          });
        } catch (error) {
          // The register has changed since the preview: the plan is drawn up again for the person to look at.
          if (error instanceof Error && error.message === 'imports.plan-changed') await replan(stored, job);
          throw error;
        }
        return shown(getImport(register.read, id));
      }),

    takeParked({ id, sheet, row }, { actor }) {
      const { sheets, state, fileName } = getImport(register.read, id);
      if (state !== 'committed') throw userError('imports.closed', { state });
      return register.write((db) => {
        const position = positionOf(sheets, sheet);
        const parked = getRowOf(db, id, position, row);
        if (parked.fate === 'taken') return shownRow(parked, sheets);
        if (parked.verdict === 'faulty') throw userError('imports.row-faulty', { sheet, row });
        takeRow(db, parked, { importId: id, fileName, ownerCode: getOffice(db).divisionCode, by: { actor, at: instantOf(clock.now()) }, newId, made: new Set(), orphans: [] });
        return shownRow(getRowOf(db, id, position, row), sheets);
      });
    },

    async handBack({ id }, { actor }) {
      const stored = getImport(register.read, id);
      const selection: RowSelection = { verdicts: ['doubtful', 'faulty', 'duplicate'], fates: ['open', 'parked', 'handedBack'] };
      const rows: (StoredRow & HandBackRow)[] = [];
      for await (const row of pagedRows(context, id, selection)) rows.push({ ...row, sheet: stored.sheets[row.sheetPosition - 1]?.name ?? '', ...(row.twinTitle === null ? {} : { note: `台账中已有这条记录：${row.twinTitle}。没有再次导入。` }) });
      if (rows.length === 0) throw userError('imports.nothing-to-hand-back');
      const file = fetchFile(register.read, stored.fileId);
      const bytes = await writeHandBack(file.bytes, file.name, rows);
      const now = clock.now();
      return register.writeWhenFree((db) => {
        const kept = keepFile(db, { id: newId(), name: handBackName(file.name), mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes, at: instantOf(now), by: actor.name, keptUntil: dayAfter(now, daysKept) });
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
        writeAuditLine(db, { ...by, action: 'undo', entity: 'import', recordId: id, reason, changes: [{ field: 'taken', from: count, to: 0 }] });
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

/** @throws record.not-found, imports.closed when it was committed, undone or dropped */
function getOpen({ register }: EngineContext, id: string): StoredImport {
  const stored = getImport(register.read, id);
  if (stored.state !== 'mapping' && stored.state !== 'ready') throw userError('imports.closed', { state: stored.state });
  return stored;
}

function positionOf(sheets: readonly StoredSheet[], name: string): number {
  const position = sheets.findIndex((sheet) => sheet.name === name) + 1;
  if (position === 0) throw userError('record.not-found');
  return position;
}

async function* pagedRows({ register }: EngineContext, id: string, selection: RowSelection): AsyncGenerator<StoredRow> {
  let after = { sheetPosition: 0, row: 0 };
  for (;;) {
    const page = rowsAfter(register.read, id, selection, after, pageRows);
    const last = page.at(-1);
    if (last === undefined) return;
    yield* page;
    after = last;
  }
}

/** Rows of a sheet whose cell of a field shows the same text. */
function rowsShowing({ register }: EngineContext, id: string, sheetPosition: number, field: string, text: string): number[] {
  const rows: number[] = [];
  let after = { sheetPosition, row: 0 };
  for (;;) {
    const page = rowsAfter(register.read, id, { verdicts: [], fates: [] }, after, pageRows).filter((row) => row.sheetPosition === sheetPosition);
    const last = page.at(-1);
    if (last === undefined) return rows;
    for (const row of page) if (row.cells.some((cell) => cell.field === field && cell.shown === text)) rows.push(row.row);
    after = last;
  }
}

type Columns = StoredSheet['columns'];
type Detected = Pick<ReturnType<typeof detectSheet>, 'kind' | 'headerRows' | 'totalsRow' | 'dataRows' | 'fingerprint'>;

function asSheet(name: string, detected: Detected, columns: Columns, use: boolean): StoredSheet {
  return {
    name, use, kind: detected.kind, headerRows: [...detected.headerRows], totalsRow: detected.totalsRow, rowCount: detected.dataRows.length, columns,
    missing: detected.kind === null ? [] : missingFields(detected.kind, columns), fingerprint: detected.fingerprint,
  };
}

function missingFields(kind: SheetKind, columns: Columns): string[] {
  return fieldsOf(kind).flatMap(({ field, label, required }) => (required === true && !columns.some((column) => column.field === field) ? [label] : []));
}

interface SheetWish {
  readonly use: boolean;
  readonly kind: SheetKind | null;
  readonly columns: readonly { readonly index: number; readonly field: string | null }[];
}

/** @throws imports.field-twice */
function mapSheet(sheet: StoredSheet, workbook: RawWorkbook, index: number, wish: SheetWish | undefined): StoredSheet {
  const raw = workbook.sheets[index];
  if (wish === undefined || raw === undefined) return sheet;
  // Another kind may see another header; its own proposal for the columns is then taken where the person made none.
  const detected = detectSheet(raw, { kind: wish.kind ?? undefined, fileName: workbook.fileName });
  const sameKind = wish.kind === sheet.kind;
  const columns = detected.columns.map((column) => {
    const wished = wish.columns.find((candidate) => candidate.index === column.index);
    return { ...column, samples: [...column.samples], field: sameKind && wished !== undefined ? wished.field : column.field };
  });
  const given = new Set<string>();
  for (const { field, heading } of columns) {
    if (field === null) continue;
    if (given.has(field)) throw userError('imports.field-twice', { sheet: sheet.name, field, label: heading });
    given.add(field);
  }
  return asSheet(sheet.name, { ...detected, kind: wish.kind }, columns, wish.use && wish.kind !== null);
}

function shown(stored: StoredImport): Import {
  return { ...stored, sheets: stored.sheets.map(({ fingerprint: _fingerprint, ...sheet }) => sheet) };
}

function shownRow(row: StoredRow, sheets: readonly StoredSheet[]): ImportRow {
  return {
    sheet: sheets[row.sheetPosition - 1]?.name ?? '',
    row: row.row,
    verdict: row.verdict,
    fate: row.fate,
    twinId: row.twinId,
    twinTitle: row.twinTitle,
    recordId: row.recordId,
    cells: row.cells.map((cell) => ({
      field: cell.field, address: cell.address, shown: cell.shown, value: cell.value, level: cell.level, code: cell.code ?? null,
      message: cell.code === undefined ? null : receiptText(cell.code, cell.details), proposal: cell.proposal ?? null,
    })),
  };
}
