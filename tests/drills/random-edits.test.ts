import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkFolder } from './check-folder.ts';
import { copyFolder, makeOfficeFolder } from './drill-folder.ts';
import { runAndKill } from './killed-process.ts';

const kills = 5;

it('an office that is killed in the middle of random edits has lost no answered edit and no kept draft', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-drill-'));
  try {
    await makeOfficeFolder(join(folder, 'office'));
    let answered = 0;
    for (let index = 0; index < kills; index += 1) {
      const place = join(folder, String(index));
      copyFolder(join(folder, 'office'), place);
      const { told, complaint } = await runAndKill({ work: 'random', folder: place, seed: index, killAfterTold: 4 + index * 5, killAfterMs: index * 3 });
      expect(complaint).toBe('');
      answered += told.filter(({ type }) => type === 'dispute').length;
      expect(await checkFolder(place, 'random', told)).toEqual({ lost: [], corrupt: [] });
    }
    expect(answered).toBeGreaterThan(kills);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 240_000);
