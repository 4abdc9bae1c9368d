import { z } from 'zod';
import { read, write } from './call.ts';
import { Nothing } from './fields.ts';

const Key = z.string().regex(/^[a-z][A-Za-z0-9.-]{0,60}$/);

/** A screen's layout is small; what is not is no layout. Measured before zod looks into it: its depth is not ours. */
const mostCharacters = 100_000;
const Remembered = z.custom<z.infer<ReturnType<typeof z.json>>>((value) => isSmallJson(value));

function isSmallJson(value: unknown): boolean {
  try {
    return JSON.stringify(value).length <= mostCharacters && z.json().safeParse(value).success;
  } catch (error) {
    // Nested deeper than the stack holds.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export const settings = {
  remembered: read({ summary: "What the account's screens remember (column widths, order, last filters), by key.", input: z.object({ key: Key }), output: z.object({ value: z.unknown() }) }),
  remember: write({ summary: 'Remembers a screen setting for the signed-in account.', input: z.object({ key: Key, value: Remembered }), output: Nothing }),
};
