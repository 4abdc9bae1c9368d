// A second, independent reader for the tests: yauzl for the zip, node:crypto for the hashes, nothing of ours.
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** Name in the zip -> content, as yauzl sees it. */
export async function unzipIndependently(zip: Uint8Array): Promise<Map<string, Buffer>> {
  const archive = await fromBufferPromise(Buffer.from(zip), { strictFileNames: true });
  const files = new Map<string, Buffer>();
  for await (const entry of archive.eachEntry()) files.set(entry.fileName, await buffer(await archive.openReadStreamPromise(entry)));
  return files;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function readList(bytes: Buffer): [string, string][] {
  return bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const space = line.indexOf(' ');
      const path = line.slice(space).trimStart().replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
      return [path, line.slice(0, space)];
    });
}

/** Every breach of RFC 8493 that is found in a zipped bag; an empty list means complete and valid. */
export async function findBreaches(zip: Uint8Array): Promise<string[]> {
  const files = await unzipIndependently(zip);
  const breaches: string[] = [];
  const check = (holds: boolean, section: string): void => {
    if (!holds) breaches.push(section);
  };
  const [top] = [...files.keys()].map((name) => name.slice(0, name.indexOf('/') + 1));
  check(
    [...files.keys()].every((name) => name.startsWith(top ?? '/')),
    'one bag in one folder',
  );
  const bag = new Map([...files].map(([name, bytes]) => [name.slice((top ?? '').length), bytes]));
  const read = (path: string): Buffer => bag.get(path) ?? Buffer.alloc(0);

  check(read('bagit.txt').equals(Buffer.from('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')), '2.1.1 bagit.txt');
  const payload = [...bag].filter(([path]) => path.startsWith('data/'));
  check(payload.length > 0, '2.1.2 payload directory');

  const listed = readList(read('manifest-sha256.txt'));
  check(new Set(listed.map(([path]) => path)).size === listed.length, '2.1.3 a path listed twice');
  for (const [path, hash] of listed) {
    check(path.startsWith('data/'), `2.1.3 ${path} is no payload file`);
    check(bag.has(path), `3 ${path} is listed but missing`);
    check(digest(read(path)) === hash, `3 ${path} has another hash`);
  }
  for (const [path] of payload)
    check(
      listed.some(([name]) => name === path),
      `3 ${path} is not listed`,
    );

  const tags = readList(read('tagmanifest-sha256.txt'));
  check(
    tags.some(([path]) => path === 'manifest-sha256.txt'),
    '2.2.1 payload manifest not listed',
  );
  check(!tags.some(([path]) => path.startsWith('tagmanifest-')), '2.2.1 a tag manifest is listed');
  check(!tags.some(([path]) => path.startsWith('data/')), '2.2.1 a payload file is listed');
  for (const [path, hash] of tags) check(bag.has(path) && digest(read(path)) === hash, `3 ${path} has another hash`);

  const octets = payload.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  const info = read('bag-info.txt').toString('utf8').trimEnd().split('\n');
  check(
    info.every((line) => /^[^:\s][^:]*: \S/.test(line)),
    '2.2.2 label and value',
  );
  check(
    info.filter((line) => line.startsWith('Payload-Oxum: ')).join() === `Payload-Oxum: ${octets}.${payload.length}`,
    '2.2.2 Payload-Oxum',
  );
  check(!bag.has('fetch.txt'), '2.2.3 incomplete: fetch.txt');
  return breaches;
}
