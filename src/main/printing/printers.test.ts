import { expect, test } from 'vitest';
import { listPrinters } from './printers.ts';

const noted: string[] = [];
const log = { note: (event: string) => void noted.push(event) };

test('a printer that is gone from the network does not hold up printing', async () => {
  expect(await listPrinters({ getPrintersAsync: () => new Promise(() => undefined) }, log, 10)).toBeNull();
  expect(noted).toEqual(['printers not listed']);
});

test('printers that are there are listed by their system’s names', async () => {
  expect(
    await listPrinters({ getPrintersAsync: async () => [{ name: 'HP-1020', displayName: 'HP', description: '', options: {} }] }, log),
  ).toEqual(['HP-1020']);
});
