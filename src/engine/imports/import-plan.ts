// The one plan of an import: every row of the used sheets, read by the rules and compared with the register. Preview shows it,
// commit takes it, and a change of the register that would change it makes both begin again.
import { createHash } from 'node:crypto';
import { dateOf } from '../clock.ts';
import type { EngineContext } from '../context.ts';
import type { WriteDb } from '../database/register.ts';
import { listGridPlaces } from '../grids/grids.store.ts';
import type { RunningJob } from '../jobs/jobs.ts';
import { listVillages } from '../villages/villages.store.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import { settingOn } from '../office-settings/office-settings.ts';
import type { Making } from '../register/sheet-register.ts';
import { sheetOf } from '../registers/index.ts';
import { newAnswerUses } from './answer-uses.ts';
import { detectSheet } from './detecting.ts';
import { evaluateRowChunks, newSeenRows } from './evaluating.ts';
import { listAnswers } from './import-answers.store.ts';
import { listAcceptances, listChoices, listCorrections } from './import-choices.store.ts';
import { pagedRows } from './import-rows.ts';
import type { SheetMapping } from './mapped-sheet.ts';
import {
  forgetPlan,
  insertRow,
  keepSheets,
  setPlan,
  updateKeptRow,
  type StoredImport,
  type StoredRow,
  type StoredSheet,
} from './imports.store.ts';
import { placeIds } from './place-ids.ts';
import { planRow } from './plan-row.ts';
import type { RawWorkbook } from '../sheets/workbook.ts';

/** Reads all rows of the used sheets again and writes them with their verdicts. Answers the plan's hash. */
export async function writePlan(
  context: EngineContext,
  { id, sheets }: Pick<StoredImport, 'id' | 'sheets'>,
  workbook: RawWorkbook,
  job: RunningJob,
): Promise<void> {
  await context.register.writeWhenFree((db) => forgetPlan(db, id));
  const hash = createHash('sha256');
  const answered = await planSheets(context, id, workbook, sheets, job, {
    isWanted: () => true,
    write: (db, row) => {
      insertRow(db, id, row);
      hash.update(planLine(row));
    },
  });
  await context.register.writeWhenFree((db) => setPlan(db, id, hash.digest('hex'), answered));
}

/** Reads what was put aside at the commit again; what was taken stays as it went in. */
export async function rewriteKeptRows(
  context: EngineContext,
  { id, sheets }: Pick<StoredImport, 'id' | 'sheets'>,
  workbook: RawWorkbook,
  job: RunningJob,
): Promise<void> {
  const kept = new Set<string>();
  const keyOf = ({ sheetPosition, row }: Pick<StoredRow, 'sheetPosition' | 'row'>) => `${String(sheetPosition)}!${String(row)}`;
  for await (const row of pagedRows(context, id, { verdicts: [], fates: ['parked', 'handedBack', 'left'] })) kept.add(keyOf(row));
  const answered = await planSheets(context, id, workbook, sheets, job, {
    isWanted: (place) => kept.has(keyOf(place)),
    write: (db, row) => {
      updateKeptRow(db, id, row);
    },
  });
  await context.register.writeWhenFree((db) => {
    keepSheets(db, id, answered);
  });
}

interface PlanWriting {
  readonly isWanted: (place: Pick<StoredRow, 'sheetPosition' | 'row'>) => boolean;
  readonly write: (db: WriteDb, row: StoredRow) => void;
}

/** @returns the sheets with the earlier answers that stand in their cells */
async function planSheets(
  context: EngineContext,
  importId: string,
  workbook: RawWorkbook,
  sheets: readonly StoredSheet[],
  job: RunningJob,
  { isWanted, write }: PlanWriting,
): Promise<StoredSheet[]> {
  const { register, clock } = context;
  const today = dateOf(clock.now());
  const db = register.read;
  const [office, villages, grids] = [getOffice(db), listVillages(db), listGridPlaces(db)];
  const making: Making = {
    places: placeIds(db, office.divisionCode),
    // The ids of parts play no part in the rules.
    newId: () => '',
    mapping: settingOn(db, 'type-mapping', today),
  };
  const seen = newSeenRows();
  const shared = { ownerCode: office.divisionCode, today, making, alike: new Map<string, number>(), updated: new Map<string, number>() };
  const total = sheets.reduce((sum, sheet) => sum + (sheet.use ? sheet.rowCount : 0), 0);
  let done = 0;
  const answered: StoredSheet[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const used = newAnswerUses();
    const raw = workbook.sheets[index];
    if (sheet.use && sheet.kind !== null && raw !== undefined) {
      const sheetPosition = index + 1;
      const detected = detectSheet(raw, { kind: sheet.kind, header: sheet.namedHeader, fileName: workbook.fileName });
      const mapping: SheetMapping = { ...detected, kind: sheet.kind, columns: sheet.columns };
      const choices = listChoices(db, importId, sheetPosition);
      const said = {
        corrections: listCorrections(db, importId, sheetPosition),
        accepted: listAcceptances(db, importId, sheetPosition),
        answers: listAnswers(db, sheet.kind),
      };
      for await (const chunk of evaluateRowChunks(
        raw,
        mapping,
        { villages, grids, names: sheetOf(sheet.kind).namesOf?.(db), today, seen, ...said },
        { signal: job.signal },
      )) {
        await register.writeWhenFree((db) => {
          for (const evaluated of chunk) {
            used.note(evaluated);
            const { row } = evaluated;
            if (isWanted({ sheetPosition, row }))
              write(db, planRow(db, { ...shared, evaluated, sheetPosition, choice: choices.get(row) ?? null }));
          }
        });
        done += chunk.length;
        job.report(done, total, '核对各行');
        await job.breathe();
      }
    }
    answered.push({ ...sheet, answers: used.list() });
  }
  return answered;
}

/** What of a row the plan stands for. */
export function planLine(row: Pick<StoredRow, 'sheetPosition' | 'row' | 'verdict' | 'values' | 'twinId' | 'choice'>): string {
  return `${JSON.stringify([row.sheetPosition, row.row, row.verdict, row.values, row.twinId, row.choice])}\n`;
}
