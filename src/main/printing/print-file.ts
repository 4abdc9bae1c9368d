// Prints a kept PDF unchanged: it is shown in a window of its own, and the system's dialog opens above it.
import { BrowserWindow, type WebContents, type WebContentsPrintOptions } from 'electron';
import type { PrintedFile } from '#shared/bridge.ts';
import { userError } from '#shared/errors.ts';
import type { Ask } from '../gate.ts';
import { fetchKeptFile } from '../kept-file.ts';
import type { Log } from '../log.ts';
import type { RememberingHost } from '../memory.ts';
import type { Pages } from '../pages.ts';
import { paperOfPdf } from './paper-of-pdf.ts';
import { paperWindowPreferences } from './paper-printer.ts';
import { Copies, isPdf, planPrint, type PrintEnd, readPrintEnd } from './print-plan.ts';
import { listPrinters } from './printers.ts';
import { waitForViewer } from './viewer-ready.ts';

interface Place {
  readonly window: BrowserWindow;
  readonly memory: RememberingHost;
  readonly pages: Pages;
  readonly log: Log;
}

function sendToPrinter(contents: WebContents, options: WebContentsPrintOptions): Promise<PrintEnd> {
  const { promise, resolve } = Promise.withResolvers<PrintEnd>();
  contents.once('destroyed', () => resolve('cancelled'));
  contents.print(options, (success, reason) => resolve(readPrintEnd(success, reason)));
  return promise;
}

/** @param fileId and @param copies as the window sent them */
export async function printKeptFile(
  ask: Ask,
  fileId: unknown,
  copies: unknown,
  { window, memory, pages, log }: Place,
): Promise<PrintedFile> {
  const wanted = Copies.safeParse(copies);
  if (!wanted.success) throw userError('request.invalid', { path: 'copies', rule: 'range' });
  const file = await fetchKeptFile(ask, fileId);
  if (!isPdf(file.bytes)) throw userError('host.not-a-pdf');
  const [printers, paper] = await Promise.all([listPrinters(window.webContents, log), paperOfPdf(file.bytes)]);
  const { quietPrinter, printing } = memory.get();
  const options = planPrint({ copies: wanted.data, paper, printers, quietPrinter, kept: printing });
  const page = pages.offer({ mediaType: 'application/pdf', body: new Uint8Array(file.bytes) });
  // Seen, not hidden: the dialog of a hidden window can open behind everything, and the person sees what will be printed.
  const view = new BrowserWindow({
    parent: window,
    show: options.silent !== true,
    width: 900,
    height: 700,
    title: '打印',
    autoHideMenuBar: true,
    webPreferences: { ...paperWindowPreferences, plugins: true },
  });
  try {
    const isDrawn = waitForViewer(view.webContents, log);
    await view.loadURL(page.address);
    await isDrawn;
    if (view.isDestroyed()) return { printed: false };
    const end = await sendToPrinter(view.webContents, options);
    if (end === 'failed') throw userError('host.print-failed');
    return { printed: end === 'printed' };
  } finally {
    page.remove();
    if (!view.isDestroyed()) view.destroy();
  }
}
