// JSON that a screen keeps in the register without the engine knowing its shape: bounded in size and depth.
import { z } from 'zod';

/** Measured before zod looks into it: its depth is not ours. */
export function smallJson(mostCharacters: number) {
  return z.custom<z.infer<ReturnType<typeof z.json>>>((value) => isSmallJson(value, mostCharacters));
}

function isSmallJson(value: unknown, mostCharacters: number): boolean {
  try {
    // Left out, which has no JSON, it is none.
    return value !== undefined && JSON.stringify(value).length <= mostCharacters && z.json().safeParse(value).success;
  } catch (error) {
    // Nested deeper than the stack holds.
    if (error instanceof RangeError) return false;
    throw error;
  }
}
