// A kept file as the engine answers it, and what becomes of its name outside.
import { basename, extname } from 'node:path';
import { type z } from 'zod';
import { files } from '#shared/contract/files.ts';
import type { Ask } from './gate.ts';

export type FetchedFile = z.output<typeof files.fetch.output>;

/** Errors: `files.not-found` and the engine's own refusals (not signed in). */
export async function fetchKeptFile(ask: Ask, fileId: unknown): Promise<FetchedFile> {
  return files.fetch.output.parse(await ask('files.fetch', { fileId }));
}

const longestName = 120;
/** Device names that Windows reserves, whatever the ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name that Windows, Linux and a FAT stick all take; the ending stays. */
export function sensibleFileName(name: string): string {
  const bare = basename(name.replaceAll('\\', '/'))
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex -- control characters are exactly what must go
    .replace(/[<>:"/|?*\u0000-\u001f\u007f]/g, '_')
    .replace(/[. ]+$/, '')
    .trim();
  if (bare === '' || bare.startsWith('.')) return `枫桥台账${bare}`;
  const ending = extname(bare);
  const stem = [...bare.slice(0, bare.length - ending.length)].slice(0, longestName - ending.length).join('');
  const whole = `${stem}${ending}`;
  return reserved.test(whole) ? `_${whole}` : whole;
}

const kinds: Readonly<Record<string, string>> = {
  xlsx: 'Excel 工作簿',
  xls: 'Excel 工作簿',
  csv: 'CSV 表格',
  pdf: 'PDF 文件',
  docx: 'Word 文档',
  zip: '报送批次文件',
  json: '数据文件',
  html: '网页',
  age: '加密的报送批次文件',
};

/** What the save dialog offers as kinds of file. */
export function fileFilters(name: string): { name: string; extensions: string[] }[] {
  const ending = extname(name).slice(1).toLowerCase();
  const kind = kinds[ending];
  return kind === undefined
    ? [{ name: '所有文件', extensions: ['*'] }]
    : [
        { name: kind, extensions: [ending] },
        { name: '所有文件', extensions: ['*'] },
      ];
}

/** A dialog on Linux gives back the name as typed: without its ending nothing opens it. */
export function withEnding(path: string, suggested: string): string {
  return extname(path) === '' ? `${path}${extname(suggested)}` : path;
}
