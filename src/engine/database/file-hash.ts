import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const chunkBytes = 1024 * 1024;

/** The SHA-256 of a file of any size, a megabyte at a time; `onChunk` gets each before the next is read. For threads that nobody waits for. */
export function hashFile(path: string, onChunk?: (chunk: Uint8Array) => void): string {
  const handle = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    const buffer = Buffer.alloc(chunkBytes);
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
      const chunk = buffer.subarray(0, read);
      hash.update(chunk);
      onChunk?.(chunk);
    }
    return hash.digest('hex');
  } finally {
    closeSync(handle);
  }
}
