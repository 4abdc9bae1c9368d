// Every use of a field that reads what is typed (dates, numbers, amounts, months, coordinates, moments), found in the sources.
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const renderer = join(import.meta.dirname, '../../../src/renderer');

/** A place on a screen that reads: its name to the person, and its path in the record where it stands in a Field. */
export interface ReadingPlace {
  readonly label: string;
  readonly field: string | null;
}

export interface ReadingUse {
  /** Under src/renderer, e.g. features/staff/post-block.tsx. */
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly isAt: (place: ReadingPlace) => boolean;
}

interface Source {
  readonly file: string;
  readonly text: string;
}

const sources: readonly Source[] = globSync(`${renderer}/**/*.tsx`, { exclude: ['**/*.test.tsx'] }).map((path) => ({
  file: relative(renderer, path).replaceAll('\\', '/'),
  text: readFileSync(path, 'utf8'),
}));
const passesOn = /\blabel=\{(?:field\.)?label\}/u;

/** Components that read: they call useTyped or useTypedNumber, or hand their own label on to one that does. */
export function readingComponents(): readonly string[] {
  const found = new Set(
    sources
      .filter(({ text }) => /\buseTyped(?:Number)?(?:<[^(]*>)?\(/u.test(text))
      .flatMap(({ text }) => componentsOf(text).map(({ name }) => name)),
  );
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { file, text } of sources.filter(({ file }) => file.startsWith('components/'))) {
      for (const { name, body } of componentsOf(text))
        if (tagsOf({ file, text: body }, found).some(({ tag }) => passesOn.test(tag))) found.add(name);
    }
  }
  return [...found].sort();
}

/** All uses in forms, by file; what only wraps another reading field is none. */
export function readingUses(): readonly ReadingUse[] {
  const components = new Set(readingComponents());
  return sources
    .filter(({ text }) => !/\buseTyped(?:Number)?(?:<[^(]*>)?\(/u.test(text))
    .flatMap((source) =>
      tagsOf(source, components)
        .filter(
          ({ tag }) =>
            !(source.file.startsWith('components/') && passesOn.test(tag)) && !source.file.startsWith('components/fields/coordinate-item'),
        )
        .map(({ tag, line }) => ({ file: source.file, line, source: tag.slice(0, 160), isAt: placeOf(tag) })),
    );
}

function componentsOf(text: string): { readonly name: string; readonly body: string }[] {
  return text.split(/^(?=export function )/mu).flatMap((body) => {
    const name = /^export function ([A-Z]\w*)/u.exec(body)?.[1];
    return name === undefined ? [] : [{ name, body }];
  });
}

function tagsOf({ text }: Source, components: ReadonlySet<string>): { readonly tag: string; readonly line: number }[] {
  return [...text.matchAll(/<([A-Z]\w*)\s[\s\S]*?\/>/gu)].flatMap((match) => {
    // A tag that holds children matches up to the end of one of them: look for each reading component on its own.
    const inner = [...match[0].matchAll(/<([A-Z]\w*)\s/gu)].filter(([, name = '']) => components.has(name));
    return inner.map(({ index }) => ({ tag: match[0].slice(index), line: text.slice(0, match.index + index).split('\n').length }));
  });
}

/** How a use is known again on the screen: by its label, or by its field where the label comes from a table of words. */
function placeOf(tag: string): ReadingUse['isAt'] {
  const field = /(?:\blabel=\{label|\{\.\.\.item)\('(\w+)'\)\}/u.exec(tag)?.[1];
  if (field !== undefined) return (place) => place.field?.split('.').at(-1) === field;
  const [, plain, template, expression] = /\blabel=(?:"([^"]*)"|\{`([^`]*)`\}|\{([^\n]*?)\} (?:\w+=|\w+ ))/u.exec(tag) ?? [];
  const words =
    plain !== undefined
      ? [plain]
      : template !== undefined
        ? [template]
        : [...(expression ?? '').matchAll(/'([^']*)'|`([^`]*)`/gu)].map(([, quoted, other]) => quoted ?? other ?? '');
  // 告知时间 has two boxes: （日期） and （时刻）.
  const patterns = words.map(
    (word) =>
      new RegExp(
        `^${word
          .split(/\$\{[^}]*\}+/u)
          .map((part) => part.replaceAll(/[()*+.?[\]^{|}$\\]/gu, String.raw`\$&`))
          .join('.*')}(?:（.+）)?$`,
        'u',
      ),
  );
  return (place) => patterns.length === 0 || patterns.some((pattern) => pattern.test(place.label));
}
