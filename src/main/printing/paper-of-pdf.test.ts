import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { paperKindOf, paperOfPdf } from './paper-of-pdf.ts';

const points = (millimetres: number) => (millimetres / 25.4) * 72;

async function pdfOf(pages: readonly (readonly [width: number, height: number, turn?: number])[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const [width, height, turn = 0] of pages) document.addPage([points(width), points(height)]).setRotation(degrees(turn));
  return document.save();
}

describe('the paper that a PDF wants', () => {
  test('an upright agreement and a wide list keep their directions, on the same sheet', async () => {
    expect(await paperOfPdf(await pdfOf([[210, 297]]))).toEqual({ sheet: { widthMm: 210, heightMm: 297 }, isLandscape: false });
    expect(await paperOfPdf(await pdfOf([[297, 210]]))).toEqual({ sheet: { widthMm: 210, heightMm: 297 }, isLandscape: true });
  });

  test('a page that is turned counts as it is seen', async () => {
    expect((await paperOfPdf(await pdfOf([[210, 297, 90]]))).isLandscape).toBe(true);
    expect((await paperOfPdf(await pdfOf([[297, 210, 270]]))).isLandscape).toBe(false);
  });

  test('one wide list does not turn a dossier', async () => {
    expect(
      (
        await paperOfPdf(
          await pdfOf([
            [297, 210],
            [210, 297],
            [210, 297],
          ]),
        )
      ).isLandscape,
    ).toBe(false);
  });

  test('Chromium’s rounded A4 is A4; other sheets have names of their own', async () => {
    expect(paperKindOf(await paperOfPdf(await pdfOf([[210.2, 297.4]])))).toBe('A4');
    expect(paperKindOf(await paperOfPdf(await pdfOf([[420, 297]])))).toBe('A3 landscape');
    expect(paperKindOf(await paperOfPdf(await pdfOf([[100, 150]])))).toBe('100x150');
  });

  test('a PDF that cannot be read is printed as A4', async () => {
    expect(await paperOfPdf(new TextEncoder().encode('%PDF-1.7 broken'))).toEqual({
      sheet: { widthMm: 210, heightMm: 297 },
      isLandscape: false,
    });
  });
});
