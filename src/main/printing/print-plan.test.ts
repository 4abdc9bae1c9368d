import { describe, expect, test } from 'vitest';
import { a4 } from './paper-units.ts';
import { Copies, isPdf, planPrint, readPrintEnd } from './print-plan.ts';
import { PrintWays, withPrinter, withWay } from './print-ways.ts';

describe('printing a paper', () => {
  const wish = {
    copies: 1,
    paper: { sheet: a4, isLandscape: false },
    printers: ['HP-1020'],
    quietPrinter: null,
    kept: PrintWays.parse({}),
  };

  test('the dialog shows, with the paper’s own size and the copies that were proposed', () => {
    expect(planPrint({ ...wish, copies: 3 })).toEqual({
      silent: false,
      copies: 3,
      collate: true,
      printBackground: true,
      pageSize: { width: 210_000, height: 297_000 },
      landscape: false,
      margins: { marginType: 'none' },
    });
  });

  test('a wide list stays wide, on the same sheet', () => {
    expect(planPrint({ ...wish, paper: { sheet: a4, isLandscape: true } })).toMatchObject({
      pageSize: { width: 210_000, height: 297_000 },
      landscape: true,
    });
  });

  test('what the office set for this paper on this printer goes along', () => {
    const kept = withWay(withPrinter(wish.kept, 'A4', 'HP-1020'), 'HP-1020', 'A4', { duplex: 'longEdge', isCollated: false });
    expect(planPrint({ ...wish, kept })).toMatchObject({ silent: false, deviceName: 'HP-1020', duplexMode: 'longEdge', collate: false });
    expect(planPrint({ ...wish, kept, paper: { sheet: a4, isLandscape: true } })).not.toHaveProperty('duplexMode');
  });

  test('a known printer may print without its dialog, an unknown one brings the dialog back', () => {
    expect(planPrint({ ...wish, quietPrinter: 'HP-1020' })).toMatchObject({ silent: true, deviceName: 'HP-1020' });
    expect(planPrint({ ...wish, quietPrinter: 'Brother' })).toMatchObject({ silent: false });
    expect(planPrint({ ...wish, quietPrinter: 'Brother' })).not.toHaveProperty('deviceName');
  });

  test('a system that does not list its printers in time shows its dialog all the same', () => {
    expect(planPrint({ ...wish, printers: null, quietPrinter: 'HP-1020' })).toMatchObject({ silent: false });
  });

  test('without any printer the person is told so', () =>
    expect(() => planPrint({ ...wish, printers: [] })).toThrow(expect.objectContaining({ code: 'host.no-printer' })));

  test('closing the dialog is not a failure', () => {
    expect(readPrintEnd(true, '')).toBe('printed');
    expect(readPrintEnd(false, 'Print job canceled')).toBe('cancelled');
    expect(readPrintEnd(false, 'cancelled')).toBe('cancelled');
    expect(readPrintEnd(false, 'Print job failed')).toBe('failed');
  });

  test('only PDFs are printed, one to 99 copies', () => {
    expect(isPdf(Buffer.from('%PDF-1.7'))).toBe(true);
    expect(isPdf(Buffer.from('<html>'))).toBe(false);
    expect([0, 1, 99, 100, 1.5, '2'].map((copies) => Copies.safeParse(copies).success)).toEqual([false, true, true, false, false, false]);
  });
});
