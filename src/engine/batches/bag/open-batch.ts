// Opens a batch file from anywhere: nothing in it is used before all of it has been checked.
//
// The order of the checks is what lets a refusal name the file that is really broken: the signature proves itself,
// the signature proves both manifests, the tag manifest proves the tag files, the manifest proves the payload.
import { setImmediate as breathe } from 'node:timers/promises';
import { batchEntities } from '#shared/contract/batch-file.ts';
import type { BatchEntity, BatchHeader, RecordLine } from '#shared/contract/batch-file.ts';
import { userError } from '#shared/errors.ts';
import {
  bagInfoPath,
  bagItPath,
  headerPath,
  isBatchPayload,
  listPath,
  manifestPath,
  recordsPath,
  signaturePath,
  tagManifestPath,
} from './bag-paths.ts';
import { readSignature } from './bag-signature.ts';
import { checkRecords, readHeader, readRecords } from './batch-content.ts';
import { sha256 } from '#engine/signatures/canonical-json.ts';
import { keyFingerprint } from '#engine/signatures/signing-keys.ts';
import { checkBagInfo, checkBagIt, readManifest } from './tag-files.ts';
import type { Manifest } from './tag-files.ts';
import { unpack } from './zip-content.ts';
import { batchLimits, readZipLayout } from './zip-layout.ts';
import type { ZipLimits } from './zip-layout.ts';

export interface OpenOptions {
  /** The office's key as the county knows it. Without it the batch is checked for damage, not for its sender. */
  readonly publicKey?: string | undefined;
  readonly limits?: Partial<ZipLimits>;
}

export interface OpenedBatch {
  readonly header: BatchHeader;
  /** SHA-256 of manifest-sha256.txt. */
  readonly manifestHash: string;
  /** True only when a public key was given; a batch that another key signed is not opened at all. */
  readonly signatureValid: boolean;
  /** Who signed, for the county's first meeting with an office. */
  readonly signer: { readonly publicKey: string; readonly fingerprint: string };
  /** Attachments by their SHA-256. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** data/清单.xlsx */
  readonly list: Uint8Array;
  /** The records of one entity, or of all in the order in which a receipt answers them. */
  lines(entity?: BatchEntity): Generator<RecordLine, void, undefined>;
}

type Bag = ReadonlyMap<string, Uint8Array>;

/**
 * Opens and fully checks a batch file.
 * @throws UserError batch.not-a-batch, batch.hostile {reason, file}, batch.too-large {limit, actual},
 *   batch.damaged {file, expected, actual}, batch.file-missing {file}, batch.file-unlisted {file},
 *   batch.signature {file, reason, expected, actual}, batch.newer-schema {found, supported},
 *   batch.invalid {file, line, path, rule}
 */
export async function openBatch(zipBytes: Uint8Array, options: OpenOptions = {}): Promise<OpenedBatch> {
  const bag = await readBag(zipBytes, { ...batchLimits, ...options.limits });
  const seal = readSignature(need(bag, signaturePath), options.publicKey);
  checkHash(bag, tagManifestPath, seal.tagManifestHash);
  checkHash(bag, manifestPath, seal.manifestHash);
  const tags = readManifest(tagManifestPath, need(bag, tagManifestPath));
  const payload = readManifest(manifestPath, need(bag, manifestPath));
  checkTags(bag, tags);
  checkPayload(bag, payload);

  const contents = [...bag].filter(([path]) => isPayload(path));
  const { externalIdentifier } = checkBagInfo(need(bag, bagInfoPath), {
    octets: contents.reduce((sum, [, bytes]) => sum + bytes.length, 0),
    files: contents.length,
  });
  const header = readHeader(need(bag, headerPath));
  if (externalIdentifier !== header.batchId) {
    throw userError('batch.invalid', { file: bagInfoPath, line: null, path: 'External-Identifier', rule: 'batch-id' });
  }
  for (const entity of batchEntities) await checkRecords(entity, bag.get(recordsPath(entity)), header.recordCounts[entity] ?? 0);

  return {
    header,
    manifestHash: seal.manifestHash,
    signatureValid: options.publicKey !== undefined,
    signer: { publicKey: seal.publicKey, fingerprint: keyFingerprint(seal.publicKey) },
    files: new Map(contents.flatMap(([path, bytes]) => (path.startsWith('data/files/') ? [[path.slice(11), bytes] as const] : []))),
    list: need(bag, listPath),
    *lines(entity) {
      for (const each of entity === undefined ? batchEntities : [entity]) yield* readRecords(each, bag.get(recordsPath(each)));
    },
  };
}

/** Unpacks the bag in memory; paths are relative to the one top folder. */
async function readBag(zipBytes: Uint8Array, limits: ZipLimits): Promise<Bag> {
  const zip = Buffer.from(zipBytes.buffer, zipBytes.byteOffset, zipBytes.byteLength);
  const entries = readZipLayout(zip, limits);
  const tops = new Set(entries.map(({ name }) => name.split('/', 1)[0]));
  const [top] = tops;
  if (top === undefined || tops.size > 1) throw userError('batch.not-a-batch', { reason: 'top-folder' });
  if (!entries.some(({ name }) => name === `${top}/${bagItPath}`)) throw userError('batch.not-a-batch', { reason: 'no-bagit' });
  const bag = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const path = entry.name.slice(top.length + 1);
    bag.set(path, unpack(zip, { ...entry, name: path }));
    // Hosts share this thread with everybody who is working: let their calls in between two files.
    await breathe();
  }
  return bag;
}

function isPayload(path: string): boolean {
  return path.startsWith('data/');
}

function need(bag: Bag, path: string): Uint8Array {
  const bytes = bag.get(path);
  if (bytes === undefined) throw userError('batch.file-missing', { file: path });
  return bytes;
}

function checkHash(bag: Bag, path: string, expected: string): void {
  const actual = sha256(need(bag, path));
  if (actual !== expected) throw userError('batch.damaged', { file: path, expected, actual });
}

/** RFC 8493 §2.2.1: payload manifests are listed, tag manifests are not. Beyond it: every other tag file is listed. */
function checkTags(bag: Bag, tags: Manifest): void {
  for (const [path, expected] of tags) {
    if (isPayload(path) || path === tagManifestPath || path === signaturePath) {
      throw userError('batch.invalid', { file: tagManifestPath, line: null, path, rule: 'not-a-tag-file' });
    }
    checkHash(bag, path, expected);
  }
  for (const path of bag.keys()) {
    const covered = isPayload(path) || tags.has(path) || path === tagManifestPath || path === signaturePath;
    if (!covered) throw userError('batch.file-unlisted', { file: path });
  }
  // fetch.txt (RFC 8493 §2.2.3) would have us load files from an address that the sender chose.
  if (bag.has('fetch.txt')) throw userError('batch.hostile', { reason: 'fetch', file: 'fetch.txt' });
  checkBagIt(need(bag, bagItPath));
}

/** RFC 8493 §3: complete (each file in the manifest and each listed file present) and valid (each hash right). */
function checkPayload(bag: Bag, payload: Manifest): void {
  for (const [path, expected] of payload) {
    if (!isPayload(path)) throw userError('batch.invalid', { file: manifestPath, line: null, path, rule: 'not-a-payload-file' });
    checkHash(bag, path, expected);
    if (!isBatchPayload(path)) throw userError('batch.invalid', { file: path, line: null, path: null, rule: 'unexpected-file' });
    if (path.startsWith('data/files/') && path.slice(11) !== expected) {
      throw userError('batch.damaged', { file: path, expected: path.slice(11), actual: expected });
    }
  }
  for (const path of bag.keys()) {
    if (isPayload(path) && !payload.has(path)) throw userError('batch.file-unlisted', { file: path });
  }
}
