// Field shapes that several modules share.
import { z } from 'zod';

/** UUIDv7, made by the office's own engine. */
export const Id = z.uuid();

/** Calendar date in the office's calendar (Asia/Shanghai), e.g. 2026-07-03. */
export const IsoDate = z.iso.date();

/** Instant with offset, e.g. 2026-07-03T09:15:00.000+08:00. */
export const Instant = z.iso.datetime({ offset: true });

/** Money in fen (1/100 yuan), never negative. */
export const AmountFen = z.int().min(0).max(1_000_000_000_000_00);

/** Month of filing, e.g. 2026-07. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** 12-digit division code of the statistics bureau: province 2, city 2, county 2, township 3, village 3. */
export const DivisionCode = z.string().regex(/^\d{12}$/);

/** A short line of text, trimmed, no control characters. */
export function line(maximum: number) {
  return z
    .string()
    .overwrite((written) => written.toWellFormed())
    .trim()
    .max(maximum)
    .regex(/^[^\p{Cc}]*$/u);
}

/** Longer text that may hold line breaks; what no paper and no workbook can hold is left out. */
export function text(maximum: number) {
  return z.string().overwrite(writable).trim().max(maximum);
}

/** Name of the township that a row belongs to, on a county's desk; null in the township's own register. */
export const OwnerName = z.string().nullable();

/** Word's own line breaks as \n, no other control characters, no half surrogates. */
function writable(written: string): string {
  return written
    .toWellFormed()
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '');
}

/** What every row of a register carries beside its own fields. */
export const RecordHeader = z.object({
  id: Id,
  ownerCode: DivisionCode,
  /** Counts up by one with each change; an edit names the revision that it was made on. */
  rev: z.int().min(1),
  createdAt: Instant,
  createdBy: z.string(),
  updatedAt: Instant,
  updatedBy: z.string(),
  deletedAt: Instant.nullable(),
  deleteReason: z.string().nullable(),
});
export type RecordHeader = z.infer<typeof RecordHeader>;

export const Nothing = z.object({});
export const ById = z.object({ id: Id });

/** A soft delete: the row stays, with who, when and why. */
export const Removal = z.object({ id: Id, rev: z.int().min(1), reason: line(200).min(1) });

/** A register opens either for a township's office or for a county's. */
export const Desk = z.enum(['township', 'county']);
export type Desk = z.infer<typeof Desk>;

/** Bytes as they are; over HTTP they travel as the body, not as JSON. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** SHA-256, 64 lower-case hexadecimal digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
