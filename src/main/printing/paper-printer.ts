// Prints a self-contained page to PDF: a hidden window of its own, no script of the page's, no network, a time limit.
import { BrowserWindow, type PrintToPDFOptions, type WebPreferences } from 'electron';
import { userError } from '#shared/errors.ts';
import { a4, inchesOf } from './paper-units.ts';
import type { Pages } from '../pages.ts';
import { withTimeLimit } from '../time-limit.ts';

const limitMilliseconds = 30_000;

/** For every window that shows a paper: as closed as the main one, and no bridge. */
export const paperWindowPreferences: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  spellcheck: false,
  devTools: false,
};

/** The paper's own @page rules decide; A4 stands where it has none (Electron's own default is Letter). */
export const pdfOptions: PrintToPDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  pageSize: { width: inchesOf(a4.widthMm), height: inchesOf(a4.heightMm) },
  margins: { top: 0, right: 0, bottom: 0, left: 0 },
};

/** Fonts and pictures that came with the page must stand before it is printed. */
const readiness =
  'Promise.all([document.fonts.ready, ...Array.from(document.images, (image) => image.decode().catch(() => undefined))]).then(() => true)';

/** @returns the port that the engine draws papers with. @throws papers.failed when the page takes longer than 30 s */
export function createPaperPrinter(pages: Pages): (html: string) => Promise<Uint8Array> {
  return async (html) => {
    const paper = pages.offer({ mediaType: 'text/html; charset=utf-8', body: html });
    const window = new BrowserWindow({ show: false, webPreferences: paperWindowPreferences });
    const print = async (): Promise<Uint8Array> => {
      await window.loadURL(paper.address);
      await window.webContents.executeJavaScript(readiness);
      return new Uint8Array(await window.webContents.printToPDF(pdfOptions));
    };
    try {
      return await withTimeLimit(print(), limitMilliseconds, () => userError('papers.failed', { reason: 'time' }));
    } finally {
      paper.remove();
      if (!window.isDestroyed()) window.destroy();
    }
  };
}
