// 卷宗移交登记: bound dossiers handed over and taken back, and the roll that both sides sign.
import { join } from 'node:path';
import type { Handlers } from '#shared/contract/call.ts';
import type { BoundDossierRow, handovers } from '#shared/contract/handovers.ts';
import { userError } from '#shared/errors.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { createListReader } from '../list-queries/list-reader.ts';
import type { ReadDb } from '../database/register.ts';
import { dayAfter } from '../files/files.ts';
import { keepFile } from '../files/files.store.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import { getPaperDefinition } from '../papers/paper-definitions.ts';
import { openPaperFonts } from '../papers/paper-fonts.ts';
import { countPdfPages } from '../papers/pdf-pages.ts';
import { renderPaper } from '../papers/render-paper.ts';
import { handoverRollContent } from './handover-roll.ts';
import {
  boundDossierList,
  findBoundDossier,
  findHandover,
  insertHandover,
  listEarlierHandovers,
  listHandedOver,
  markTakenBack,
  type Handover,
} from './handovers.store.ts';

const daysKept = 30;

export function createHandovers({ register, clock, newId, ports, resourceFolder }: EngineContext): Handlers<typeof handovers, CallContext> {
  const fonts = openPaperFonts(join(resourceFolder, 'fonts'));
  const list = createListReader(register, boundDossierList, () => dateOf(clock.now()));
  return {
    get: ({ id }) => {
      const { bindingId: _bindingId, ...row } = boundDossier(register.read, id);
      return { ...row, earlier: listEarlierHandovers(register.read, id) };
    },
    list: (input) => ({ rows: list.rows<BoundDossierRow>(input) }),
    count: (selection) => list.count(selection),
    groups: (input) => ({ groups: list.groups(input) }),
    handOver: ({ ids, handedOn, receiver, remark }, { actor }) =>
      register.write((db) => {
        const dossiers = [...new Set(ids)].map((id) => boundDossier(db, id));
        refuseHandover(dossiers, handedOn, dateOf(clock.now()));
        const handover: Handover = { id: newId(), handedOn, receiver, remark, at: instantOf(clock.now()), by: actor.name };
        insertHandover(
          db,
          handover,
          dossiers.map(({ bindingId }) => bindingId),
        );
        const changes = [
          { field: 'handedOverOn', from: null, to: handedOn },
          { field: 'handedOverTo', from: null, to: receiver },
        ];
        for (const { id } of dossiers)
          writeAuditLine(db, {
            at: handover.at,
            actor,
            action: 'handovers.handOver',
            entity: 'mediationCase',
            recordId: id,
            changes,
            reason: remark === '' ? null : remark,
          });
        return { handoverId: handover.id, count: dossiers.length };
      }),
    takeBack: ({ handoverId, reason }, { actor }) =>
      register.write((db) => {
        const { handedOn, receiver, takenBackAt } = handoverOf(db, handoverId);
        if (takenBackAt !== null) throw userError('handovers.taken-back');
        const at = instantOf(clock.now());
        markTakenBack(db, handoverId, at, actor.name, reason);
        const changes = [
          { field: 'handedOverOn', from: handedOn, to: null },
          { field: 'handedOverTo', from: receiver, to: null },
        ];
        const lines = listHandedOver(db, handoverId);
        for (const { caseId } of lines)
          writeAuditLine(db, { at, actor, action: 'handovers.takeBack', entity: 'mediationCase', recordId: caseId, changes, reason });
        return { count: lines.length };
      }),
    async roll({ handoverId }, { actor }) {
      const handover = handoverOf(register.read, handoverId);
      if (ports.printPdf === null) throw userError('papers.no-printer');
      const content = handoverRollContent(getOffice(register.read).committeeName, handover, listHandedOver(register.read, handoverId));
      const pdf = await ports.printPdf(await renderPaper(getPaperDefinition('handover-roll', handover.handedOn), content, fonts));
      if (countPdfPages(pdf) === 0) throw userError('papers.failed', { reason: 'no-pages' });
      const now = clock.now();
      const file = await register.writeWhenFree((db) =>
        keepFile(db, {
          id: newId(),
          name: `调解卷宗移交清册${handover.handedOn}.pdf`,
          mediaType: 'application/pdf',
          bytes: pdf,
          at: instantOf(now),
          by: actor.name,
          keptUntil: dayAfter(now, daysKept),
        }),
      );
      return { fileId: file.fileId, fileName: file.name };
    },
  };
}

function boundDossier(db: ReadDb, caseId: string) {
  const found = findBoundDossier(db, caseId);
  if (found === undefined) throw userError('record.not-found');
  return found;
}

function handoverOf(db: ReadDb, id: string) {
  const found = findHandover(db, id);
  if (found === undefined) throw userError('record.not-found');
  return found;
}

function refuseHandover(dossiers: readonly BoundDossierRow[], handedOn: string, today: string): void {
  if (handedOn > today) throw userError('handovers.day-to-come', { handedOn });
  const gone = dossiers.filter(({ standing }) => standing === 'handedOver');
  if (gone.length > 0) throw userError('handovers.handed-over', { titles: gone.map(({ title }) => title) });
  const later = dossiers.filter(({ boundOn }) => boundOn > handedOn);
  if (later.length > 0)
    throw userError('handovers.before-binding', { titles: later.map(({ title, boundOn }) => `${title}（${boundOn}）`) });
}
