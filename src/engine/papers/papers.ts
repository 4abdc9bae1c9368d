import { join } from 'node:path';
import type { Handlers } from '#shared/contract/call.ts';
import type { papers } from '#shared/contract/papers.ts';
import { userError } from '#shared/errors.ts';
import { writeAuditLine } from '../audit/audit.store.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { dayAfter } from '../files/files.ts';
import { keepFile } from '../files/files.store.ts';
import { agreementContent, copiesOfAgreement } from './agreement-paper.ts';
import { agreementPaperOf } from './case-paper.ts';
import { getPaperDefinition } from './paper-definitions.ts';
import { openPaperFonts } from './paper-fonts.ts';
import { findDrawnPaper, insertDrawnPaper } from './papers.store.ts';
import { countPdfPages } from './pdf-pages.ts';
import { createPrintLedger } from './print-ledger.ts';
import { renderPaper } from './render-paper.ts';

const draftDaysKept = 7;

export function createPapers(context: EngineContext): Handlers<typeof papers, CallContext> {
  const { register, clock, newId, ports, resourceFolder } = context;
  const fonts = openPaperFonts(join(resourceFolder, 'fonts'));

  async function draft(recordId: string) {
    const { paper, title } = agreementPaperOf(register.read, recordId);
    // The version in force when the agreement was made, however late it is printed.
    const definition = getPaperDefinition('mediation-agreement', paper.date ?? dateOf(clock.now()));
    return { paper, title, definition, html: await renderPaper(definition, agreementContent(paper), fonts) };
  }

  return {
    async draw({ paper: kind, recordId }, { actor }) {
      const { paper, title } = agreementPaperOf(register.read, recordId);
      const final = paper.number !== null;
      const fileName = `人民调解协议书${paper.number ?? '（草稿）'} ${title}.pdf`;
      const copies = copiesOfAgreement(paper);
      const before = final ? findDrawnPaper(register.read, kind, recordId) : undefined;
      if (before !== undefined) return { paper: kind, recordId, ...before, fileName, final, copies };
      if (ports.printPdf === null) throw userError('papers.no-printer');
      const { definition, html } = await draft(recordId);
      const pdf = await ports.printPdf(html);
      const pages = countPdfPages(pdf);
      if (pages === 0) throw userError('papers.failed', { reason: 'no-pages' });
      const now = clock.now();
      return register.writeWhenFree((db) => {
        // Two windows may have drawn it at once: the first one is the record.
        const first = final ? findDrawnPaper(db, kind, recordId) : undefined;
        if (first !== undefined) return { paper: kind, recordId, ...first, fileName, final, copies };
        const keptUntil = final ? null : dayAfter(now, draftDaysKept);
        const file = keepFile(db, { id: newId(), name: fileName, mediaType: 'application/pdf', bytes: pdf, at: instantOf(now), by: actor.name, keptUntil });
        const drawn = { fileId: file.fileId, sha256: file.sha256, pages };
        if (final) {
          insertDrawnPaper(db, kind, recordId, definition.version, drawn, instantOf(now));
          writeAuditLine(db, { at: instantOf(now), actor, action: 'draw', entity: 'mediationCase', recordId, changes: [{ field: 'paperSha256', from: null, to: file.sha256 }] });
        }
        return { paper: kind, recordId, ...drawn, fileName, final, copies };
      });
    },
    html: async ({ recordId }) => ({ html: (await draft(recordId)).html }),
    ...createPrintLedger(context),
  };
}
