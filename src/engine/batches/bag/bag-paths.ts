// Which paths a bag of ours may hold. A bag is never unpacked to disk by us, but it lies on a USB stick and people do
// unpack it: a name that is unsafe on Windows is refused here for them too.
import { BatchEntity } from '#shared/contract/batch-file.ts';
import type { BatchHeader } from '#shared/contract/batch-file.ts';

export const bagItPath = 'bagit.txt';
export const bagInfoPath = 'bag-info.txt';
export const manifestPath = 'manifest-sha256.txt';
export const tagManifestPath = 'tagmanifest-sha256.txt';
export const signaturePath = 'signature.json';
export const headerPath = 'data/batch.json';
export const listPath = 'data/清单.xlsx';

/** data/records/<entity>.ndjson */
export function recordsPath(entity: BatchEntity): string {
  return `data/records/${entity}.ndjson`;
}

/** data/files/<sha256> */
export function attachmentPath(sha256: string): string {
  return `data/files/${sha256}`;
}

/** Whether a batch may hold this payload file: a valid bag may carry more, a batch carries nothing unexplained. */
export function isBatchPayload(path: string): boolean {
  if (path === headerPath || path === listPath) return true;
  const records = /^data\/records\/([A-Za-z]+)\.ndjson$/.exec(path);
  if (records) return BatchEntity.safeParse(records[1]).success;
  return /^data\/files\/[0-9a-f]{64}$/.test(path);
}

/**
 * The bag's own folder inside the zip, and the zip's name without its ending. One top folder, because unpacking must
 * put down exactly one entry (BagIt draft 14 §4, the last to speak of serialization; RFC 8493 leaves it out): five
 * batches unpacked on one desktop then lie side by side instead of over each other. Office and sequence name it, so
 * that a missing number shows in a plain folder listing.
 */
export function bagName(header: Pick<BatchHeader, 'officeCode' | 'sequence'>): string {
  return `fengqiao-${header.officeCode}-${String(header.sequence).padStart(6, '0')}`;
}

/** Name of the batch file, for the save dialog and the USB stick. */
export function batchFileName(header: Pick<BatchHeader, 'officeCode' | 'sequence'>): string {
  return `${bagName(header)}.zip`;
}

const windowsDevice = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/** Why a path inside a zip or a manifest is dangerous; undefined when it is not. */
export function dangerOfPath(path: string): string | undefined {
  if (path.length > 250) return 'long-path';
  if (path.includes('\\')) return 'backslash';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'absolute-path';
  const segments = path.split('/');
  if (segments.includes('..')) return 'path-traversal';
  const unsafe = segments.some(
    (segment) =>
      segment === '' || segment === '.' || /[\p{Cc}\p{Cf}<>:"|?*]/u.test(segment) || /[. ]$/.test(segment) || windowsDevice.test(segment),
  );
  return unsafe ? 'unsafe-name' : undefined;
}
