import { expect, it } from 'vitest';
import type { PlacedPaper } from '#shared/contract/dossiers.ts';
import { placeStateWords } from './place-words.ts';

const paper: PlacedPaper = { paper: 'sessionRecord', partId: null, title: '人民调解记录', drawable: true, printed: false, missing: [] };

it('a place says what lies in it, and whether it must be filled', () => {
  expect(placeStateWords({ state: 'papers', need: 'required', papers: [paper, { ...paper, printed: true }], scanPages: 0 })).toBe(
    '2 份，已打印',
  );
  expect(placeStateWords({ state: 'both', need: 'required', papers: [paper], scanPages: 3 })).toBe('1 份，可打印；扫描 3 页');
  expect(placeStateWords({ state: 'scans', need: 'optional', papers: [], scanPages: 1 })).toBe('扫描 1 页');
  expect(placeStateWords({ state: 'blank', need: 'required', papers: [], scanPages: 0 })).toBe('缺');
  expect(placeStateWords({ state: 'blank', need: 'optional', papers: [], scanPages: 0 })).toBe('无');
  expect(placeStateWords({ state: 'notNeeded', need: 'notNeeded', papers: [], scanPages: 0 })).toBe('不需要');
});
