import { describe, expect, test } from 'vitest';
import { Copies, isPdf, planPrint, readPrintEnd } from './print-plan.ts';

describe('printing a paper', () => {
  test('the dialog shows, with A4 and the copies that were proposed', () => {
    expect(planPrint(3, ['HP-1020'], null)).toMatchObject({ silent: false, copies: 3, pageSize: { width: 210_000, height: 297_000 }, margins: { marginType: 'none' } });
  });

  test('a known printer may print without its dialog, an unknown one brings the dialog back', () => {
    expect(planPrint(1, ['HP-1020'], 'HP-1020')).toMatchObject({ silent: true, deviceName: 'HP-1020' });
    expect(planPrint(1, ['HP-1020'], 'Brother')).toMatchObject({ silent: false });
    expect(planPrint(1, ['HP-1020'], 'Brother')).not.toHaveProperty('deviceName');
  });

  test('without any printer the person is told so', () => expect(() => planPrint(1, [], null)).toThrow(expect.objectContaining({ code: 'host.no-printer' })));

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
