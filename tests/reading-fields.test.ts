// No form with a field that reads what is typed is left out of the walks of tests/e2e/unread-*.spec.ts.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readingComponents, readingUses } from './e2e/pages/reading-fields.ts';
import { onlyLooking, readingWalks, shownByTheirSource } from './e2e/pages/reading-walks.ts';

const features = join(import.meta.dirname, '../src/renderer/features');
const name = (file: string): string => (file.startsWith('features/') ? file.slice('features/'.length) : `../${file}`);
const walked = Object.values(readingWalks).flatMap((files): readonly string[] => files);
const listed = [...walked, ...onlyLooking, ...Object.keys(shownByTheirSource)];

test('every file that holds a reading field stands in a walk, once, and no walk names a file that holds none', () => {
  expect(listed.toSorted()).toEqual([...new Set(readingUses().map(({ file }) => name(file)))].sort());
});

test('each walk is gone by a spec, and none is left out there', () => {
  const specs = globSync(join(import.meta.dirname, 'e2e/unread-*.spec.ts'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  expect(Object.keys(readingWalks).filter((walk) => !specs.includes(`'${walk}'`))).toEqual([]);
  expect(specs).not.toMatch(/\.(?:fixme|skip|only|fail)\b/u);
});

test('the sources are read whole: each reading component, each use of one', () => {
  expect(readingComponents()).toEqual([
    'AmountBox',
    'AmountField',
    'AmountItem',
    'CoordinateItem',
    'DateField',
    'DateItem',
    'MomentField',
    'MonthField',
    'NumberField',
    'NumberItem',
  ]);
  const uses = readingUses();
  for (const file of new Set(uses.map((use) => use.file))) {
    const text = readFileSync(join(features, '..', file), 'utf8');
    const tags = text.match(new RegExp(`<(?:${readingComponents().join('|')})\\b`, 'gu')) ?? [];
    expect(uses.filter((use) => use.file === file).length, file).toBe(tags.length);
  }
});

test('a use is known again on the screen by its label, its pattern or its field, and by nothing else', () => {
  const at = (file: string, label: string, field: string | null = null) =>
    readingUses().filter((use) => use.file === `features/${file}` && use.isAt({ label, field })).length;
  expect([at('numbering/lend-dialog.tsx', '借几个号'), at('numbering/lend-dialog.tsx', '借几个')]).toEqual([1, 0]);
  expect([at('staff/post-block.tsx', '开始', 'posts.0.fromOn'), at('staff/post-block.tsx', '开始', 'posts.0.kind')]).toEqual([1, 0]);
  expect([at('mediation/notice-form.tsx', '告知时间（时刻）'), at('mediation/notice-form.tsx', '调查时间（时刻）')]).toEqual([1, 0]);
  expect([at('grids/change-dialog.tsx', '第 2 个户数'), at('grids/change-dialog.tsx', '户数')]).toEqual([1, 0]);
  expect([
    at('supervisions/supervision-dialog.tsx', '包案日期'),
    at('supervisions/supervision-dialog.tsx', '挂牌日期'),
    at('supervisions/supervision-dialog.tsx', '解除日期'),
  ]).toEqual([1, 1, 0]);
});

test('a form that no browser walk meets goes through the gate in its source', () => {
  for (const [file, gate] of Object.entries(shownByTheirSource)) expect(readFileSync(join(features, file), 'utf8'), file).toMatch(gate);
  for (const file of onlyLooking)
    expect(readFileSync(join(features, file), 'utf8'), file).toMatch(
      /<LookingFields>\s*<(?:MonthField|DateField)\s[\s\S]*?<\/LookingFields>/u,
    );
});
