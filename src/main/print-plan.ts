// How a paper is sent to the printer. The dialog shows unless a known printer was set to go without it.
import type { WebContentsPrintOptions } from 'electron';
import { z } from 'zod';
import { userError } from '#shared/errors.ts';
import { a4, micronsOf } from './paper-units.ts';

/** As the window sent it: not trusted. */
export const Copies = z.int().min(1).max(99);

/**
 * @param printers system names of the installed printers
 * @param quietPrinter set by hand in desktop.json; ignored when it is not installed any more
 * @throws host.no-printer when there is none at all
 */
export function planPrint(copies: number, printers: readonly string[], quietPrinter: string | null): WebContentsPrintOptions {
  if (printers.length === 0) throw userError('host.no-printer');
  const isQuiet = quietPrinter !== null && printers.includes(quietPrinter);
  return {
    silent: isQuiet,
    ...(isQuiet ? { deviceName: quietPrinter } : {}),
    copies,
    printBackground: true,
    pageSize: { width: micronsOf(a4.widthMm), height: micronsOf(a4.heightMm) },
    // The PDF has its own margins: a second pair would shrink the page.
    margins: { marginType: 'none' },
  };
}

export type PrintEnd = 'printed' | 'cancelled' | 'failed';

/** Electron tells a closed dialog and a broken printer apart by words only. */
export function readPrintEnd(success: boolean, reason: string): PrintEnd {
  if (success) return 'printed';
  return /cancel/i.test(reason) ? 'cancelled' : 'failed';
}

export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
}
