// A small slice of `npm run drill -- --restore`, which makes 300 mishaps and 5,000 damaged files.
import { expect, it } from 'vitest';
import { drillDamagedFiles } from './damaged-files.ts';
import { drillRestore } from './drill-restore.ts';

it('an office whose folder met with a mishap after a kill comes up right, or says what is lost and finds its way back', async () => {
  const said: string[] = [];
  const { lost, corrupt, endings } = await drillRestore(13, 20_260_728, (line) => said.push(line));
  expect(said).toEqual([]);
  expect([lost, corrupt]).toEqual([0, 0]);
  expect([...endings.values()].reduce((sum, times) => sum + times, 0)).toBe(13);
  expect([...endings.keys()]).toContain('restore whole folder beside a newer copy: says register.behind (shorter)');
}, 900_000);

it('damaged files open whole, say what is wrong, or show it when they are looked through', async () => {
  const said: string[] = [];
  const { lost, corrupt } = await drillDamagedFiles(24, 7, (line) => said.push(line));
  expect(said).toEqual([]);
  expect([lost, corrupt]).toEqual([0, 0]);
}, 900_000);
