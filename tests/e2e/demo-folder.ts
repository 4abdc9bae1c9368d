// The made-up township, filled once a run: that takes longer than most of the tests that start from a copy of it.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startHost } from './host.ts';

/** @param outputFolder Playwright empties it before each run: what another build filled is not met again */
export async function demoFolderIn(outputFolder: string): Promise<string> {
  const filled = join(outputFolder, 'demo');
  const filling = join(outputFolder, 'demo-filling');
  mkdirSync(outputFolder, { recursive: true });
  while (!existsSync(filled)) {
    if (takes(filling)) await fill(filling, filled);
    else await wait(200);
  }
  return filled;
}

/** Whose folder it becomes fills it; the other workers wait. */
function takes(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function fill(filling: string, filled: string): Promise<void> {
  try {
    await (await startHost({ dataFolder: filling, demo: true })).stop();
    renameSync(filling, filled);
  } catch (error) {
    rmSync(filling, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}
