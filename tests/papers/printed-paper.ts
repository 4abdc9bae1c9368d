// A paper as it comes out of the printer, read back by poppler: text of each page's body, boxes of its words, page size.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { PaperDefinition } from '#engine/papers/paper-definition.ts';

const run = promisify(execFile);
const pointsPerMm = 72 / 25.4;
export const a4Points = { width: 210 * pointsPerMm, height: 297 * pointsPerMm };

export interface WordBox {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface ReadPdf {
  /** Sizes of the pages in points. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  /** The body's text of each page in the order of the file, without white space and without running head and foot. */
  readonly bodies: readonly string[];
  readonly words: readonly WordBox[];
}

export async function readPdf(file: string, { page }: Pick<PaperDefinition, 'page'>): Promise<ReadPdf> {
  const { top, bottom } = page.marginMm;
  const crop = [
    '-x',
    '0',
    '-y',
    String(Math.round(top * pointsPerMm) - 4),
    '-W',
    '596',
    '-H',
    String(Math.round((297 - top - bottom) * pointsPerMm) + 8),
  ];
  const [facts, body, boxes] = await Promise.all([
    run('pdfinfo', ['-f', '1', '-l', '999', file]),
    run('pdftotext', ['-raw', ...crop, file, '-'], { maxBuffer: 2 ** 26 }),
    run('pdftotext', ['-bbox', file, '-'], { maxBuffer: 2 ** 26 }),
  ]);
  const sizes = [...facts.stdout.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/gu)].map(([, width, height]) => ({
    width: Number(width),
    height: Number(height),
  }));
  return { sizes, bodies: body.stdout.split('\f').slice(0, -1).map(squeeze), words: wordBoxes(boxes.stdout) };
}

function wordBoxes(xml: string): WordBox[] {
  return xml
    .split('<page ')
    .slice(1)
    .flatMap((page, index) =>
      [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gu)].map(
        ([, left, top, right, bottom, text = '']) => ({
          text,
          page: index + 1,
          left: Number(left),
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom),
        }),
      ),
    );
}

/** Text without any white space: what two renderings have in common. */
export function squeeze(text: string): string {
  return text.replace(/\s/gu, '');
}

/** The area between the margins, in points. */
export function bodyArea({ page }: Pick<PaperDefinition, 'page'>) {
  const { top, right, bottom, left } = page.marginMm;
  return {
    left: left * pointsPerMm,
    right: (210 - right) * pointsPerMm,
    top: top * pointsPerMm,
    bottom: (297 - bottom) * pointsPerMm,
    edge: 10 * pointsPerMm,
  };
}
