import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { findSection, sectionWordOf } from './manual-sections.ts';
import { readMarkdown, readSpans } from './markdown-blocks.ts';

const manual = readMarkdown(readFileSync(resolve(import.meta.dirname, '../../../../docs/manual.zh-CN.md'), 'utf8'));

test('every screen of the shell has its section in the manual', () => {
  for (const address of [
    '/desk',
    '/disputes/new',
    '/mediation/7',
    '/papers/mediationAgreement/7',
    '/grids',
    '/staff',
    '/organisations',
    '/transfers/7',
    '/imports/7',
    '/reports',
    '/batches',
    '/county/7',
    '/settings',
  ]) {
    const word = sectionWordOf(address);
    expect(word, address).not.toBeNull();
    expect(manual[findSection(manual, word)], address).toMatchObject({
      kind: 'heading',
      text: expect.stringContaining(word ?? '') as string,
    });
  }
  for (const word of ['第一次打开', '登录']) expect(findSection(manual, word), word).toBeGreaterThan(0);
  expect(sectionWordOf('/')).toBeNull();
});

test('no mark of the writing is left in what is read', () => {
  const texts = manual.flatMap((block) =>
    block.kind === 'list' ? block.items : block.kind === 'table' ? block.rows.flat() : [block.text],
  );
  for (const text of texts) for (const span of readSpans(text)) expect(span.text).not.toMatch(/\*\*|`|\]\(|^#|^\|/);
});

test('headings, lists, tables and lines that go on are told apart', () => {
  expect(
    readMarkdown('# 一\n## 二\n段落\n接着\n\n- 甲\n  接着\n- 乙\n\n1. 丙\n2. 丁\n\n| 键 | |\n|---|---|\n| F1 | 手册 |\n\n![图](a.png)\n'),
  ).toEqual([
    { kind: 'heading', level: 1, text: '一' },
    { kind: 'heading', level: 2, text: '二' },
    { kind: 'paragraph', text: '段落接着' },
    { kind: 'list', ordered: false, items: ['甲接着', '乙'] },
    { kind: 'list', ordered: true, items: ['丙', '丁'] },
    {
      kind: 'table',
      rows: [
        ['键', ''],
        ['F1', '手册'],
      ],
    },
  ]);
});

test('what looks like HTML stays text', () => {
  expect(readSpans('<b>甲</b> **乙** `丙` [丁](README.md)')).toEqual([
    { kind: 'plain', text: '<b>甲</b> ' },
    { kind: 'strong', text: '乙' },
    { kind: 'plain', text: ' ' },
    { kind: 'code', text: '丙' },
    { kind: 'plain', text: ' 丁' },
  ]);
});
