import { expect, test } from 'vitest';
import { readVillageLines } from './village-lines.ts';

const township = '320599101000';

test('villages are read one a line, with three digits or the whole code', () => {
  expect(readVillageLines('001 桥东社区\n\n200,枫桥村\n320599101201\t石佛村\r\n２０２　柳荫村', township, [])).toEqual({
    villages: [
      { code: '320599101001', name: '桥东社区', kind: 'community' },
      { code: '320599101200', name: '枫桥村', kind: 'village' },
      { code: '320599101201', name: '石佛村', kind: 'village' },
      { code: '320599101202', name: '柳荫村', kind: 'village' },
    ],
    problems: [],
  });
});

test('what cannot be read, lies elsewhere or is there already is told by its line', () => {
  const { villages, problems } = readVillageLines(
    '枫桥村\n320599100200 别镇村\n000 镇\n200 枫桥村\n200 又一村\n201 枫桥村\n203 名单里的村\n20 短村',
    township,
    ['320599101203'],
  );
  expect(villages.map(({ name }) => name)).toEqual(['枫桥村']);
  expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
    [1, 'unread'],
    [2, 'outside'],
    [3, 'noDigits'],
    [5, 'twice'],
    [6, 'twice'],
    [7, 'listed'],
    [8, 'unread'],
  ]);
});
