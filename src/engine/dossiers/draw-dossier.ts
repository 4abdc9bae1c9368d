// The whole dossier as one PDF: its papers are printed side by side, then numbered, then the contents, then all is joined.
import type { CasePaper } from '../papers/case-paper.ts';
import { contentsPaper } from '../case-papers/dossier-papers.ts';
import { paperTitle, type CaseFacts } from '../case-papers/case-facts.ts';
import { codeOfPaper } from '../papers/code-of-paper.ts';
import { drawnPaper } from '../papers/draw-paper.ts';
import type { PaperFonts } from '../papers/paper-fonts.ts';
import { renderPaper } from '../papers/render-paper.ts';
import { sharedFonts } from '../papers/shared-fonts.ts';
import type { RunningJob } from '../jobs/jobs.ts';
import { numberParts, pagesText, type NumberedPart } from '#shared/rules/dossier-numbering.ts';
import type { DossierPlace } from './dossier-places.ts';
import { joinPdfs, openPdf, type Bound } from './join-pdfs.ts';
import { pageNumberCharacters, pageNumbersHtml } from './page-numbers.ts';

/** As many prints at once as an old PC bears. */
const sideBySide = 3;

export interface DossierToDraw {
  readonly facts: CaseFacts;
  readonly cover: CasePaper;
  readonly backCover: CasePaper;
  readonly places: readonly DossierPlace[];
}

export interface DrawingTools {
  readonly fonts: PaperFonts;
  readonly print: (html: string) => Promise<Uint8Array>;
  /** The stored PDF of a final paper; null for a paper that is drawn anew. */
  readonly finalPdf: (paper: CasePaper) => Promise<Uint8Array | null>;
  readonly now: Date;
  readonly today: string;
}

export interface DrawnDossier {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly contents: readonly NumberedPart[];
}

interface Part {
  readonly name: string;
  readonly remark: string;
  readonly pages: number;
  readonly bound: Bound;
}

/** @throws jobs.cancelled, papers.no-printer, papers.character-missing, dossiers.scan-unreadable */
export async function drawDossier(
  { facts, cover, backCover, places }: DossierToDraw,
  tools: DrawingTools,
  job: RunningJob,
): Promise<DrawnDossier> {
  const contentsDraft = contentsPaper(facts, contentsBefore(places, tools.today));
  const papers = [cover, backCover, ...places.flatMap(({ slot, bound }) => (slot === 'backCover' ? [] : bound))];
  const fonts = await sharedFonts(
    tools.fonts,
    [...papers, contentsDraft].map((paper) => drawnPaper(paper, tools.today)),
    pageNumberCharacters + [...papers, contentsDraft].map((paper) => codeIn(facts, paper)).join(''),
  );
  const printed = await printPapers(facts, papers, { ...tools, fonts }, job);
  const parts = places.flatMap((place) => partsOf(place, printed, tools.today));
  const contents = numberParts(parts);
  job.report(papers.length, papers.length + 1, '编目录和页号');
  await job.breathe();
  const rows = contents.map((part) => ({ name: part.name, pages: pagesText(part), remark: part.remark }));
  const [contentsPdf, numbers] = await Promise.all([
    printPaper(facts, contentsPaper(facts, rows), { ...tools, fonts }),
    tools.print(pageNumbersHtml(contents.at(-1)?.to ?? 0, await fonts.facesFor('', ''))).then(openPdf),
  ]);
  const joined = await joinPdfs(
    {
      title: `人民调解卷宗 ${facts.value.caseNumber}`.trim(),
      front: [getPrinted(printed, cover), contentsPdf],
      documents: parts.map(({ bound }) => bound),
      back: getPrinted(printed, backCover),
      numbers,
    },
    tools.now,
  );
  return { pdf: joined.bytes, pages: joined.pages, contents };
}

type PrintedPapers = ReadonlyMap<CasePaper, Awaited<ReturnType<typeof openPdf>>>;

async function printPapers(facts: CaseFacts, papers: readonly CasePaper[], tools: DrawingTools, job: RunningJob): Promise<PrintedPapers> {
  const printed = new Map<CasePaper, Awaited<ReturnType<typeof openPdf>>>();
  const waiting = [...papers];
  const printNext = async (): Promise<void> => {
    for (let paper = waiting.shift(); paper !== undefined; paper = waiting.shift()) {
      await job.breathe();
      printed.set(paper, await printPaper(facts, paper, tools));
      job.report(printed.size, papers.length + 1, `第 ${String(printed.size)} 份文书，共 ${String(papers.length)} 份`);
    }
  };
  // The first one that fails ends the others too.
  await Promise.all(
    Array.from({ length: sideBySide }, () =>
      printNext().catch((error: unknown) => {
        waiting.length = 0;
        throw error;
      }),
    ),
  );
  return printed;
}

async function printPaper(facts: CaseFacts, paper: CasePaper, { print, finalPdf, fonts, today }: DrawingTools) {
  const { definition, content } = drawnPaper(paper, today);
  return openPdf((await finalPdf(paper)) ?? (await print(await renderPaper(definition, content, fonts, codeIn(facts, paper)))));
}

/** The code by which a page finds its paper again, as a single print has it. */
function codeIn({ value }: CaseFacts, { paper, partId }: CasePaper): string {
  return codeOfPaper({ paper, recordId: value.id, partId });
}

function getPrinted(printed: PrintedPapers, paper: CasePaper) {
  const document = printed.get(paper);
  if (document === undefined) throw new Error(`${paper.paper} was not printed`);
  return document;
}

function partsOf({ slot, bound, scans, title }: DossierPlace, printed: PrintedPapers, today: string): Part[] {
  // The back cover closes the dossier and is no document of it.
  const papers =
    slot === 'backCover'
      ? []
      : bound.map((paper): Part => {
          const document = getPrinted(printed, paper);
          return { name: paperTitle(paper, today), remark: '', pages: document.getPageCount(), bound: { kind: 'pdf', document } };
        });
  return scans.length === 0
    ? papers
    : [...papers, { name: title, remark: '扫描件', pages: scans.length, bound: { kind: 'scans', pages: scans } }];
}

/** The words of the contents before the pages are known, for the fonts. */
function contentsBefore(places: readonly DossierPlace[], today: string): { name: string; pages: string; remark: string }[] {
  return places.flatMap(({ title, bound }) => [
    { name: title, pages: '', remark: '扫描件' },
    ...bound.map((paper) => ({ name: paperTitle(paper, today), pages: '', remark: '' })),
  ]);
}
