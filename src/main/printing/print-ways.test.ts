import { expect, test } from 'vitest';
import { printerFor, PrintWays, wayOf, withPrinter, withWay } from './print-ways.ts';

const nothing = PrintWays.parse({});

test('an office that has set nothing prints as its printer is set, whole copies one after the other', () => {
  expect(printerFor(nothing, 'A4', ['HP-1020'])).toBeNull();
  expect(wayOf(nothing, null, 'A4')).toEqual({ duplex: null, isCollated: true });
});

test('each printer keeps its own way for each kind of paper', () => {
  let kept = withWay(nothing, 'HP-1020', 'A4', { duplex: 'longEdge' });
  kept = withWay(kept, 'HP-1020', 'A4 landscape', { duplex: 'shortEdge' });
  kept = withWay(kept, 'HP-1020', 'A4', { isCollated: false });
  expect(wayOf(kept, 'HP-1020', 'A4')).toEqual({ duplex: 'longEdge', isCollated: false });
  expect(wayOf(kept, 'HP-1020', 'A4 landscape')).toEqual({ duplex: 'shortEdge', isCollated: true });
  expect(wayOf(kept, 'Brother', 'A4')).toEqual({ duplex: null, isCollated: true });
});

test('a kind of paper goes to the printer with the right tray, as long as that is installed', () => {
  const kept = withPrinter(nothing, 'A4 landscape', '台账纸盒二');
  expect(printerFor(kept, 'A4 landscape', ['HP-1020', '台账纸盒二'])).toBe('台账纸盒二');
  expect(printerFor(kept, 'A4 landscape', ['HP-1020'])).toBeNull();
  expect(printerFor(withPrinter(kept, 'A4 landscape', null), 'A4 landscape', ['台账纸盒二'])).toBeNull();
});

test('what somebody wrote wrongly into desktop.json costs that part only', () => {
  expect(PrintWays.parse({ printers: 1, ways: { HP: { A4: { duplex: 'both', isCollated: false } } } })).toEqual({
    printers: {},
    ways: { HP: { A4: { duplex: null, isCollated: false } } },
  });
});
