// A dossier's PDF read back page by page: what each says, and the page number in its upper right corner.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface DossierPage {
  /** Without white space: lines break where the paper ends. */
  readonly text: string;
  /** Each printed line, without white space: a row of the contents is one. */
  readonly lines: readonly string[];
  /** Null: the page has none. */
  readonly number: number | null;
}

export async function readDossierPages(file: string): Promise<DossierPage[]> {
  const corner = ['-x', '480', '-y', '0', '-W', '110', '-H', '48'];
  const [texts, numbers] = await Promise.all([pagesOf(['-raw', file, '-']), pagesOf(['-raw', ...corner, file, '-'])]);
  return texts.map((page, index) => {
    const lines = page.split('\n').map(squeeze);
    const number = /^\d+$/u.exec(squeeze(numbers[index] ?? ''))?.[0];
    return { text: lines.join(''), lines, number: number === undefined ? null : Number(number) };
  });
}

async function pagesOf(wanted: readonly string[]): Promise<string[]> {
  return (await run('pdftotext', wanted)).stdout.split('\f').slice(0, -1);
}

function squeeze(text: string): string {
  return text.replaceAll(/\s/gu, '');
}
