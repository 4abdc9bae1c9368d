// Work on one thing, one after the other: two windows that fix the same import would write two plans into each other.

export type InTurn = <Result>(key: string, work: () => Result | Promise<Result>) => Promise<Result>;

/** Makes a queue for each key; work of different keys runs side by side. */
export function createTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key);
    const { promise, resolve } = Promise.withResolvers<undefined>();
    last.set(key, promise);
    try {
      await before;
      return await work();
    } finally {
      if (last.get(key) === promise) last.delete(key);
      resolve(undefined);
    }
  };
}
