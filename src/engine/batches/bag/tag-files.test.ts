import { describe, expect, test } from 'vitest';
import { UserError } from '#shared/errors.ts';
import { checkBagInfo, checkBagIt, decodeManifestPath, encodeManifestPath, readManifest, writeManifest } from './tag-files.ts';

const hash = 'ab'.repeat(32);

function read(text: string | Uint8Array) {
  return readManifest('manifest-sha256.txt', Buffer.from(text));
}

function refusal(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, ...error.details };
    throw error;
  }
  return 'accepted';
}

describe('manifests (RFC 8493 §2.1.3)', () => {
  test('carriage return, line feed and percent sign are escaped, and nothing else', () => {
    expect(encodeManifestPath('data/100% 清单\r\n é.txt')).toBe('data/100%25 清单%0D%0A é.txt');
    expect(decodeManifestPath('data/100%25 %0d%0a%20')).toBe('data/100% \r\n%20');
    expect(decodeManifestPath(encodeManifestPath('data/%0A%25'))).toBe('data/%0A%25');
  });

  test('what is written is read back, sorted by the bytes of the path', () => {
    const manifest = new Map([
      ['data/清单.xlsx', hash],
      ['data/a 1%.txt', hash],
      ['data/batch.json', hash],
    ]);
    expect([...read(writeManifest(manifest)).keys()]).toEqual(['data/a 1%.txt', 'data/batch.json', 'data/清单.xlsx']);
  });

  test('capital digits, tabs and other line ends are read as the RFC allows', () => {
    const lines = [`${hash.toUpperCase()}\tdata/a`, `${hash} data/b`].join('\r\n');
    expect([...read(lines)]).toEqual([
      ['data/a', hash],
      ['data/b', hash],
    ]);
    expect(read(`${hash} data/a\r${hash} data/b\r`).size).toBe(2);
  });

  test('a line of another shape, a path twice and broken UTF-8 are refused with the place', () => {
    expect(refusal(() => read(`${hash} data/a\n${hash}\n`))).toMatchObject({ code: 'batch.invalid', line: 2, rule: 'manifest-line' });
    expect(refusal(() => read(`abc data/a\n`))).toMatchObject({ code: 'batch.invalid', line: 1 });
    expect(refusal(() => read(`${hash} data/a\n${hash} data/a\n`))).toMatchObject({ code: 'batch.invalid', line: 2, rule: 'listed-twice' });
    expect(refusal(() => read(Buffer.from([0xff, 0x0a])))).toMatchObject({ code: 'batch.invalid', rule: 'utf-8' });
  });

  test('a path that leads out of the bag is refused as hostile', () => {
    for (const path of ['data/../../etc/passwd', '/etc/passwd', 'C:/Windows', String.raw`data\a`, 'data//a', 'data/%0Aa', 'data/con.txt']) {
      expect(
        refusal(() => read(`${hash} ${path}\n`)),
        path,
      ).toMatchObject({ code: 'batch.hostile' });
    }
  });
});

describe('bagit.txt and bag-info.txt', () => {
  test('only version 1.0 in UTF-8 is taken', () => {
    const second = 'Tag-File-Character-Encoding: UTF-8\n';
    expect(
      refusal(() => {
        checkBagIt(Buffer.from(`BagIt-Version: 1.0\r\n${second}`));
      }),
    ).toBe('accepted');
    for (const text of [
      `BagIt-Version: 0.97\n${second}`,
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: GBK\n',
      `\ufeffBagIt-Version: 1.0\n${second}`,
      `BagIt-Version: 1.0\n${second}more\n`,
      '',
    ]) {
      expect(
        refusal(() => {
          checkBagIt(Buffer.from(text));
        }),
      ).toMatchObject({ code: 'batch.not-a-batch', file: 'bagit.txt' });
    }
  });

  test('folded lines and labels in any case are read', () => {
    const text = 'source-organization: 示范镇\n  综治办\nPAYLOAD-OXUM: 12.3\nExternal-Identifier: x\n';
    expect(checkBagInfo(Buffer.from(text), { octets: 12, files: 3 })).toEqual({ externalIdentifier: 'x' });
  });

  test('Payload-Oxum must stand once and be right', () => {
    const check = (text: string) => refusal(() => checkBagInfo(Buffer.from(text), { octets: 12, files: 3 }));
    expect(check('Payload-Oxum: 12.4\n')).toEqual({ code: 'batch.damaged', file: 'bag-info.txt', expected: '12.4', actual: '12.3' });
    expect(check('Payload-Oxum: 12.3\nPayload-Oxum: 12.3\n')).toMatchObject({ code: 'batch.invalid', rule: 'exactly-once' });
    expect(check('Bag-Size: 1 MB\n')).toMatchObject({ code: 'batch.invalid', rule: 'exactly-once' });
    expect(check('no label\n')).toMatchObject({ code: 'batch.invalid', rule: 'label-and-value' });
  });
});
