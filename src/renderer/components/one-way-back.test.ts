// Four words for going back were four things to learn: screens take BackButton or BackTo.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const renderer = join(import.meta.dirname, '..');
const theOne = ['back-button.tsx', 'use-go-back.ts'].map((file) => join('components', file));
const files = globSync('**/*.{ts,tsx}', { cwd: renderer }).filter((file) => !/\.test\.tsx?$/.test(file) && !theOne.includes(file));

/** A control that says it goes back: its words, a banner's action, an arrow. Sentences may speak of going back. */
const ownWays = [
  /<(?:Button|a|Link)\b[^\n]*>(?:返回|回到|回上|回列表|后退|上一页|返 回)/,
  /\b\w*[wW]ord[:=]\s*\{?['"](?:返回|回到|回上|回列表|后退|上一页)/,
  /\bArrowLeftOutlined\b/,
  /\bnavigate\(-1\)/,
];

it('goes back by one button with one word', () => {
  const found = files.flatMap((file) =>
    readFileSync(join(renderer, file), 'utf8')
      .split('\n')
      .flatMap((line, at) => (ownWays.some((way) => way.test(line)) ? [`${file}:${String(at + 1)} ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});
