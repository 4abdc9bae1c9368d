// The tag files of a BagIt 1.0 bag (RFC 8493 §2): written and read here, checked elsewhere.
import { userError } from '#shared/errors.ts';
import type { BatchHeader } from '#shared/contract/batch-file.ts';
import { dayOfInstant } from '#shared/rules/office-time.ts';
import { bagInfoPath, bagItPath, dangerOfPath } from './bag-paths.ts';

/** Path -> SHA-256 in lower case. */
export type Manifest = ReadonlyMap<string, string>;

/** RFC 8493 §2.1.1: exactly these two lines, UTF-8, no byte order mark. */
export const bagItText = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** RFC 8493 §2.1.3: carriage return, line feed and percent sign are escaped, and nothing else. */
export function encodeManifestPath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

export function decodeManifestPath(path: string): string {
  return path.replaceAll(/%(25|0D|0A)/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}

/** Lines sorted by path, so that the same files make the same manifest and thus the same manifest hash. */
export function writeManifest(manifest: Manifest): string {
  const lines = [...manifest].sort(([left], [right]) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
  return lines.map(([path, hash]) => `${hash}  ${encodeManifestPath(path)}\n`).join('');
}

/** UTF-8 without a byte order mark, or the file's name in the refusal. */
export function readText(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw userError('batch.invalid', { file, line: null, path: null, rule: 'utf-8' });
  }
}

function readLines(file: string, bytes: Uint8Array): string[] {
  const lines = readText(file, bytes).split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/**
 * Reads a payload or tag manifest. Refuses a line of another shape, a path named twice and a dangerous path.
 * @throws UserError batch.invalid, batch.hostile
 */
export function readManifest(file: string, bytes: Uint8Array): Manifest {
  const manifest = new Map<string, string>();
  for (const [index, line] of readLines(file, bytes).entries()) {
    const [, hash, written] = /^([0-9A-Fa-f]{64})[ \t]+(\S.*)$/.exec(line) ?? [];
    if (hash === undefined || written === undefined) {
      throw userError('batch.invalid', { file, line: index + 1, path: null, rule: 'manifest-line' });
    }
    const path = decodeManifestPath(written);
    const danger = dangerOfPath(path);
    if (danger !== undefined) throw userError('batch.hostile', { reason: danger, file: path });
    if (manifest.has(path)) throw userError('batch.invalid', { file, line: index + 1, path, rule: 'listed-twice' });
    manifest.set(path, hash.toLowerCase());
  }
  return manifest;
}

export interface Payload {
  readonly octets: number;
  readonly files: number;
}

/** bag-info.txt. A person opening the zip reads here whose batch this is; programs read data/batch.json. */
export function writeBagInfo(header: BatchHeader, payload: Payload): string {
  return [
    `Source-Organization: ${header.officeName}`,
    `Bagging-Date: ${dayOfInstant(header.madeAt)}`,
    `External-Identifier: ${header.batchId}`,
    `External-Description: 枫桥台账 ${header.period} 上报批次`,
    `Payload-Oxum: ${payload.octets}.${payload.files}`,
    `Bag-Group-Identifier: ${header.officeCode}`,
    `Internal-Sender-Identifier: ${header.sequence}`,
    `Bag-Software-Agent: Fengqiao Register ${header.programVersion}`,
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** Label in lower case -> its values; a line that begins with white space continues the one before (RFC 8493 §2.2.2). */
function readBagInfo(bytes: Uint8Array): Map<string, string[]> {
  const unfolded = readLines(bagInfoPath, bytes)
    .join('\n')
    .replaceAll(/\n[ \t]+/g, ' ');
  const info = new Map<string, string[]>();
  for (const line of unfolded.split('\n')) {
    const [, label, value] = /^([^\s:][^:]*):[ \t]*(.*)$/.exec(line) ?? [];
    if (label === undefined || value === undefined) {
      throw userError('batch.invalid', { file: bagInfoPath, line: null, path: line.slice(0, 80), rule: 'label-and-value' });
    }
    const key = label.trim().toLowerCase();
    info.set(key, [...(info.get(key) ?? []), value.trim()]);
  }
  return info;
}

/**
 * Checks bagit.txt: version 1.0, UTF-8.
 * @throws UserError batch.not-a-batch
 */
export function checkBagIt(bytes: Uint8Array): void {
  const [version, encoding, ...more] = readLines(bagItPath, bytes);
  if (version !== 'BagIt-Version: 1.0' || encoding?.toUpperCase() !== 'TAG-FILE-CHARACTER-ENCODING: UTF-8' || more.length > 0) {
    throw userError('batch.not-a-batch', {
      reason: 'bagit-version',
      file: bagItPath,
      found: `${version ?? ''} ${encoding ?? ''}`.slice(0, 120),
    });
  }
}

/**
 * Checks that bag-info.txt speaks of this payload: Payload-Oxum once, with the octets and files that are there.
 * @throws UserError batch.invalid, batch.damaged
 */
export function checkBagInfo(bytes: Uint8Array, payload: Payload): { readonly externalIdentifier: string | undefined } {
  const info = readBagInfo(bytes);
  const [oxum, ...again] = info.get('payload-oxum') ?? [];
  if (oxum === undefined || again.length > 0) {
    throw userError('batch.invalid', { file: bagInfoPath, line: null, path: 'Payload-Oxum', rule: 'exactly-once' });
  }
  const actual = `${payload.octets}.${payload.files}`;
  if (oxum !== actual) throw userError('batch.damaged', { file: bagInfoPath, expected: oxum, actual });
  return { externalIdentifier: info.get('external-identifier')?.[0] };
}
