import { useEffect } from 'react';
import { api, ApiError } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { noteTrouble } from '../../api/trouble.ts';
import { fetchReceipts } from './fetch-receipts.ts';

const askAgainMilliseconds = 20_000;
const expected: ReadonlySet<string> = new Set(['accounts.not-signed-in', 'batches.county-unreachable']);

/**
 * Fetches the receipts of delivered batches by itself: once when the screen opens and, with `again`, as long as it is open.
 * What a try failed with stands on the batch, whose button stays.
 */
export function useReceipts({ again, active = true }: { readonly again: boolean; readonly active?: boolean }): void {
  useEffect(() => {
    if (!active) return undefined;
    let open = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      try {
        if (await fetchReceipts(api.batches)) registerChanged('batches');
      } catch (error) {
        // Signed out, or the county away, while this was under way: the screen tells of either by itself.
        if (!(error instanceof ApiError) || !expected.has(error.code)) noteTrouble(error);
        registerChanged('batches');
      }
      if (open && again) timer = setTimeout(() => void ask(), askAgainMilliseconds);
    };
    void ask();
    return () => {
      open = false;
      clearTimeout(timer);
    };
  }, [again, active]);
}
