// Prints a kept PDF unchanged: it is shown in a window of its own, and the system's dialog opens above it.
import { setTimeout as pause } from 'node:timers/promises';
import { BrowserWindow, type WebContents, type WebContentsPrintOptions } from 'electron';
import type { PrintedFile } from '#shared/bridge.ts';
import { userError } from '#shared/errors.ts';
import type { Ask } from './gate.ts';
import { fetchKeptFile } from './kept-file.ts';
import type { RememberingHost } from './memory.ts';
import type { Pages } from './pages.ts';
import { paperWindowPreferences } from './paper-printer.ts';
import { Copies, isPdf, planPrint, type PrintEnd, readPrintEnd } from './print-plan.ts';

/** The PDF viewer draws after its page has loaded, and tells nobody when: printed too early, the paper is blank (electron #30947). */
const viewerMilliseconds = 1_000;

interface Place { readonly window: BrowserWindow; readonly memory: RememberingHost; readonly pages: Pages }

function sendToPrinter(contents: WebContents, options: WebContentsPrintOptions): Promise<PrintEnd> {
  const { promise, resolve } = Promise.withResolvers<PrintEnd>();
  contents.once('destroyed', () => resolve('cancelled'));
  contents.print(options, (success, reason) => resolve(readPrintEnd(success, reason)));
  return promise;
}

/** @param fileId and @param copies as the window sent them */
export async function printKeptFile(ask: Ask, fileId: unknown, copies: unknown, { window, memory, pages }: Place): Promise<PrintedFile> {
  const wanted = Copies.safeParse(copies);
  if (!wanted.success) throw userError('request.invalid', { path: 'copies', rule: 'range' });
  const file = await fetchKeptFile(ask, fileId);
  if (!isPdf(file.bytes)) throw userError('host.not-a-pdf');
  const printers = await window.webContents.getPrintersAsync();
  const options = planPrint(wanted.data, printers.map((printer) => printer.name), memory.get().quietPrinter);
  const paper = pages.offer({ mediaType: 'application/pdf', body: new Uint8Array(file.bytes) });
  // Seen, not hidden: the dialog of a hidden window can open behind everything, and the person sees what will be printed.
  const view = new BrowserWindow({
    parent: window, show: options.silent !== true, width: 900, height: 700, title: '打印', autoHideMenuBar: true,
    webPreferences: { ...paperWindowPreferences, plugins: true },
  });
  try {
    await view.loadURL(paper.address);
    await pause(viewerMilliseconds);
    const end = await sendToPrinter(view.webContents, options);
    if (end === 'failed') throw userError('host.print-failed');
    return { printed: end === 'printed' };
  } finally {
    paper.remove();
    if (!view.isDestroyed()) view.destroy();
  }
}
