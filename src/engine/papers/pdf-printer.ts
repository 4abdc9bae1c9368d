// What the engine asks of a host to turn a rendered paper into its PDF. The browser host drives an installed
// Chromium, the desktop host Electron's own.

export type PrinterState =
  | { readonly ok: true; readonly path: string; readonly version: string }
  | {
      readonly ok: false;
      readonly reason: 'not-found' | 'too-old' | 'will-not-start';
      readonly path: string | null;
      readonly version: string | null;
    };

export interface PdfPrinter {
  /**
   * Prints a self-contained HTML document by its own @page rules. Nothing is fetched from anywhere.
   * Throws `papers.no-printer` {reason, path, version} when no usable browser is there and `papers.failed` {reason} when
   * the print took too long or the browser died twice; rejects with the signal's reason when aborted.
   */
  readonly print: (html: string, options?: { readonly signal?: AbortSignal }) => Promise<Uint8Array>;
  /** Whether PDFs can be printed here; starts the browser to learn its version. */
  readonly available: () => Promise<PrinterState>;
  readonly close: () => Promise<void>;
}
