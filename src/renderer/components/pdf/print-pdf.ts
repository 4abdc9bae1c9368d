// Printing a PDF: the desktop window has the system's print dialogue, a browser prints it from a hidden frame.
import { api, bridge, valueOf } from '../../api/api.ts';

export interface PdfToPrint {
  readonly fileId: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly copies: number;
}

/** False: the person closed the desktop's dialogue. A browser does not tell what became of its own. */
export async function printPdf(pdf: PdfToPrint): Promise<boolean> {
  if (bridge) return valueOf(await bridge.printFile(pdf.fileId, pdf.copies)).printed;
  await printInFrame(pdf.bytes);
  return true;
}

/** Prints a PDF that the engine keeps. */
export async function printKeptPdf(fileId: string, copies: number): Promise<boolean> {
  const file = await api.files.fetch({ fileId });
  return printPdf({ fileId, bytes: file.bytes as Uint8Array<ArrayBuffer>, copies });
}

/** The frame stays until the next print: taken away earlier, the browser would print nothing. */
let frame: HTMLIFrameElement | undefined;
let address: string | undefined;

async function printInFrame(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  frame?.remove();
  if (address !== undefined) URL.revokeObjectURL(address);
  const next = document.createElement('iframe');
  frame = next;
  address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  next.title = '打印';
  // Not display:none: a frame that is not laid out does not load the PDF viewer.
  Object.assign(next.style, { position: 'fixed', right: '0', bottom: '0', width: '1px', height: '1px', border: '0', opacity: '0' });
  const loaded = new Promise<void>((resolve) => {
    next.addEventListener(
      'load',
      () => {
        resolve();
      },
      { once: true },
    );
  });
  next.src = address;
  document.body.append(next);
  await loaded;
  next.contentWindow?.focus();
  next.contentWindow?.print();
}
