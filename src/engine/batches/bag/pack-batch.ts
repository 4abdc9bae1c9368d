// Makes a batch file: a BagIt 1.0 bag (RFC 8493) in a zip, signed by the office (design §6).
import { setImmediate as breathe } from 'node:timers/promises';
import { BatchHeader, RecordLine, batchEntities } from '#shared/contract/batch-file.ts';
import type { BatchEntity, RecordCounts } from '#shared/contract/batch-file.ts';
import { userError } from '#shared/errors.ts';
import {
  attachmentPath,
  bagInfoPath,
  bagItPath,
  bagName,
  batchFileName,
  headerPath,
  listPath,
  manifestPath,
  recordsPath,
  signaturePath,
  tagManifestPath,
} from './bag-paths.ts';
import { writeSignature } from './bag-signature.ts';
import { canonicalJson, sha256 } from '#engine/signatures/canonical-json.ts';
import { writeRecordLine } from './record-line.ts';
import { bagItText, writeBagInfo, writeManifest } from './tag-files.ts';
import type { Payload } from './tag-files.ts';
import { packZip } from './zip-content.ts';
import { batchLimits } from './zip-layout.ts';

export interface BatchParts {
  /** Record counts are counted here; those of the caller, if any, must agree. */
  readonly header: Omit<BatchHeader, 'recordCounts'> & { readonly recordCounts?: RecordCounts };
  /** In any order of entities; within an entity the order is kept. One line a record. */
  readonly lines: Iterable<RecordLine> | AsyncIterable<RecordLine>;
  /** Scans and papers that the records name by hash. The same file may be given twice. */
  readonly files?: readonly { readonly sha256: string; readonly bytes: Uint8Array }[];
  /** data/清单.xlsx: the list that a person can read. */
  readonly list: Uint8Array;
  /** PKCS #8 DER, base64 (see makeKeyPair). */
  readonly signingKey: string;
}

export interface PackedBatch {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** SHA-256 of manifest-sha256.txt: names the content, and is what the next batch and the receipt refer to. */
  readonly manifestHash: string;
  readonly header: BatchHeader;
}

type BagFile = readonly [path: string, bytes: Uint8Array];

/**
 * Packs a batch. Same parts, same bytes.
 * Throws plain errors for parts that contradict each other (wrong hash, a record twice, counts that disagree).
 * @throws UserError batch.too-large {limit, actual} when no county would open it
 */
export async function packBatch(parts: BatchParts): Promise<PackedBatch> {
  const { counts, recordFiles } = await writeRecords(parts.lines);
  const { recordCounts = counts, ...rest } = parts.header;
  if (canonicalJson(recordCounts) !== canonicalJson(counts)) throw new Error('Batch: record counts disagree with the lines');
  const header = BatchHeader.parse({ ...rest, recordCounts });

  const payload: BagFile[] = [
    [headerPath, encode(`${canonicalJson(header)}\n`)],
    ...recordFiles,
    ...attachments(parts.files ?? []),
    [listPath, parts.list],
  ];
  const size = measure(payload);
  if (size.octets > batchLimits.totalBytes) throw userError('batch.too-large', { limit: batchLimits.totalBytes, actual: size.octets });
  const manifest = encode(writeManifest(hashes(payload)));
  const tagFiles: BagFile[] = [
    [bagItPath, encode(bagItText)],
    [bagInfoPath, encode(writeBagInfo(header, size))],
    [manifestPath, manifest],
  ];
  const tagManifest = encode(writeManifest(hashes(tagFiles)));
  const signature = encode(writeSignature(manifest, tagManifest, parts.signingKey));

  const bag: BagFile[] = [...tagFiles, [tagManifestPath, tagManifest], [signaturePath, signature], ...payload];
  const bytes = await packZip(
    bag.map(([path, content]) => [`${bagName(header)}/${path}`, content]),
    header.madeAt,
  );
  if (bytes.length > batchLimits.zipBytes) throw userError('batch.too-large', { limit: batchLimits.zipBytes, actual: bytes.length });
  return { bytes, fileName: batchFileName(header), manifestHash: sha256(manifest), header };
}

async function writeRecords(lines: BatchParts['lines']): Promise<{ counts: RecordCounts; recordFiles: BagFile[] }> {
  const texts = new Map<BatchEntity, Buffer[]>(batchEntities.map((entity) => [entity, []]));
  const seen = new Set<string>();
  for await (const line of lines) {
    const record = RecordLine.parse(line);
    const name = `${record.entity} ${record.id}`;
    if (seen.has(name)) throw new Error(`Batch: ${name} stands in it twice`);
    const { text, dataHash } = writeRecordLine(record);
    if (dataHash !== record.hash) throw new Error(`Batch: ${name} has a hash of other data`);
    seen.add(name);
    texts.get(record.entity)?.push(encode(`${text}\n`));
    // The thread belongs to everybody who is working.
    if (seen.size % 2000 === 0) await breathe();
  }
  const count = (entity: BatchEntity): number => texts.get(entity)?.length ?? 0;
  const counts: RecordCounts = {
    village: count('village'),
    grid: count('grid'),
    organisation: count('organisation'),
    staff: count('staff'),
    dispute: count('dispute'),
    mediationCase: count('mediationCase'),
  };
  const recordFiles = [...texts]
    .filter(([, texts]) => texts.length > 0)
    .map(([entity, texts]): BagFile => [recordsPath(entity), Buffer.concat(texts)]);
  return { counts, recordFiles };
}

function attachments(files: NonNullable<BatchParts['files']>): BagFile[] {
  const byPath = new Map<string, Uint8Array>();
  for (const file of files) {
    if (sha256(file.bytes) !== file.sha256) throw new Error(`Batch: attachment ${file.sha256} has other content`);
    byPath.set(attachmentPath(file.sha256), file.bytes);
  }
  return [...byPath].sort(([left], [right]) => (left < right ? -1 : 1));
}

function hashes(files: readonly BagFile[]): Map<string, string> {
  return new Map(files.map(([path, bytes]) => [path, sha256(bytes)]));
}

function measure(files: readonly BagFile[]): Payload {
  return { octets: files.reduce((sum, [, bytes]) => sum + bytes.length, 0), files: files.length };
}

function encode(text: string): Buffer {
  return Buffer.from(text, 'utf8');
}
