// 卷宗: the directory of a case's dossier, the whole of it as one PDF, and its binding.
import { join } from 'node:path';
import type { Handlers } from '#shared/contract/call.ts';
import type { DossierBinding, DossierDirectory, dossiers } from '#shared/contract/dossiers.ts';
import type { papers } from '#shared/contract/papers.ts';
import { userError } from '#shared/errors.ts';
import { isOpenCase } from '#shared/rules/case-life.ts';
import { dossierSlots } from '#shared/rules/dossier-slots.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { dayAfter } from '../files/files.ts';
import { fetchFile, keepFile } from '../files/files.store.ts';
import type { RunningJob } from '../jobs/jobs.ts';
import type { CasePaper } from '../papers/case-paper.ts';
import { isFinal } from '../papers/draw-paper.ts';
import { openPaperFonts } from '../papers/paper-fonts.ts';
import { placeRow, readCaseDossier, type CaseDossier, type ScansOf } from './case-dossier.ts';
import { createDossierPrints } from './dossier-prints.ts';
import { insertBinding, listBindings, savePapersLeftOut } from './dossiers.store.ts';
import type { DrawnDossier } from './draw-dossier.ts';

const draftDaysKept = 7;

interface DossierSources {
  /** Draws a final paper once and for all, or finds the PDF that it was drawn as. */
  readonly drawFinal: Handlers<typeof papers, CallContext>['draw'];
  readonly scansOf: ScansOf;
}

export function createDossiers(context: EngineContext, { drawFinal, scansOf }: DossierSources): Handlers<typeof dossiers, CallContext> {
  const { register, clock, newId, ports, resourceFolder, jobs } = context;
  const fonts = openPaperFonts(join(resourceFolder, 'fonts'));
  const today = (): string => dateOf(clock.now());
  const read = (db: ReadDb, caseId: string): CaseDossier => readCaseDossier(db, caseId, scansOf, today());

  function directoryOf(db: ReadDb, caseId: string): DossierDirectory {
    const dossier = read(db, caseId);
    const { title, caseNumber, disputeId, dossier: noted } = dossier.facts.value;
    const bindings = listBindings(db, caseId);
    const retention = noted?.retention ?? null;
    return {
      title,
      caseNumber,
      disputeId,
      retention,
      retentionYears: retention === null ? null : (dossier.rules.retentionYears[retention] ?? null),
      places: dossier.places.map((place) => placeRow(db, caseId, place, today())),
      redPoints: [...dossier.redPoints],
      bindings: bindings.map(({ contentHash: _hash, ...binding }) => binding),
      outOfDate: bindings[0] !== undefined && bindings[0].contentHash !== dossier.contentHash,
    };
  }

  async function draw(dossier: CaseDossier, caseId: string, call: CallContext, job: RunningJob): Promise<DrawnDossier> {
    const print = ports.printPdf;
    if (print === null) throw userError('papers.no-printer');
    const finalPdf = async (paper: CasePaper): Promise<Uint8Array | null> => {
      if (!isFinal(paper)) return null;
      const { fileId } = await drawFinal({ paper: paper.paper, recordId: caseId, partId: paper.partId }, call);
      return fetchFile(register.read, fileId).bytes;
    };
    // Read in on first use: the PDF library takes its part of the engine's start otherwise.
    const { drawDossier } = await import('./draw-dossier.ts');
    return drawDossier(dossier, { fonts, print, finalPdf, now: clock.now(), today: today() }, job);
  }

  function keepPdf(db: WriteDb, { pdf }: DrawnDossier, { facts }: CaseDossier, by: string, keptUntil: string | null) {
    return keepFile(db, {
      id: newId(),
      name: dossierFileName(facts.value.caseNumber),
      mediaType: 'application/pdf',
      bytes: pdf,
      at: instantOf(clock.now()),
      by,
      keptUntil,
    });
  }

  return {
    ...createDossierPrints(context, (db, caseId) => {
      refuseDeleted(read(db, caseId));
    }),
    directory: ({ recordId }) => directoryOf(register.read, recordId),
    leavePapersOut: ({ recordId, slot, leftOut }, { actor }) =>
      register.write((db) => {
        refuseDeleted(read(db, recordId));
        savePapersLeftOut(db, recordId, slot, leftOut);
        writeAuditLine(db, {
          at: instantOf(clock.now()),
          actor,
          action: 'dossiers.leavePapersOut',
          entity: 'mediationCase',
          recordId,
          changes: [
            { field: 'papersLeftOut', from: !leftOut, to: leftOut },
            { field: 'dossierSlot', from: null, to: dossierSlots.find(({ id }) => id === slot)?.title ?? slot },
          ],
        });
        return directoryOf(db, recordId);
      }),
    draw: ({ recordId, jobId }, call) =>
      jobs.run(jobId, async (job) => {
        const dossier = read(register.read, recordId);
        const drawn = await draw(dossier, recordId, call, job);
        const file = await register.writeWhenFree((db) =>
          keepPdf(db, drawn, dossier, call.actor.name, dayAfter(clock.now(), draftDaysKept)),
        );
        return { fileId: file.fileId, fileName: file.name, sha256: file.sha256, pages: drawn.pages, contents: [...drawn.contents] };
      }),
    bind: ({ recordId, jobId, reason }, call) =>
      jobs.run(jobId, async (job) => {
        const dossier = read(register.read, recordId);
        refuseBinding(dossier, listBindings(register.read, recordId), reason);
        const drawn = await draw(dossier, recordId, call, job);
        return register.writeWhenFree((db) => {
          // Another window may have bound it meanwhile.
          const earlier = listBindings(db, recordId);
          refuseBinding(dossier, earlier, reason);
          const file = keepPdf(db, drawn, dossier, call.actor.name, null);
          const at = instantOf(clock.now());
          const binding: DossierBinding = {
            id: newId(),
            ordinal: (earlier[0]?.ordinal ?? 0) + 1,
            fileId: file.fileId,
            sha256: file.sha256,
            pages: drawn.pages,
            retention: dossier.facts.value.dossier?.retention ?? null,
            boundOn: today(),
            at,
            by: call.actor.name,
            reason,
            redPoints: dossier.redPoints.map(({ point, words }) => ({ point, words })),
          };
          insertBinding(db, recordId, { ...binding, contentHash: dossier.contentHash }, call.actor.id);
          const changes = [
            { field: 'dossierSha256', from: earlier[0]?.sha256 ?? null, to: file.sha256 },
            { field: 'dossierPages', from: earlier[0]?.pages ?? null, to: drawn.pages },
          ];
          writeAuditLine(db, {
            at,
            actor: call.actor,
            action: 'dossiers.bind',
            entity: 'mediationCase',
            recordId,
            changes,
            reason: reason === '' ? null : reason,
          });
          return binding;
        });
      }),
  };
}

/** No name of a party stands in it: files lie about on desktops. */
function dossierFileName(caseNumber: string): string {
  return `人民调解卷宗${caseNumber === '' ? '（未编号）' : caseNumber}.pdf`.replaceAll(/[\\/:*?"<>|]/g, '');
}

function refuseBinding(dossier: CaseDossier, earlier: readonly DossierBinding[], reason: string): void {
  refuseDeleted(dossier);
  const { state } = dossier.facts.value;
  if (isOpenCase(state)) throw userError('dossiers.case-open');
  if (reason !== '') return;
  if (earlier[0] !== undefined) throw userError('dossiers.bound-already', { boundOn: earlier[0].boundOn });
  const { redPoints } = dossier;
  if (redPoints.length > 0) throw userError('dossiers.red-points', { points: redPoints.map(({ words }) => words) });
}

function refuseDeleted({ facts }: CaseDossier): void {
  const { deletedAt, deleteReason } = facts.value;
  if (deletedAt !== null) throw userError('record.deleted', { reason: deleteReason });
}
