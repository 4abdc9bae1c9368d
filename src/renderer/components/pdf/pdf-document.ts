// The PDF reader of the preview. The worker is a file of our own origin (CSP worker-src 'self'); fonts are embedded in
// our papers, so no character maps are fetched. The legacy build also runs in the last browsers of Windows 7.
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface OpenPdf {
  readonly pages: PDFDocumentProxy;
  readonly close: () => void;
}

/** Opens a PDF from its bytes. The bytes are copied: the worker takes its copy away. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  GlobalWorkerOptions.workerSrc = workerUrl;
  const task = getDocument({ data: bytes.slice(), disableWorkerRendering: true, useWasm: false, enableXfa: false });
  const pages = await task.promise;
  return { pages, close: () => void task.destroy() };
}
