import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBreaches, unzipIndependently } from './bag-reading.test-support.ts';
import { exampleParts, exampleScanHash, forgeZip } from './example-batch.test-support.ts';
import { packBatch } from './pack-batch.ts';

function hasProgram(name: string): boolean {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('the bag in a batch file, seen by a checker that shares no code with it', () => {
  test('a packed batch is complete and valid by RFC 8493', async () => {
    const { bytes } = await packBatch(exampleParts());
    expect(await findBreaches(bytes)).toEqual([]);
  });

  test('an empty month is a valid bag too', async () => {
    const { bytes } = await packBatch(exampleParts({ lines: [], files: [] }));
    expect(await findBreaches(bytes)).toEqual([]);
    expect([...(await unzipIndependently(bytes)).keys()].some((name) => name.includes('records'))).toBe(false);
  });

  test('the bag holds the files that design §6 names, in one folder', async () => {
    const { bytes, fileName } = await packBatch(exampleParts());
    const top = 'fengqiao-320599101000-000007';
    expect(fileName).toBe(`${top}.zip`);
    const names = [...(await unzipIndependently(bytes)).keys()];
    expect(names.every((name) => name.startsWith(`${top}/`))).toBe(true);
    expect(names.map((name) => name.slice(top.length + 1))).toEqual([
      'bagit.txt',
      'bag-info.txt',
      'manifest-sha256.txt',
      'tagmanifest-sha256.txt',
      'signature.json',
      'data/batch.json',
      'data/records/village.ndjson',
      'data/records/dispute.ndjson',
      `data/files/${exampleScanHash}`,
      'data/清单.xlsx',
    ]);
  });

  test('the checker itself notices a changed, a missing and an unlisted file', async () => {
    const { bytes } = await packBatch(exampleParts());
    const files = [...(await unzipIndependently(bytes))].map(([name, content]) => ({ name, content }));
    const changed = files.map((file) => (file.name.endsWith('batch.json') ? { ...file, content: Buffer.from('{}') } : file));
    expect(await findBreaches(forgeZip(changed))).toContain('3 data/batch.json has another hash');
    const fewer = files.filter((file) => !file.name.endsWith('清单.xlsx'));
    expect(await findBreaches(forgeZip(fewer))).toContain('3 data/清单.xlsx is listed but missing');
    const more = [...files, { name: 'fengqiao-320599101000-000007/data/more.txt', content: 'x' }];
    expect(await findBreaches(forgeZip(more))).toContain('3 data/more.txt is not listed');
  });

  // Where the system has them: Python's zipfile and coreutils' sha256sum, programs that we had no hand in.
  test.runIf(hasProgram('python3') && hasProgram('sha256sum'))('other programs unpack it and find every hash right', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fengqiao-bag-'));
    try {
      const { bytes } = await packBatch(exampleParts());
      writeFileSync(join(folder, 'batch.zip'), bytes);
      execFileSync('python3', ['-m', 'zipfile', '-e', 'batch.zip', '.'], { cwd: folder, env: { ...process.env, PYTHONUTF8: '1' } });
      const bag = join(folder, 'fengqiao-320599101000-000007');
      expect(readdirSync(folder).sort()).toEqual(['batch.zip', 'fengqiao-320599101000-000007']);
      for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
        const answer = execFileSync('sha256sum', ['--check', '--strict', manifest], { cwd: bag, encoding: 'utf8' });
        expect(answer.trim().split('\n')).toHaveLength(readFileSync(join(bag, manifest), 'utf8').trim().split('\n').length);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
