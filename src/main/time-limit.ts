/** Waits for `work`, but not for ever. @throws what `late` makes when the time is up; the work itself is not stopped by it. */
export async function withTimeLimit<Value>(work: Promise<Value>, milliseconds: number, late: () => Error): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(late()), milliseconds);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
