import { describe, expect, it } from 'vitest';
import { codeUnder, divisionProblem, freeVillageSerial, levelOfCode, parentCodeOf, prefixUnder } from './division-code.ts';

describe('a division code', () => {
  it('tells its level by its digits', () => {
    expect(
      ['320000000000', '320500000000', '320599000000', '320599101000', '320599101200', '441900003000', '441900003001'].map(levelOfCode),
    ).toEqual(['province', 'city', 'county', 'township', 'village', 'township', 'village']);
    expect(['3205', '32059910120x', '', '000000000000'].map(levelOfCode)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is made from its own digits under its parent', () => {
    expect(codeUnder('320599000000', 'township', '101')).toBe('320599101000');
    expect(codeUnder('320500000000', 'county', '99')).toBe('320599000000');
    expect(codeUnder('320599101000', 'village', '001')).toBe('320599101001');
    // A city without counties has its townships right below it.
    expect(prefixUnder('441900000000', 'township')).toBe('441900');
    expect(['441900003000', '320599101001', '320599101000', '320599000000', '320500000000', '320000000000'].map(parentCodeOf)).toEqual([
      '441900000000',
      '320599101000',
      '320599000000',
      '320500000000',
      '320000000000',
      undefined,
    ]);
  });
});

describe('the code of a new village', () => {
  const under = (...serials: string[]) => serials.map((serial) => `320599101${serial}`);
  const run = (first: number, last: number) =>
    under(...Array.from({ length: last - first + 1 }, (_, at) => String(first + at).padStart(3, '0')));

  it.each([
    ['the first of all', 'village', [], '200'],
    ['the first of all', 'community', [], '001'],
    ['the next after the highest, also over a gap', 'village', under('001', '200', '203'), '204'],
    ['the next after the highest, also over a gap', 'community', under('001', '007', '200', '203'), '008'],
    ['a development zone that is coded like a village is none', 'village', under('200', '498', '598'), '201'],
    ['other townships hold nothing here', 'village', ['320599102250', ...under('210')], '211'],
    ['a gap, where the highest is the last', 'village', under('200', '201', '399'), '202'],
    ['a gap, where the highest is the last', 'community', under('001', '199'), '002'],
    ['none, where all are held', 'community', run(1, 199), undefined],
    ['none, where all are held', 'village', run(200, 399), undefined],
  ] as const)('is %s: %s', (_words, kind, taken, serial) => {
    expect(freeVillageSerial('320599101000', kind, taken)).toBe(serial);
  });
});

describe('a division that somebody types', () => {
  const siblings = [{ code: '320599100000', name: '枫桥示范镇' }];
  const wrong = (code: string, name = '周庄示范镇') => divisionProblem({ code, name }, 'township', '320599000000', siblings)?.code ?? null;

  it('is taken when level, parent and name are right and nothing stands in its place', () => {
    expect(wrong('320599101000')).toBeNull();
    expect(wrong('320599401000', '旅游度假区（示范）')).toBeNull();
  });

  it.each([
    ['too short', '320599101', '周庄示范镇', 'offices.division-digits'],
    ['letters', '32059910100x', '周庄示范镇', 'offices.division-digits'],
    ['a village', '320599101001', '周庄示范镇', 'offices.division-other-level'],
    ['a county', '320598000000', '周庄示范镇', 'offices.division-other-level'],
    ['in another county', '320598101000', '周庄示范镇', 'offices.division-outside'],
    ['a code that is used', '320599100000', '周庄示范镇', 'offices.division-taken'],
    ['a name that is used', '320599101000', '枫桥示范镇', 'offices.division-name-taken'],
    ['no name', '320599101000', '镇', 'offices.division-name'],
    ['digits for a name', '320599101000', '101', 'offices.division-name'],
  ])('is refused: %s', (_what, code, name, problem) => {
    expect(wrong(code, name)).toBe(problem);
  });
});
