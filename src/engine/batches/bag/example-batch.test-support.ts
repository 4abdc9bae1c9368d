// A made-up township's July batch for the tests beside this file, and a zip writer that can also write bad zips.
import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import type { RecordLine } from '#shared/contract/batch-file.ts';
import { UserError } from '#shared/errors.ts';
import { writeSignature } from './bag-signature.ts';
import { makeKeyPair } from '#engine/signatures/signing-keys.ts';
import type { BatchParts } from './pack-batch.ts';
import { makeRecordLine } from './record-line.ts';

export const officeKeys = makeKeyPair();

export const exampleHeader = {
  batchId: '01981c2a-7a10-7000-8000-000000000001',
  officeCode: '320599101000',
  officeName: '示范镇综治办',
  sequence: 7,
  previousManifestHash: 'ab'.repeat(32),
  schemaVersion: 1,
  programVersion: '0.1.0',
  period: '2026-07',
  madeAt: '2026-08-01T09:15:30.000+08:00',
  madeBy: '沈示范',
} as const;

export const exampleScan = Buffer.from('%PDF-1.7 人民调解协议书');
export const exampleScanHash = createHash('sha256').update(exampleScan).digest('hex');

export const exampleLines: readonly RecordLine[] = [
  makeRecordLine({
    entity: 'dispute',
    id: '01981c2a-7a10-7000-8000-0000000000d1',
    rev: 3,
    baseRev: 2,
    op: 'upsert',
    data: { title: '王小明与李小红相邻纠纷', gridCode: '320599101001001', amountFen: 120000, urgent: false, closedOn: null },
  }),
  makeRecordLine({
    entity: 'village',
    id: '01981c2a-7a10-7000-8000-0000000000a1',
    rev: 1,
    baseRev: null,
    op: 'upsert',
    data: { name: '示范村', code: '320599101201' },
  }),
  makeRecordLine({
    entity: 'dispute',
    id: '01981c2a-7a10-7000-8000-0000000000d2',
    rev: 5,
    baseRev: 4,
    op: 'delete',
    data: { reason: '重复登记' },
  }),
];

export function exampleParts(changes: Partial<BatchParts> = {}): BatchParts {
  return {
    header: exampleHeader,
    lines: exampleLines,
    files: [{ sha256: exampleScanHash, bytes: exampleScan }],
    list: Buffer.from('PK stands for a workbook'),
    signingKey: officeKeys.privateKey,
    ...changes,
  };
}

/** The refusal of a promise; fails when there is none or when the error is not one for the user. */
export async function refusalOf(promise: Promise<unknown>): Promise<{ code: string } & Record<string, unknown>> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, ...error.details };
    throw error;
  }
  throw new Error('It was accepted');
}

export interface ForgedFile {
  readonly name: string | Buffer;
  readonly content: Uint8Array | string;
  readonly deflate?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly mode?: number;
  readonly announcedSize?: number;
  readonly localName?: string;
  readonly crc?: number;
  readonly extra?: Buffer;
  readonly comment?: string;
  /** Points at the same bytes as the file with this index. */
  readonly sharesWith?: number;
}

/** Writes a zip byte by byte (APPNOTE 6.3.10 §4.3), true to its input even where that is wrong. */
export function forgeZip(
  files: readonly ForgedFile[],
  whole: { readonly before?: Buffer; readonly gap?: Buffer; readonly comment?: string } = {},
): Buffer {
  const chunks: Buffer[] = [whole.before ?? Buffer.alloc(0)];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = whole.before?.length ?? 0;
  for (const file of files) {
    const content = Buffer.from(file.content);
    const packed = file.deflate === true ? deflateRawSync(content) : content;
    const name = Buffer.from(file.name);
    const localName = file.localName === undefined ? name : Buffer.from(file.localName);
    const extra = file.extra ?? Buffer.alloc(0);
    const comment = Buffer.from(file.comment ?? '');
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(file.flags ?? 0x800, 2);
    fields.writeUInt16LE(file.method ?? (file.deflate === true ? 8 : 0), 4);
    fields.writeUInt32LE(file.crc ?? crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(file.announcedSize ?? content.length, 18);
    fields.writeUInt16LE(extra.length, 24);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, localName, extra, packed]);
    local.writeUInt16LE(localName.length, 26);
    const offset = file.sharesWith === undefined ? at : (offsets[file.sharesWith] ?? 0);
    if (file.sharesWith === undefined) {
      chunks.push(local);
      at += local.length;
    }
    offsets.push(offset);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 0, 'latin1');
    central.writeUInt16LE(0x033f, 4);
    fields.copy(central, 6);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt16LE(comment.length, 32);
    central.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 38);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name, extra, comment);
  }
  const gap = whole.gap ?? Buffer.alloc(0);
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(at + gap.length, 16);
  end.writeUInt16LE(whole.comment?.length ?? 0, 20);
  return Buffer.concat([...chunks, gap, directoryBytes, end, Buffer.from(whole.comment ?? '')]);
}

type Pair = readonly [path: string, content: Uint8Array | string];

function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What a bag of `forgeBag` says where the example does not. */
export interface ForgedBag {
  /** Replaces or adds payload files; null leaves one out. */
  readonly payload?: Readonly<Record<string, string | Uint8Array | null>>;
  /** Replaces or adds tag files, listed in the tag manifest. */
  readonly tags?: Readonly<Record<string, string>>;
  readonly manifestLines?: (lines: string[]) => string[];
  readonly tagManifestLines?: (lines: string[]) => string[];
  /** Files of the zip that no manifest lists. */
  readonly unlisted?: readonly Pair[];
}

/**
 * A bag whose every hash and signature is right, whatever it says: what a faulty or hostile program with a real
 * office key could send.
 */
export function forgeBag(original: ReadonlyMap<string, Uint8Array>, forged: ForgedBag): Buffer {
  const kept = [...original].map(([name, content]): Pair => [name.slice(name.indexOf('/') + 1), content]);
  const payload = merge(
    kept.filter(([path]) => path.startsWith('data/')),
    forged.payload ?? {},
  );
  const oxum = `${payload.reduce((sum, [, content]) => sum + Buffer.byteLength(content), 0)}.${payload.length}`;
  const tagFiles = merge(
    kept.filter(([path]) => path === 'bagit.txt' || path === 'bag-info.txt'),
    forged.tags ?? {},
  ).map(([path, content]): Pair => [
    path,
    Buffer.from(content)
      .toString('utf8')
      .replace(/(?<=^Payload-Oxum: )\d+\.\d+$/m, oxum),
  ]);
  const list = (files: readonly Pair[], change: (lines: string[]) => string[] = (lines) => lines): string =>
    change(files.map(([path, content]) => `${sha256Of(content)}  ${path}`))
      .map((line) => `${line}\n`)
      .join('');
  const manifest = list(payload, forged.manifestLines);
  const tagManifest = list([...tagFiles, ['manifest-sha256.txt', manifest]], forged.tagManifestLines);
  const signature = writeSignature(Buffer.from(manifest), Buffer.from(tagManifest), officeKeys.privateKey);
  const files: Pair[] = [
    ...tagFiles,
    ['manifest-sha256.txt', manifest],
    ['tagmanifest-sha256.txt', tagManifest],
    ['signature.json', signature],
    ...payload,
    ...(forged.unlisted ?? []),
  ];
  return forgeZip(files.map(([path, content]) => ({ name: `bag/${path}`, content })));
}

function merge(files: readonly Pair[], changes: Readonly<Record<string, string | Uint8Array | null>>): Pair[] {
  const merged = new Map<string, Uint8Array | string | null>([...files, ...Object.entries(changes)]);
  return [...merged].flatMap(([path, content]): Pair[] => (content === null ? [] : [[path, content]]));
}
