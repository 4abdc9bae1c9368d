// The same bytes lie in the register once, however many records they belong to.
import type { WriteDb } from '../database/register.ts';
import { adoptFile, fileDigest, findFileForEver, forgetFile } from './files.store.ts';

/**
 * Makes a file that was kept for a while a record that stays, under the type that its bytes have shown.
 * Answers the id under which the bytes stay: an older file with the same bytes takes the new one's place.
 * @throws files.not-found
 */
export function keepOnce(db: WriteDb, fileId: string, mediaType: string): string {
  const older = findFileForEver(db, fileDigest(db, fileId).sha256, mediaType);
  if (older === undefined || older === fileId) {
    adoptFile(db, fileId, mediaType);
    return fileId;
  }
  forgetFile(db, fileId);
  return older;
}
