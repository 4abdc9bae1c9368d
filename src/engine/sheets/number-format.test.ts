import { expect, test } from 'vitest';
import { shownNumber, unitInFormat } from './number-format.ts';

test.each([
  [3.5, '0.0"万元"', '3.5万元', '万元'],
  [35_000, '#,##0"元"', '35000元', '元'],
  [35_000, '0!.0,"万元"', '3.5万元', '元'],
  [1200, '¥#,##0.00', '¥1200.00', undefined],
  [1200, '[$¥-804]#,##0', '¥1200', undefined],
  [-12.5, '#,##0.00_);(#,##0.00)', '-12.50', undefined],
  [51288886666, '"0"00000000000', '051288886666', undefined],
  [1, '"320599100200"000', '320599100200001', undefined],
] as const)('%d in the format %s is shown as %s', (value, format, shown, unit) => {
  expect(shownNumber(value, format)).toBe(shown);
  expect(unitInFormat(format)).toBe(unit);
});

test.each(['0.00E+00', '# ?/?', '000-000', 'General'])('the shape of %s is not guessed at', (format) => {
  expect(shownNumber(12.5, format)).toBeUndefined();
});
