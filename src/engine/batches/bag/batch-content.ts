// What stands inside the payload: data/batch.json and data/records/<entity>.ndjson.
import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import { BATCH_SCHEMA_VERSION, BatchHeader, RecordLine } from '#shared/contract/batch-file.ts';
import type { BatchEntity } from '#shared/contract/batch-file.ts';
import { userError } from '#shared/errors.ts';
import { headerPath, recordsPath } from './bag-paths.ts';
import { canonicalJson } from '#engine/signatures/canonical-json.ts';
import { writeRecordLine } from './record-line.ts';
import { readText } from './tag-files.ts';

interface Place {
  readonly file: string;
  /** From 1; null where the file is one value. */
  readonly line: number | null;
}

function invalid(place: Place, path: string | null, rule: string): Error {
  return userError('batch.invalid', { ...place, path, rule });
}

function parseJson(place: Place, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid(place, null, 'json');
  }
}

function checkShape<Value>(place: Place, shape: z.ZodType<Value>, value: unknown): Value {
  const result = shape.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw invalid(place, issue?.path.join('.') ?? null, issue?.message ?? 'shape');
  }
  return result.data;
}

/**
 * The text must be its value's one canonical writing: with a key written twice, or a number too long to be held, two
 * readers could take one signed text for two different things.
 */
function checkWriting(place: Place, canonical: string, text: string): void {
  if (canonical !== text) throw invalid(place, null, 'canonical-json');
}

const Versioned = z.object({ schemaVersion: z.int().min(1) });

/**
 * Reads data/batch.json. A newer batch is told apart before its shape is judged.
 * @throws UserError batch.newer-schema {found, supported}, batch.invalid
 */
export function readHeader(bytes: Uint8Array): BatchHeader {
  const place: Place = { file: headerPath, line: null };
  const text = readText(headerPath, bytes);
  const value = parseJson(place, text);
  const versioned = Versioned.safeParse(value);
  if (versioned.success && versioned.data.schemaVersion > BATCH_SCHEMA_VERSION) {
    throw userError('batch.newer-schema', { found: versioned.data.schemaVersion, supported: BATCH_SCHEMA_VERSION });
  }
  const header = checkShape(place, BatchHeader, value);
  checkWriting(place, `${canonicalJson(header)}\n`, text);
  return header;
}

/** Cuts ndjson at line feeds without turning the whole file into one text. */
function* splitLines(file: string, bytes: Uint8Array): Generator<[number, string], void, undefined> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let number = 0;
  for (let start = 0; start < buffer.length;) {
    const end = buffer.indexOf(10, start);
    number += 1;
    if (end < 0) throw invalid({ file, line: number }, null, 'line-end');
    yield [number, readText(file, buffer.subarray(start, end))];
    start = end + 1;
  }
}

/**
 * Checks every line of an entity: shape, canonical writing, hash of its data, no record twice, and the count that
 * batch.json announces.
 * @throws UserError batch.invalid {file, line, path, rule}, batch.damaged {file, expected, actual}
 */
export async function checkRecords(entity: BatchEntity, bytes: Uint8Array | undefined, expected: number): Promise<void> {
  const file = recordsPath(entity);
  const seen = new Set<string>();
  for (const [line, text] of splitLines(file, bytes ?? new Uint8Array())) {
    const place: Place = { file, line };
    const record = checkShape(place, RecordLine, parseJson(place, text));
    const written = writeRecordLine(record);
    checkWriting(place, written.text, text);
    if (record.entity !== entity) throw invalid(place, 'entity', 'entity-of-file');
    if (written.dataHash !== record.hash) throw invalid(place, 'hash', 'hash-of-data');
    if (seen.has(record.id)) throw invalid(place, 'id', 'record-twice');
    seen.add(record.id);
    if (line % 2000 === 0) await breathe();
  }
  if (seen.size !== expected) throw userError('batch.damaged', { file, expected, actual: seen.size });
  if (bytes !== undefined && seen.size === 0) throw invalid({ file, line: null }, null, 'empty-file');
}

/** The records of an entity, in order. Only for bytes that checkRecords has let through. */
export function* readRecords(entity: BatchEntity, bytes: Uint8Array | undefined): Generator<RecordLine, void, undefined> {
  if (bytes === undefined) return;
  for (const [, text] of splitLines(recordsPath(entity), bytes)) yield RecordLine.parse(JSON.parse(text));
}
