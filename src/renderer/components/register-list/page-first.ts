// The engine answers one question after the other: what a list counts is asked once its rows are there, so that nobody waits for
// a number before seeing the page.
import type { Selection } from '#shared/contract/list.ts';

/** Counts do not wait longer than this for a page that does not come. */
const patienceMilliseconds = 1000;

export interface PageFirst {
  /** Notes that a page of a selection was answered, or refused. */
  readonly page: <Value>(of: Selection, answer: Promise<Value>) => Promise<Value>;
  /** Asks after the first page of a selection. */
  readonly afterwards: <Value>(of: Selection, ask: () => Promise<Value>) => Promise<Value>;
}

export function createPageFirst(): PageFirst {
  let shown = '';
  const waiting = new Map<() => void, string>();
  return {
    page: (of, answer) =>
      answer.finally(() => {
        shown = keyOf(of);
        for (const [go, key] of waiting) if (key === shown) go();
      }),
    async afterwards(of, ask) {
      const key = keyOf(of);
      if (key !== shown) {
        await new Promise<void>((resolve) => {
          const go = (): void => {
            clearTimeout(timer);
            waiting.delete(go);
            resolve();
          };
          const timer = setTimeout(go, patienceMilliseconds);
          waiting.set(go, key);
        });
      }
      return ask();
    },
  };
}

function keyOf({ filters, search }: Selection): string {
  return JSON.stringify([filters, search]);
}
