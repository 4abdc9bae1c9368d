import { join } from 'node:path';
import { expect, test } from 'vitest';
import { citationCount, citationFaults, citingFiles } from './citations.ts';

const fixture = join(import.meta.dirname, '..', 'tests', 'fixtures', 'citations');
const faults = citationFaults(citingFiles(fixture));

function faultsOf(path: string): string[] {
  return faults.filter((fault) => fault.startsWith(path)).map((fault) => fault.slice(path.length + 1));
}

test('a citation that leads nowhere is named with its line', () => {
  expect(faultsOf('src/citing.ts').filter((fault) => fault.startsWith('2 '))).toEqual([
    '2 research A §9 leads nowhere.',
    '2 design §4 leads nowhere.',
    '2 research A §1.3 F9 leads nowhere.',
    '2 research B §1 leads nowhere.',
  ]);
});

test('a section without its page, and a page without a section, are no citations', () => {
  expect(faultsOf('src/citing.ts').filter((fault) => fault.startsWith('3 '))).toEqual([
    expect.stringContaining('3 §1.3 is no citation'),
    expect.stringContaining('3 §2 is no citation'),
    expect.stringContaining('3 research A is no citation'),
  ]);
});

test('right citations and clauses of published documents pass', () => {
  expect(faultsOf('src/citing.ts').filter((fault) => fault.startsWith('1 '))).toEqual([]);
});

test('a heading that is empty or given twice is refused', () => {
  expect(faultsOf('docs/design.md')).toEqual(['7 design §2 has nothing under it.', '13 design §3 is a heading twice.']);
});

test('everything that is cited is counted', () => {
  expect(citationCount(citingFiles(fixture))).toBe(7);
});
