// How a paper is sent to the printer. The dialog shows unless a known printer was set to go without it.
import type { WebContentsPrintOptions } from 'electron';
import { z } from 'zod';
import { userError } from '#shared/errors.ts';
import { type Paper, paperKindOf } from './paper-of-pdf.ts';
import { micronsOf } from './paper-units.ts';
import { printerFor, type PrintWays, wayOf } from './print-ways.ts';

/** As the window sent it: not trusted. */
export const Copies = z.int().min(1).max(99);

export interface PrintWish {
  readonly copies: number;
  readonly paper: Paper;
  /** System names of the installed printers; null where the system did not say in time. */
  readonly printers: readonly string[] | null;
  /** Set by hand in desktop.json; ignored when it is not installed any more, or nobody knows. */
  readonly quietPrinter: string | null;
  readonly kept: PrintWays;
}

/** @throws host.no-printer when there is none at all */
export function planPrint({ copies, paper, printers, quietPrinter, kept }: PrintWish): WebContentsPrintOptions {
  if (printers?.length === 0) throw userError('host.no-printer');
  const isQuiet = quietPrinter !== null && printers?.includes(quietPrinter) === true;
  const kind = paperKindOf(paper);
  const printer = isQuiet ? quietPrinter : printerFor(kept, kind, printers ?? []);
  const { duplex, isCollated } = wayOf(kept, printer, kind);
  return {
    silent: isQuiet,
    ...(printer === null ? {} : { deviceName: printer }),
    copies,
    collate: isCollated,
    ...(duplex === null ? {} : { duplexMode: duplex }),
    printBackground: true,
    // The sheet as it lies in the tray; the direction is said beside it.
    pageSize: { width: micronsOf(paper.sheet.widthMm), height: micronsOf(paper.sheet.heightMm) },
    landscape: paper.isLandscape,
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
