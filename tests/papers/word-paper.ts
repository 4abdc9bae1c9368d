// A paper's Word file as an office would open it: by LibreOffice, and where there is none, the words in its own XML.
import { readFile } from 'node:fs/promises';
import { unzipIndependently } from '#engine/batches/bag/bag-reading.test-support.ts';
import { convertInOffice } from '../office-suite.ts';
import { squeeze } from './printed-paper.ts';

/** Opens Word files all at once and writes each as text and as PDF into a folder. */
export async function openInLibreOffice(files: readonly string[], folder: string): Promise<void> {
  for (const format of ['txt:Text (encoded):UTF8', 'pdf']) await convertInOffice(files, format, folder);
}

/** The words of a file as LibreOffice wrote them. */
export async function openedText(file: string): Promise<string> {
  return squeeze((await readFile(file, 'utf8')).replace(/^\ufeff/u, ''));
}

/** The words of the document part, in their order. */
export async function ownText(docx: Uint8Array): Promise<string> {
  const part = (await unzipIndependently(docx)).get('word/document.xml');
  if (part === undefined) throw new Error('The Word file has no document');
  const words = [...part.toString('utf8').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text = '']) => text).join('');
  return squeeze(
    words.replaceAll(
      /&(lt|gt|quot|apos|amp);/gu,
      (_entity, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
    ),
  );
}
