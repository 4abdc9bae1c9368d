import type { RunningJob } from './jobs.ts';

const atOnce = 100;

/**
 * Works through `items` one after the other, tells how far it is, and lets other code run after each hundred.
 * @throws jobs.cancelled when a person asked to stop
 */
export async function paced<Item, Result>(
  job: RunningJob,
  step: string,
  items: readonly Item[],
  work: (item: Item, index: number) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    if (index % atOnce === 0) {
      job.report(index, items.length, step);
      await job.breathe();
    }
    results.push(work(item, index));
  }
  return results;
}
