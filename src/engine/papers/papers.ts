import { join } from 'node:path';
import type { Handlers } from '#shared/contract/call.ts';
import { PaperKind, type papers } from '#shared/contract/papers.ts';
import { userError } from '#shared/errors.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { dayAfter } from '../files/files.ts';
import { keepFile } from '../files/files.store.ts';
import { blankContent } from './blank-paper.ts';
import type { CasePaperSource } from './case-paper.ts';
import { codeOfPaper } from './code-of-paper.ts';
import { paperDocx } from './docx/paper-docx.ts';
import { drawnPaper, ledgerId, paperFileName } from './draw-paper.ts';
import type { PaperDefinition } from './paper-definition.ts';
import { openPaperFonts } from './paper-fonts.ts';
import { formOn } from './paper-layouts.ts';
import { findDrawnPaper, insertDrawnPaper } from './papers.store.ts';
import { countPdfPages } from './pdf-pages.ts';
import { createPrintLedger } from './print-ledger.ts';
import { renderPaper } from './render-paper.ts';

const draftDaysKept = 7;
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function createPapers(context: EngineContext, ofCases: CasePaperSource): Handlers<typeof papers, CallContext> {
  const { register, clock, newId, ports, resourceFolder } = context;
  const fonts = openPaperFonts(join(resourceFolder, 'fonts'));
  const today = (): string => dateOf(clock.now());

  function formInForce(paper: PaperKind): PaperDefinition {
    return formOn(register.read, paper, today());
  }

  async function print(html: string): Promise<{ readonly pdf: Uint8Array; readonly pages: number }> {
    if (ports.printPdf === null) throw userError('papers.no-printer');
    const pdf = await ports.printPdf(html);
    const pages = countPdfPages(pdf);
    if (pages === 0) throw userError('papers.failed', { reason: 'no-pages' });
    return { pdf, pages };
  }

  function keepForAWhile(name: string, mediaType: string, bytes: Uint8Array, by: string) {
    const now = clock.now();
    return register.writeWhenFree((db) =>
      keepFile(db, { id: newId(), name, mediaType, bytes, at: instantOf(now), by, keptUntil: dayAfter(now, draftDaysKept) }),
    );
  }

  return {
    forms: () => ({ rows: PaperKind.options.map((paper) => ({ paper, title: formInForce(paper).title })) }),
    ofCase: ({ recordId }) => ofCases.list(register.read, recordId, today()),
    async draw(of, { actor }) {
      const paper = drawnPaper(ofCases.get(register.read, of, today()), today());
      const { final, copies, fileName } = { ...paper, fileName: `${paperFileName(paper)}.pdf` };
      const answer = { paper: of.paper, recordId: of.recordId, fileName, final, copies };
      const before = final ? findDrawnPaper(register.read, of.paper, ledgerId(of)) : undefined;
      if (before !== undefined) return { ...answer, ...before };
      const { pdf, pages } = await print(await renderPaper(paper.definition, paper.content, fonts, codeOfPaper(of)));
      const now = clock.now();
      return register.writeWhenFree((db) => {
        // Two windows may have drawn it at once: the first one is the record.
        const first = final ? findDrawnPaper(db, of.paper, ledgerId(of)) : undefined;
        if (first !== undefined) return { ...answer, ...first };
        const keptUntil = final ? null : dayAfter(now, draftDaysKept);
        const file = keepFile(db, {
          id: newId(),
          name: fileName,
          mediaType: 'application/pdf',
          bytes: pdf,
          at: instantOf(now),
          by: actor.name,
          keptUntil,
        });
        const drawn = { fileId: file.fileId, sha256: file.sha256, pages };
        if (final) {
          insertDrawnPaper(db, of.paper, ledgerId(of), paper.definition.version, drawn, instantOf(now));
          writeAuditLine(db, {
            at: instantOf(now),
            actor,
            action: 'draw',
            entity: 'mediationCase',
            recordId: of.recordId,
            changes: [
              { field: 'paper', from: null, to: paper.definition.title },
              { field: 'paperSha256', from: null, to: file.sha256 },
            ],
          });
        }
        return { ...answer, ...drawn };
      });
    },
    async word(of, { actor }) {
      const paper = drawnPaper(ofCases.get(register.read, of, today()), today());
      const fileName = `${paperFileName(paper)}.docx`;
      const { fileId } = await keepForAWhile(fileName, word, await paperDocx(paper.definition, paper.content), actor.name);
      return { fileId, fileName };
    },
    async blank({ paper, format }, { actor }) {
      const definition = formInForce(paper);
      const content = blankContent(definition);
      const fileName = `${definition.title}（空白）.${format}`;
      const bytes =
        format === 'docx' ? await paperDocx(definition, content) : (await print(await renderPaper(definition, content, fonts))).pdf;
      const { fileId } = await keepForAWhile(fileName, format === 'docx' ? word : 'application/pdf', bytes, actor.name);
      return { fileId, fileName };
    },
    async html(of) {
      const { definition, content } = drawnPaper(ofCases.get(register.read, of, today()), today());
      return { html: await renderPaper(definition, content, fonts, codeOfPaper(of)) };
    },
    ...createPrintLedger(context, (of) => drawnPaper(ofCases.get(register.read, of, today()), today())),
  };
}
