import { statSync } from 'node:fs';
import { examineCopy, type CopyContent } from './copy-register.ts';
import { flushFile } from './flush.ts';
import { hashFile } from './file-hash.ts';

export interface CheckedFile extends CopyContent {
  readonly bytes: number;
  readonly sha256: string;
}

/** Reads every page and reference of a copy and puts it on the disk; null when it is not whole. @throws where it can't be read at all */
export function checkFile(file: string, key: Uint8Array): CheckedFile | null {
  const content = examineCopy(file, key);
  if (content === null) return null;
  flushFile(file);
  return { ...content, bytes: statSync(file).size, sha256: hashFile(file) };
}
