// Scans and photos beside a record (附件). The bytes lie in the encrypted register, the same bytes once.
import { z } from 'zod';
import { attachedEntities } from '#shared/registers/index.ts';
import { read, write } from './call.ts';
import { Id, Instant, line, Nothing } from './fields.ts';

/** Registers whose records may have attachments; named as in audit lines. */
export const AttachmentEntity = z.enum(attachedEntities);
export type AttachmentEntity = z.infer<typeof AttachmentEntity>;

export const Attachment = z.object({
  id: Id,
  fileId: Id,
  title: z.string(),
  /** Code table attachment-kinds. */
  kind: z.string(),
  mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  byteCount: z.int(),
  sha256: z.string(),
  /** Degrees clockwise by which a photo is shown; the file stays as it came. */
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  addedAt: Instant,
  addedBy: z.string(),
});
export type Attachment = z.infer<typeof Attachment>;

const OfRecord = z.object({ entity: AttachmentEntity, recordId: Id });
const Title = line(100).min(1);
const Kind = z.string().max(2);
const List = z.object({ rows: z.array(Attachment) });
const errors = ['record.not-found', 'record.deleted', 'record.invalid'];

export const attachments = {
  list: read({ summary: 'The attachments of a record in their order.', input: OfRecord, output: List }),
  add: write({
    summary: 'Attaches a kept file (files.keep) to a record: PDF, JPG or PNG by its first bytes, 20 MB at most.',
    input: OfRecord.extend({ fileId: Id, title: Title, kind: Kind }),
    output: List,
    errors: [
      ...errors,
      'files.not-found',
      'attachments.wrong-type',
      'attachments.too-large',
      'attachments.same-file',
      'attachments.too-many',
    ],
  }),
  change: write({
    summary: 'Renames an attachment, sorts it into another kind or turns it.',
    input: z.object({ id: Id, title: Title, kind: Kind, turn: Attachment.shape.turn }),
    output: List,
    errors,
  }),
  reorder: write({
    summary: "Puts a record's attachments into another order: all of them, each once.",
    input: OfRecord.extend({ ids: z.array(Id).max(500) }),
    output: List,
    errors,
  }),
  remove: write({
    summary: 'Takes an attachment away, with a reason; the bytes stay in the register.',
    input: z.object({ id: Id, reason: line(200).min(1) }),
    output: Nothing,
    errors,
  }),
};
