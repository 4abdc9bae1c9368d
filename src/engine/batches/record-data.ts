// What travels of a record: its header and its fields, as `data` of a record line.
import { z } from 'zod';
import type { RecordLine } from '#shared/contract/batch-file.ts';
import { DivisionCode, Instant, type RecordHeader } from '#shared/contract/fields.ts';
import { makeRecordLine } from './bag/record-line.ts';
import type { SharedKind, SharedRecord } from '../register/shared-kind.ts';

export const RecordData = z
  .strictObject({
    ownerCode: DivisionCode,
    createdAt: Instant,
    createdBy: z.string().max(100),
    updatedAt: Instant,
    updatedBy: z.string().max(100),
    deletedAt: Instant.nullable(),
    deleteReason: z.string().max(200).nullable(),
    fields: z.record(z.string(), z.unknown()),
  })
  .refine((data) => (data.deletedAt === null) === (data.deleteReason === null), {
    path: ['deleteReason'],
    error: 'a deletion has its reason',
  });
export type RecordData = z.infer<typeof RecordData>;

/** @param acceptedRev the revision that the county accepted last; null when it has none */
export function toRecordLine(kind: SharedKind, { header, fields }: SharedRecord, acceptedRev: number | null): RecordLine {
  const { ownerCode, createdAt, createdBy, updatedAt, updatedBy, deletedAt, deleteReason } = header;
  const data: RecordData = { ownerCode, createdAt, createdBy, updatedAt, updatedBy, deletedAt, deleteReason, fields };
  return makeRecordLine({
    entity: kind.entity,
    id: header.id,
    rev: header.rev,
    baseRev: acceptedRev,
    op: deletedAt === null ? 'upsert' : 'delete',
    data,
  });
}

/** The header under which the county keeps the record: as it stands at its owner. */
export function headerOfLine(line: RecordLine, data: RecordData): RecordHeader {
  const { ownerCode, createdAt, createdBy, updatedAt, updatedBy, deletedAt, deleteReason } = data;
  return { id: line.id, rev: line.rev, ownerCode, createdAt, createdBy, updatedAt, updatedBy, deletedAt, deleteReason };
}
