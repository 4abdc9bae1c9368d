import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { readMoney } from './money.ts';

function fen(written: string | number, unit: '元' | '万元' | undefined = '万元'): number | string {
  const result = readMoney(written, { unit });
  return result.ok ? result.value : result.code;
}

test('sums are read in every shape of the villages’ ledgers', () => {
  for (const written of [
    '3.5万',
    '35000元',
    '3.5万元',
    '叁万伍仟元整',
    3.5,
    '3.5',
    '35,000.00元',
    '3万5千元',
    '三万五千元',
    '¥35000元',
    '人民币叁万伍仟圆正',
  ])
    expect(fen(written), String(written)).toBe(3_500_000);
  expect(fen(4.65)).toBe(4_650_000);
  expect(fen('壹佰贰拾万零叁拾元伍角陆分')).toBe(120_003_056);
  expect(fen('120.5元')).toBe(12_050);
  expect(fen('十万元')).toBe(10_000_000);
});
test('nothing is written in many ways', () => {
  for (const written of ['', '无', '/', 0, '0', '—', '0元']) expect(fen(written)).toBe(0);
});
test('what is no single sum is refused', () => {
  expect(fen('3-5万元')).toBe('money.range');
  expect(fen('若干')).toBe('money.format');
  expect(fen('三万五元')).toBe('money.format');
  expect(fen(-3)).toBe('money.negative');
  expect(fen('1,2')).toBe('money.commas');
  expect(fen('12,34元', '元')).toBe('money.commas');
  expect(fen('1 2元', '元')).toBe('money.commas');
  expect(fen('3千5千元')).toBe('money.format');
});
test('a doubt is raised about rounded sums and unlikely units', () => {
  expect(readMoney('约3万元')).toMatchObject({ ok: true, value: 3_000_000, doubt: { code: 'money.about' } });
  expect(readMoney(35_000, { unit: '万元' })).toMatchObject({ ok: true, doubt: { code: 'money.unit-unlikely' } });
  expect(readMoney(35_000)).toMatchObject({ ok: true, value: 3_500_000, doubt: { code: 'money.unit-unknown' } });
});
test('what is less than a fen is told, not dropped in silence', () => {
  expect(readMoney('333.333', { unit: '元' })).toMatchObject({ ok: true, value: 33_333, doubt: { code: 'money.rounded' } });
  expect(readMoney(0.1 + 0.2, { unit: '元' })).toEqual({ ok: true, value: 30 });
  expect(readMoney('4.0015万', { unit: '元' })).toEqual({ ok: true, value: 4_001_500 });
});
test('every sum in 万元 with two decimals is exact to the fen', () => {
  fastCheck.assert(
    fastCheck.property(fastCheck.integer({ min: 0, max: 99_999 }), (hundreds) => {
      expect(fen(hundreds / 100)).toBe(hundreds * 10_000);
      expect(fen(`${String(hundreds / 100)}万元`)).toBe(hundreds * 10_000);
    }),
  );
});
