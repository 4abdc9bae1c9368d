import { expect, test } from 'vitest';
import { z } from 'zod';
import { read, write } from '#shared/contract/call.ts';
import { apiPage } from './api-doc.ts';

const page = apiPage({
  disputes: {
    get: read({
      summary: 'One dispute.',
      input: z.object({ id: z.uuid() }),
      output: z.object({ title: z.string().min(1).max(100) }),
      errors: ['record.not-found'],
    }),
    create: write({
      summary: 'Registers a dispute.',
      access: 'administrator',
      input: z.object({
        people: z.int().min(1).max(999).nullable(),
        tags: z
          .array(z.enum(['a', 'b']))
          .max(3)
          .default([]),
        month: z.string().regex(/^\d{4}-\d{2}$/),
      }),
      output: z.object({}),
    }),
  },
});

test('a call is described by its name, who may make it, its shapes and its errors', () => {
  expect(page).toContain('### disputes.get\n\nOne dispute.\n\nReads · signed in · errors: `record.not-found`');
  expect(page).toContain('in   { id: uuid }');
  expect(page).toContain('out  { title: string 1-100 }');
});

test('optional fields, lists, choices and patterns stand as a person would write them', () => {
  expect(page).toContain('Writes · administrator');
  expect(page).toContain('{ people: integer 1-999 | null, tags?: ("a" | "b")[] to 3 = [], month: string /^\\d{4}-\\d{2}$/ }');
});
