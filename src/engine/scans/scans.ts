import type { Change } from '#shared/contract/audit.ts';
import type { Handlers } from '#shared/contract/call.ts';
import type { ScanCrop, ScannedPage, scans } from '#shared/contract/scans.ts';
import { userError } from '#shared/errors.ts';
import { maximumScannedPages } from '#shared/file-limits.ts';
import { dossierSlots, type DossierSlot } from '#shared/rules/dossier-slots.ts';
import { recordInvalid } from '#shared/rules/record-problem.ts';
import { cropProblems, isWholePage } from '#shared/rules/scan-crop.ts';
import { changesBetween } from '../audit-lines/changes-between.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { getRow } from '../records/record-rows.store.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { fetchFile } from '../files/files.store.ts';
import { keepOnce } from '../files/keep-once.ts';
import { mediationCaseKind } from '../mediation-cases/mediation-cases.store.ts';
import { readScan } from './read-scan.ts';
import {
  getScannedPage,
  insertScannedPage,
  listRemovedPages,
  listScannedPages,
  markPageBack,
  markPageRemoved,
  placePages,
  updateShape,
} from './scans.store.ts';

/** Each act writes its line into the history of the case. */
export function createScans({ register, clock, newId }: EngineContext): Handlers<typeof scans, CallContext> {
  const shown = (db: ReadDb, caseId: string) => ({ rows: listScannedPages(db, caseId), removed: listRemovedPages(db, caseId) });

  function change(caseId: string, action: string, { actor }: CallContext, work: (db: WriteDb) => readonly Change[]) {
    return register.write((db) => {
      refuseDeletedCase(db, caseId);
      const changes = work(db);
      if (changes.length > 0)
        writeAuditLine(db, { at: instantOf(clock.now()), actor, action, entity: mediationCaseKind.entity, recordId: caseId, changes });
      return shown(db, caseId);
    });
  }

  return {
    ofCase({ caseId }) {
      getRow(register.read, mediationCaseKind.table, caseId);
      return shown(register.read, caseId);
    },

    async add({ caseId, slot, fileId }, call) {
      const { name, bytes } = fetchFile(register.read, fileId);
      const { mediaType, pages } = await readScan(bytes);
      return change(caseId, 'scan.addPages', call, (db) => {
        const there = listScannedPages(db, caseId);
        if (there.length + pages.length > maximumScannedPages) throw userError('scans.too-many-pages', { most: maximumScannedPages });
        const kept = keepOnce(db, fileId, mediaType);
        if (there.some((page) => page.slot === slot && page.fileId === kept)) throw userError('scans.same-file');
        const added = {
          slot,
          fileId: kept,
          fileName: name,
          mediaType,
          crop: null,
          addedAt: instantOf(clock.now()),
          addedBy: call.actor.name,
        };
        pages.forEach((picture, page) => {
          insertScannedPage(db, caseId, { ...added, id: newId(), page, ...picture });
        });
        return [{ field: 'scannedPages', from: null, to: `${titleOf(slot)}：${name}，${String(pages.length)} 页` }];
      });
    },

    shape({ id, turn, crop }, call) {
      const { caseId, ...before } = getScannedPage(register.read, id);
      const problems = cropProblems(crop);
      if (problems.length > 0) throw recordInvalid(problems);
      const after = { turn, crop: crop === null || isWholePage(crop) ? null : crop };
      return change(caseId, 'scan.shapePage', call, (db) => {
        updateShape(db, id, after);
        const changes = changesBetween(
          { scanTurn: before.turn, scanCrop: cropText(before.crop) },
          { scanTurn: after.turn, scanCrop: cropText(after.crop) },
        );
        return changes.length === 0 ? [] : [{ field: 'scannedPages', from: pageText(before), to: pageText(before) }, ...changes];
      });
    },

    arrange: ({ caseId, slot, ids }, call) =>
      change(caseId, 'scan.arrangePages', call, (db) => {
        const there = listScannedPages(db, caseId);
        const next = pagesOf(there, ids);
        // Somebody else may have added or moved one since the place was drawn.
        const now = there.filter((page) => page.slot === slot);
        if (!now.every(({ id }) => ids.includes(id))) throw userError('scans.changed-meanwhile');
        placePages(db, slot, ids);
        const moved = next.filter((page) => page.slot !== slot);
        if (moved.length > 0)
          return moved.map((page) => ({ field: 'scanPlace', from: `${titleOf(page.slot)}：${pageText(page)}`, to: titleOf(slot) }));
        if (now.every(({ id }, index) => id === ids[index])) return [];
        return [{ field: 'scanPlace', from: `${titleOf(slot)}：${now.map(pageText).join('、')}`, to: next.map(pageText).join('、') }];
      }),

    remove: ({ caseId, ids }, call) =>
      change(caseId, 'scan.removePages', call, (db) => {
        const pages = pagesOf(listScannedPages(db, caseId), ids);
        for (const { id } of pages) markPageRemoved(db, id, instantOf(clock.now()), call.actor.name);
        return pages.map((page) => ({ field: 'scannedPages', from: `${titleOf(page.slot)}：${pageText(page)}`, to: null }));
      }),

    restore: ({ caseId, ids }, call) =>
      change(caseId, 'scan.restorePages', call, (db) => {
        const pages = pagesOf(listRemovedPages(db, caseId), ids);
        for (const { id } of pages) markPageBack(db, id);
        return pages.map((page) => ({ field: 'scannedPages', from: null, to: `${titleOf(page.slot)}：${pageText(page)}` }));
      }),
  };
}

/** @throws scans.changed-meanwhile when one is not among them, or named twice */
function pagesOf(pages: readonly ScannedPage[], ids: readonly string[]): ScannedPage[] {
  const found = ids.flatMap((id) => pages.find((page) => page.id === id) ?? []);
  if (found.length !== ids.length || new Set(ids).size !== ids.length) throw userError('scans.changed-meanwhile');
  return found;
}

function refuseDeletedCase(db: ReadDb, caseId: string): void {
  const row = getRow(db, mediationCaseKind.table, caseId);
  if (row.deletedAt !== null) throw userError('record.deleted', { reason: row.deleteReason });
}

function titleOf(slot: DossierSlot): string {
  return dossierSlots.find(({ id }) => id === slot)?.title ?? slot;
}

function pageText({ fileName, mediaType, page }: ScannedPage): string {
  return mediaType === 'application/pdf' ? `${fileName} 第 ${String(page + 1)} 页` : fileName;
}

function cropText(crop: ScanCrop | null): string | null {
  if (crop === null) return null;
  const percent = (part: number): string => `${String(Math.round(part * 100))}%`;
  return `左 ${percent(crop.left)}，上 ${percent(crop.top)}，右 ${percent(crop.right)}，下 ${percent(crop.bottom)}`;
}
