import type { Api } from '#shared/contract/index.ts';

/**
 * Asks the county for the receipt of every batch that lies there, the oldest first. Answers whether a batch moved on.
 * @throws the codes of batches.send
 */
export async function fetchReceipts(batches: Pick<Api['batches'], 'list' | 'send'>): Promise<boolean> {
  const { rows } = await batches.list({});
  let moved = false;
  // Not toReversed: Chrome 109, the last on Windows 7, does not know it.
  for (const batch of rows.filter(({ state }) => state === 'delivered').reverse()) {
    const { state, lastError } = await batches.send({ id: batch.id });
    if (state !== batch.state || lastError !== batch.lastError) moved = true;
  }
  return moved;
}
