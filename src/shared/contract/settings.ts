import { z } from 'zod';
import { read, write } from './call.ts';
import { Nothing } from './fields.ts';

const Key = z.string().regex(/^[a-z][A-Za-z0-9.-]{0,60}$/);

export const settings = {
  remembered: read({ summary: "What the account's screens remember (column widths, order, last filters), by key.", input: z.object({ key: Key }), output: z.object({ value: z.unknown() }) }),
  remember: write({ summary: 'Remembers a screen setting for the signed-in account.', input: z.object({ key: Key, value: z.json() }), output: Nothing }),
};
