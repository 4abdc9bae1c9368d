// How many of the headings that ledgers write are understood at the first guess (tests/fixtures/headings): the figures are printed.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SheetKind } from '#shared/contract/imports.ts';
import { fieldNamed, matchHeading } from './headings.ts';

const folder = `${import.meta.dirname}/../../../tests/fixtures/headings`;
/** Headings by their field; `none`: the register has no such field, and nothing else may be guessed. */
type HeadingsByField = Readonly<Record<string, readonly string[]>>;
interface PublicTable {
  readonly kind: SheetKind;
  readonly table: string;
  readonly headings: HeadingsByField;
}

const wanted = 0.97;

function readFixture<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Shape;
}

interface Guess {
  readonly heading: string;
  readonly right: string;
  readonly guessed: string;
}

function guesses(kind: SheetKind, headings: HeadingsByField): Guess[] {
  return Object.entries(headings).flatMap(([right, texts]) =>
    texts.map((heading) => ({
      heading,
      right,
      guessed: matchHeading(kind, heading.split('|')) ?? 'none',
    })),
  );
}

function tell(what: string, all: readonly Guess[]): number {
  const wrong = all.filter(({ right, guessed }) => right !== guessed);
  const share = (all.length - wrong.length) / all.length;
  const percent = (share * 100).toFixed(1);
  const missed = wrong.map(({ heading, right, guessed }) => `${heading}: ${right}, guessed ${guessed}`).join('; ');
  console.log(
    `${what}: ${String(all.length - wrong.length)} of ${String(all.length)} headings right (${percent} %)${missed === '' ? '' : `. ${missed}`}`,
  );
  return share;
}

test.each(SheetKind.options)('the headings of ledgers of %s are understood at the first guess', (kind) => {
  const headings = readFixture<HeadingsByField>(`${kind}.json`);
  for (const field of Object.keys(headings)) if (field !== 'none') expect(fieldNamed(kind, field), field).toBeDefined();
  expect(tell(kind, guesses(kind, headings))).toBeGreaterThanOrEqual(wanted);
});

test('at least 300 headings of disputes are asked for, and more than a hundred of every other register', () => {
  for (const kind of SheetKind.options) {
    const count = guesses(kind, readFixture<HeadingsByField>(`${kind}.json`)).length;
    expect(count, kind).toBeGreaterThanOrEqual(kind === 'disputes' ? 300 : 100);
  }
});

test('the headings of public tables are understood at the first guess', () => {
  const all = readFixture<readonly PublicTable[]>('public-tables.json').flatMap(({ kind, headings }) => guesses(kind, headings));
  expect(tell('public tables', all)).toBeGreaterThanOrEqual(wanted);
});

test('what a register does not know is never taken for something that it knows', () => {
  const lists = SheetKind.options.map((kind) => ({ kind, headings: readFixture<HeadingsByField>(`${kind}.json`) }));
  const tables = readFixture<readonly PublicTable[]>('public-tables.json');
  const taken = [...lists, ...tables].flatMap(({ kind, headings }) =>
    guesses(kind, { none: headings['none'] ?? [] }).filter(({ guessed }) => guessed !== 'none'),
  );
  expect(taken).toEqual([]);
});
