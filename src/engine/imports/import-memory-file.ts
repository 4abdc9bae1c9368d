// The file in which offices share what is remembered of imports: headings, fields, villages, types and codes; nothing of people.
import { z } from 'zod';
import { maximumSheetColumns } from '#shared/file-limits.ts';
import { SheetKind } from '#shared/contract/imports.ts';
import { userError } from '#shared/errors.ts';
import { fieldNamed } from './headings.ts';
import { isSharedField } from './shareable-words.ts';

const format = 'fengqiao-import-memory';
const version = 1;
const mostBytes = 2_000_000;

const FileColumns = z.object({
  key: z.string().regex(/^(?:heading )?[0-9a-f]{32}$/),
  kind: SheetKind,
  columns: z
    .array(
      z.object({
        index: z.int().min(1).max(maximumSheetColumns),
        heading: z.string().max(200),
        field: z.string().max(60).nullable(),
        leftOut: z.boolean(),
      }),
    )
    .min(1)
    .max(maximumSheetColumns),
});
export type FileColumns = z.infer<typeof FileColumns>;

const FileAnswer = z.object({ kind: SheetKind, field: z.string().max(60), shown: z.string().min(1).max(200), value: z.string().max(200) });

const MemoryFile = z.object({
  format: z.literal(format),
  version: z.literal(version),
  madeAt: z.string().max(40),
  columns: z.array(FileColumns).max(5000),
  answers: z.array(FileAnswer).max(20_000),
});
export type MemoryFile = z.infer<typeof MemoryFile>;

export function writeMemoryFile(content: Pick<MemoryFile, 'madeAt' | 'columns' | 'answers'>): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ format, version, ...content }, null, 1)}\n`);
}

/** @throws imports.memory-not-ours, imports.memory-newer, imports.memory-faulty */
export function readMemoryFile(bytes: Uint8Array, fileName: string): MemoryFile {
  const content = bytes.byteLength > mostBytes ? undefined : jsonIn(bytes);
  const head = z.object({ format: z.literal(format), version: z.number() }).safeParse(content);
  if (!head.success) throw userError('imports.memory-not-ours', { fileName });
  if (head.data.version > version) throw userError('imports.memory-newer', { fileName });
  const parsed = MemoryFile.safeParse(content);
  if (!parsed.success) throw faulty(fileName, parsed.error.issues[0]?.path ?? []);
  refuseUnknown(parsed.data, fileName);
  return parsed.data;
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Whatever it is, it is not ours; the caller says so.
    return undefined;
  }
}

/** Where in the file: the part and which of its entries, counted from 1. */
function faulty(fileName: string, [part, index]: readonly PropertyKey[]): Error {
  const where = part === 'columns' || part === 'answers' ? part : '';
  return userError('imports.memory-faulty', { fileName, part: where, number: typeof index === 'number' ? index + 1 : null });
}

/** @throws imports.memory-faulty for fields that no register has, one field twice under a header, and answers that are never shared */
function refuseUnknown({ columns, answers }: MemoryFile, fileName: string): void {
  for (const [index, { kind, columns: own }] of columns.entries()) {
    const fields = own.flatMap(({ field }) => field ?? []);
    const isKnown = fields.every((field) => fieldNamed(kind, field) !== undefined) && new Set(fields).size === fields.length;
    const isWhole =
      new Set(own.map((column) => column.index)).size === own.length && own.every(({ field, leftOut }) => field === null || !leftOut);
    if (!isKnown || !isWhole) throw faulty(fileName, ['columns', index]);
  }
  for (const [index, { kind, field }] of answers.entries()) if (!isSharedField(kind, field)) throw faulty(fileName, ['answers', index]);
}
