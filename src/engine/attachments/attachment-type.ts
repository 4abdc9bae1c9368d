// What a file is, told by its first bytes: a name can say anything.
import type { Attachment } from '#shared/contract/attachments.ts';

const signatures: readonly (readonly [type: Attachment['mediaType'], bytes: readonly number[]])[] = [
  // %PDF-
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** Undefined for anything but PDF, JPG and PNG. */
export function attachmentTypeOf(bytes: Uint8Array): Attachment['mediaType'] | undefined {
  return signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
}
