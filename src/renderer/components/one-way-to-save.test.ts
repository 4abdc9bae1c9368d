// What is typed and not understood must hold back every save. These rules of the sources keep anyone from going round typed-form.tsx.
import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { expect, it } from 'vitest';

const folder = `${import.meta.dirname}/..`;
const sources = globSync(`${folder}/**/*.{ts,tsx}`)
  .filter((path) => !path.includes('.test.'))
  .map((path) => ({ name: relative(folder, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));

function filesWith(pattern: RegExp): string[] {
  return sources
    .filter(({ text }) => pattern.test(text))
    .map(({ name }) => name)
    .sort();
}

it('dates, months, numbers and times are read by the fields of components/fields/ alone: no field of antd drops what it does not understand', () => {
  expect(filesWith(/import \{[^}]*\b(?:DatePicker|TimePicker|InputNumber|Form)\b[^}]*\} from 'antd'/u)).toEqual([]);
  expect(filesWith(/type="(?:number|date|time|month)"|inputMode="(?:numeric|decimal)"/u)).toEqual(['components/fields/number-field.tsx']);
});

it('a dialog that saves is a FormDialog', () => {
  expect(sources.filter(({ text }) => /<Modal\b[^>]*\bonOk=/su.test(text)).map(({ name }) => name)).toEqual([
    'components/dialogs/form-dialog.tsx',
  ]);
});

it('the store of typed texts is made by useTypedForm alone, whose submit is the gate', () => {
  expect(filesWith(/createTypedTexts\(/u)).toEqual(['components/fields/typed-form.tsx', 'components/typing/typed-texts.ts']);
  expect(filesWith(/TypedFormContext/u)).toEqual([
    'components/fields/typed-form.tsx',
    'components/fields/use-typed.ts',
    'components/pickers/use-word.ts',
    'components/typing/around-a-field.ts',
    'features/imports/use-pending.ts',
  ]);
});

it('whoever gives fields a form also saves through it; what only looks is listed here', () => {
  const looking = ['components/fields/typed-form.tsx', 'features/county/offices-page.tsx', 'features/grids/grid-holders.tsx'];
  expect(filesWith(/LookingFields/u)).toEqual(looking);
  const forms = filesWith(/useTypedForm\(/u);
  const gated = filesWith(/\.(?:submit|pass)\b/u);
  expect(forms.filter((name) => !gated.includes(name) && name !== 'components/fields/typed-form.tsx')).toEqual([]);
});

it('what a box shows is not turned into a number on the way', () => {
  expect(filesWith(/\bNumber\([^)]*(?:event\.target|typed\b)/u)).toEqual([]);
  expect(filesWith(/onChange=\{[^\n]*replaceAll\(\/(?:\\D|\[\^)/u)).toEqual([]);
});

it('rows of a form are keyed by what they are, never by their place', () => {
  const shown = [
    'app/search-box.tsx',
    'components/pdf/pdf-view.tsx',
    'features/grids/change-problems.tsx',
    'features/imports/column-table.tsx',
    'features/imports/stack-table.tsx',
    'features/organisations/organisation-beside.tsx',
    'features/staff/posts-timeline.tsx',
  ];
  expect(filesWith(/key=\{(?:index|position|at|i)\}/u), 'only lists that are shown, not filled in').toEqual(shown);
});

it('no star is set by hand on a field: Field draws it from the rule that holds the button', () => {
  expect(filesWith(/<(?:Field|TextItem|DateItem|CodeItem|NumberItem|AmountItem)\b[^>]*\srequired\b/u)).toEqual([]);
});
