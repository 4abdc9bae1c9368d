// Files that an attacker, a virus scanner or a broken program might hand to the county.
import { describe, expect, test } from 'vitest';
import { unzipIndependently } from './bag-reading.test-support.ts';
import type { ForgedFile } from './example-batch.test-support.ts';
import { exampleHeader, exampleLines, exampleParts, forgeBag, forgeZip, officeKeys, refusalOf } from './example-batch.test-support.ts';
import { canonicalJson } from '#engine/signatures/canonical-json.ts';
import { makeKeyPair } from '#engine/signatures/signing-keys.ts';
import { openBatch } from './open-batch.ts';
import { packBatch } from './pack-batch.ts';

const packed = await packBatch(exampleParts());
const original = await unzipIndependently(packed.bytes);
const good: ForgedFile[] = [...original].map(([name, content]) => ({ name, content }));
const top = 'fengqiao-320599101000-000007';

function refusalOfZip(zip: Uint8Array) {
  return refusalOf(openBatch(zip));
}

describe('the zip around the bag', () => {
  test('what is no zip, an empty zip, and a zip that is no bag', async () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('姓名,电话\n'), Buffer.alloc(4096)]) {
      expect(await refusalOfZip(bytes)).toEqual({ code: 'batch.not-a-batch', reason: 'not-a-zip' });
    }
    expect(await refusalOfZip(forgeZip([]))).toMatchObject({ code: 'batch.not-a-batch', reason: 'top-folder' });
    expect(await refusalOfZip(forgeZip([{ name: 'xl/workbook.xml', content: '<workbook/>' }]))).toMatchObject({
      code: 'batch.not-a-batch',
      reason: 'no-bagit',
    });
    const atTheTop = good.map((file) => ({ ...file, name: String(file.name).slice(top.length + 1) }));
    expect(await refusalOfZip(forgeZip(atTheTop))).toMatchObject({ code: 'batch.not-a-batch', reason: 'top-folder' });
  });

  const badFiles: [string, ForgedFile, string][] = [
    ['a path that climbs out', { name: `${top}/../../autostart.bat`, content: 'x' }, 'path-traversal'],
    ['an absolute path', { name: '/etc/cron.d/x', content: 'x' }, 'absolute-path'],
    ['a drive letter', { name: 'C:/Windows/x', content: 'x' }, 'absolute-path'],
    ['a backslash', { name: String.raw`${top}\data\x`, content: 'x' }, 'backslash'],
    ['a Windows device', { name: `${top}/data/aux.txt`, content: 'x' }, 'unsafe-name'],
    ['a name that ends in a dot', { name: `${top}/data/batch.json.`, content: 'x' }, 'unsafe-name'],
    ['a name that turns its direction', { name: `${top}/data/\u202etxt.exe`, content: 'x' }, 'unsafe-name'],
    ['a stream of another file', { name: `${top}/data/batch.json:x`, content: 'x' }, 'unsafe-name'],
    ['a very long name', { name: `${top}/${'a'.repeat(300)}`, content: 'x' }, 'long-path'],
    ['the same name twice', { name: `${top}/data/batch.json`, content: '{}' }, 'same-name-twice'],
    ['the same name in capitals', { name: `${top}/data/BATCH.json`, content: '{}' }, 'same-name-twice'],
    ['a symbolic link', { name: `${top}/data/x`, content: '/etc/passwd', mode: 0o120777 }, 'link'],
    ['a device file', { name: `${top}/data/x`, content: '', mode: 0o020666 }, 'file-type'],
    ['a folder with content', { name: `${top}/data/x/`, content: 'x', mode: 0o040755 }, 'folder-with-content'],
    ['an encrypted file', { name: `${top}/data/x`, content: 'x', flags: 0x801 }, 'encrypted'],
    ['strong encryption', { name: `${top}/data/x`, content: 'x', flags: 0x841 }, 'encrypted'],
    ['an unknown packing method', { name: `${top}/data/x`, content: 'x', method: 14 }, 'packing-method'],
    ['a name in GBK', { name: Buffer.from([0x62, 0xc7, 0xe5]), content: 'x' }, 'name-not-utf-8'],
    ['a Chinese name without the UTF-8 flag', { name: `${top}/data/单`, content: 'x', flags: 0 }, 'name-not-utf-8'],
    ['a second name in an extra field', { name: `${top}/data/x`, content: 'x', extra: Buffer.from([0x75, 0x70, 1, 0, 1]) }, 'extra-field'],
    ['ZIP64 sizes', { name: `${top}/data/x`, content: 'x', extra: Buffer.from([1, 0, 0, 0]) }, 'extra-field'],
    ['a comment', { name: `${top}/data/x`, content: 'x', comment: 'hidden' }, 'comment'],
    ['a zip bomb', { name: `${top}/data/x`, content: Buffer.alloc(8 * 2 ** 20), deflate: true }, 'zip-bomb'],
    ['two files over the same bytes', { name: `${top}/data/x`, content: good[0]?.content ?? '', sharesWith: 0 }, 'overlap'],
  ];
  test.each(badFiles)('%s is refused as hostile', async (_title, file, reason) => {
    expect(await refusalOfZip(forgeZip([...good, file]))).toMatchObject({ code: 'batch.hostile', reason });
  });

  test('a bomb that lies about its size is stopped at the size it announced', async () => {
    const bomb: ForgedFile = { name: `${top}/data/x`, content: Buffer.alloc(64 * 2 ** 20), deflate: true, announcedSize: 1000 };
    expect(await refusalOfZip(forgeZip([...good, bomb]))).toMatchObject({
      code: 'batch.damaged',
      file: 'data/x',
      actual: 'ERR_BUFFER_TOO_LARGE',
    });
  });

  test('bytes before, between or behind the files are refused', async () => {
    expect(await refusalOfZip(forgeZip(good, { before: Buffer.from('MZ') }))).toMatchObject({
      code: 'batch.hostile',
      reason: 'hidden-bytes',
    });
    expect(await refusalOfZip(forgeZip(good, { gap: Buffer.from('hidden') }))).toMatchObject({
      code: 'batch.hostile',
      reason: 'hidden-bytes',
    });
    expect(await refusalOfZip(forgeZip(good, { comment: 'hidden' }))).toMatchObject({ code: 'batch.hostile', reason: 'trailing-bytes' });
    expect(await refusalOfZip(Buffer.concat([packed.bytes, Buffer.from('x')]))).toMatchObject({
      code: 'batch.hostile',
      reason: 'trailing-bytes',
    });
    expect(await refusalOfZip(Buffer.concat([packed.bytes, packed.bytes]))).toMatchObject({ code: 'batch.damaged' });
  });

  test('a local header that names another file, and a wrong CRC, are damage', async () => {
    const renamed = forgeZip([...good, { name: `${top}/data/x`, content: 'x', localName: `${top}/data/y` }]);
    expect(await refusalOfZip(renamed)).toMatchObject({ code: 'batch.damaged', file: 'data/x' });
    expect(await refusalOfZip(forgeZip([{ name: `${top}/bagit.txt`, content: 'x', crc: 1 }]))).toMatchObject({
      code: 'batch.damaged',
      file: 'bagit.txt',
    });
  });

  test('limits of size and number hold', async () => {
    const limited = (limits: object) => refusalOf(openBatch(packed.bytes, { limits }));
    expect(await limited({ zipBytes: 1000 })).toMatchObject({ code: 'batch.too-large', limit: 1000 });
    expect(await limited({ totalBytes: 1000 })).toMatchObject({ code: 'batch.too-large', limit: 1000 });
    expect(await limited({ entries: 3 })).toMatchObject({ code: 'batch.hostile', reason: 'too-many-files' });
  });

  test('folders as entries of their own, as other zip programs write them, do no harm', async () => {
    const folders = [top, `${top}/data`, `${top}/data/records`].map((name) => ({ name: `${name}/`, content: '', mode: 0o040755 }));
    const deflated = good.map((file) => ({ ...file, deflate: true }));
    expect((await openBatch(forgeZip([...folders, ...deflated]))).manifestHash).toBe(packed.manifestHash);
  });
});

describe('a bag whose hashes and signature are all right', () => {
  const refusalOfBag = (forged: Parameters<typeof forgeBag>[1]) => refusalOfZip(forgeBag(original, forged));
  const header = { ...exampleHeader, recordCounts: { village: 1, grid: 0, organisation: 0, staff: 0, dispute: 2, mediationCase: 0 } };
  const [line] = exampleLines;
  const villages = 'data/records/village.ndjson';
  const village = exampleLines[1];

  test('is opened when it says nothing new, under any folder name', async () => {
    const opened = await openBatch(forgeBag(original, {}), { publicKey: officeKeys.publicKey });
    expect(opened.header).toEqual(header);
  });

  test('is refused when it needs files from the network', async () => {
    expect(await refusalOfBag({ tags: { 'fetch.txt': 'http://example.invalid/a 1 data/a\n' } })).toMatchObject({
      code: 'batch.hostile',
      reason: 'fetch',
    });
  });

  test('may carry a tag file of its own when that is listed', async () => {
    expect((await openBatch(forgeBag(original, { tags: { 'notes/readme.txt': 'hello' } }))).header).toEqual(header);
    expect(await refusalOfBag({ unlisted: [['readme.txt', 'hello']] })).toMatchObject({ code: 'batch.file-unlisted', file: 'readme.txt' });
  });

  test('is refused when complete is not true: a file unlisted, a file missing, a file too many', async () => {
    expect(await refusalOfBag({ unlisted: [['data/x', 'x']] })).toMatchObject({ code: 'batch.file-unlisted', file: 'data/x' });
    expect(await refusalOfBag({ manifestLines: (lines) => [...lines, `${'0'.repeat(64)}  data/y`] })).toMatchObject({
      code: 'batch.file-missing',
      file: 'data/y',
    });
    expect(await refusalOfBag({ payload: { 'data/setup.exe': 'MZ' } })).toMatchObject({
      code: 'batch.invalid',
      file: 'data/setup.exe',
      rule: 'unexpected-file',
    });
    expect(await refusalOfBag({ payload: { 'data/清单.xlsx': null } })).toMatchObject({
      code: 'batch.file-missing',
      file: 'data/清单.xlsx',
    });
    expect(await refusalOfBag({ tagManifestLines: (lines) => lines.filter((text) => !text.includes('manifest-sha256')) })).toMatchObject({
      code: 'batch.file-unlisted',
      file: 'manifest-sha256.txt',
    });
  });

  test('is refused when an attachment is not what its name says', async () => {
    const path = `data/files/${'0'.repeat(64)}`;
    expect(await refusalOfBag({ payload: { [path]: 'x' } })).toMatchObject({ code: 'batch.damaged', file: path });
  });

  test('of schema 1, which knows no organisations, opens as it did', async () => {
    const {
      recordCounts: { organisation: _organisation, ...recordCounts },
      ...rest
    } = header;
    const opened = await openBatch(forgeBag(original, { payload: { 'data/batch.json': `${canonicalJson({ ...rest, recordCounts })}\n` } }));
    expect([opened.header.recordCounts.organisation, [...opened.lines()].length]).toEqual([undefined, 3]);
  });

  test('is refused when it comes from a newer program, and says so before anything else about it', async () => {
    expect(await refusalOfBag({ payload: { 'data/batch.json': canonicalJson({ schemaVersion: 4, novelty: true }) } })).toEqual({
      code: 'batch.newer-schema',
      found: 4,
      supported: 3,
    });
  });

  test.each<[string, string, string]>([
    ['no JSON', '{', 'json'],
    ['a field missing', canonicalJson({ ...header, officeCode: null }), 'officeCode'],
    ['a field unknown', canonicalJson({ ...header, points: 3 }), 'Unrecognized key: "points"'],
    ['a first batch with a predecessor', canonicalJson({ ...header, sequence: 1 }), 'previousManifestHash'],
    ['a space more', `${canonicalJson(header)} `, 'canonical-json'],
    ['a key twice', canonicalJson(header).replace('{', '{"batchId":"x",'), 'canonical-json'],
  ])('is refused when batch.json has %s', async (_title, text, found) => {
    const refusal = await refusalOfBag({ payload: { 'data/batch.json': text } });
    expect(refusal).toMatchObject({ code: 'batch.invalid', file: 'data/batch.json' });
    expect([refusal.path, refusal.rule]).toContain(found);
  });

  test.each<[string, string, object]>([
    ['text that is no JSON', 'village\n', { line: 1, rule: 'json' }],
    ['a record of another register', `${canonicalJson(line)}\n`, { line: 1, path: 'entity', rule: 'entity-of-file' }],
    ['a record twice', `${canonicalJson(village)}\n`.repeat(2), { line: 2, path: 'id', rule: 'record-twice' }],
    [
      'a hash of other data',
      `${canonicalJson({ ...village, data: { name: '别的村' } })}\n`,
      { line: 1, path: 'hash', rule: 'hash-of-data' },
    ],
    ['a revision that does not follow its base', `${canonicalJson({ ...village, baseRev: 1 })}\n`, { line: 1, path: 'baseRev' }],
    ['a line that is cut off', canonicalJson(village), { line: 1, rule: 'line-end' }],
    ['an empty line', `${canonicalJson(village)}\n\n`, { line: 2, rule: 'json' }],
    ['a hidden prototype', `${canonicalJson(village).replace('"data":{', '"data":{"__proto__":{"admin":true},')}\n`, { line: 1 }],
  ])('is refused when the records hold %s', async (_title, text, place) => {
    expect(await refusalOfBag({ payload: { [villages]: text } })).toMatchObject({ code: 'batch.invalid', file: villages, ...place });
  });

  test('is refused when it has other records than it announces', async () => {
    expect(await refusalOfBag({ payload: { [villages]: null } })).toEqual({
      code: 'batch.damaged',
      file: villages,
      expected: 1,
      actual: 0,
    });
    expect(await refusalOfBag({ payload: { 'data/records/grid.ndjson': '' } })).toMatchObject({
      code: 'batch.invalid',
      rule: 'empty-file',
    });
  });

  test('is refused when bag-info.txt speaks of another batch', async () => {
    const info = original.get(`${top}/bag-info.txt`)?.toString('utf8') ?? '';
    expect(
      await refusalOfBag({ tags: { 'bag-info.txt': info.replace(/External-Identifier.*/, 'External-Identifier: other') } }),
    ).toMatchObject({ code: 'batch.invalid', file: 'bag-info.txt', path: 'External-Identifier' });
  });

  test('is refused when another office signed it, with both fingerprints', async () => {
    const refusal = await refusalOf(openBatch(packed.bytes, { publicKey: makeKeyPair().publicKey }));
    expect(refusal).toMatchObject({ code: 'batch.signature', file: 'signature.json', reason: 'other-key' });
    expect(refusal.expected).not.toBe(refusal.actual);
  });
});
