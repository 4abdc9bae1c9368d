// Two drills beside the kills: a disk that fills up, and two starts on one folder.
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { canMountSmallDisk, mountSmallDisk } from '#engine/backups/small-disk.test-support.ts';
import { registerFileName } from '#engine/database/key.ts';
import { checkFolder, type Findings } from './check-folder.ts';
import { copyFolder } from './drill-folder.ts';
import type { DrillProgram } from './drill-program.ts';
import { runAndKill, type Killed } from './killed-process.ts';
import type { Told } from './told.ts';

export interface SideDrill extends Findings {
  readonly how: string;
}

const roomKilobytes = 3000;

/**
 * Writes until there is no room, on a small tmpfs of a mount namespace of its own where the system lets us make one, else under
 * RLIMIT_FSIZE: there the system answers "file too large" in place of "disk full". The register must refuse, still read, and be whole.
 */
export async function drillFullDisk(program: DrillProgram, template: string, folder: string): Promise<SideDrill> {
  copyFolder(template, folder);
  const kilobytes = Math.ceil(statSync(join(folder, registerFileName)).size / 1024) + roomKilobytes;
  const small = canMountSmallDisk();
  const script = `set -e; cp -a "$0" "$0.kept"; ${mountSmallDisk('"$0"', kilobytes + 100)}; cp -a "$0.kept/." "$0"; "$@"; rm -rf "$0.kept"; cp -a "$0" "$0.kept"`;
  const under = small ? ['unshare', '-rm', 'sh', '-c', script, folder] : ['prlimit', `--fsize=${String(kilobytes * 1024)}`];
  const run = await runAndKill({ program, work: 'fillDisk', folder, seed: 1, killAfterMs: null, under });
  const after = small ? `${folder}.kept` : folder;
  const found = await checkFolder(after, 'fillDisk', run.told);
  rmSync(after, { recursive: true, force: true });
  const refused = run.told.find((told) => told.type === 'refused');
  const wanted = small ? 'register.disk-full' : 'register.disk-error';
  const said = refused?.type === 'refused' ? refused.code : `nothing (${run.complaint.slice(0, 200)})`;
  return {
    ...found,
    how: `full disk (${small ? 'tmpfs' : 'RLIMIT_FSIZE'}): ${said} after ${String(writes(run))} writes`,
    corrupt: [...found.corrupt, ...(said === wanted ? [] : [`full disk: ${said}`])],
  };
}

/** A second start is refused while the first lives, and let in as soon as the first was killed. */
export async function drillTwoStarts(program: DrillProgram, template: string, folder: string): Promise<SideDrill> {
  copyFolder(template, folder);
  const first = runAndKill({ program, work: 'hold', folder, seed: 1, killAfterMs: 6000 });
  await new Promise((resolve) => setTimeout(resolve, 4000));
  const second = await runAndKill({ program, work: 'hold', folder, seed: 2, killAfterMs: 10 });
  await first;
  const third = await runAndKill({ program, work: 'hold', folder, seed: 3, killAfterMs: 10 });
  const answers = [second, third].map((run) => answerOf(run.told));
  const found = await checkFolder(folder, 'hold', []);
  const right = answers[0] === 'register.in-use' && answers[1] === 'started';
  return {
    ...found,
    how: `two starts: the second ${answers[0] ?? ''}, after the kill ${answers[1] ?? ''}`,
    corrupt: [...found.corrupt, ...(right ? [] : [`two starts: ${answers.join(', ')}`])],
  };
}

function answerOf(told: readonly Told[]): string {
  const last = told.at(-1);
  return last === undefined ? 'nothing' : last.type === 'refused' ? last.code : last.type;
}

function writes(run: Killed): number {
  return run.told.filter((told) => told.type === 'dispute').length;
}
