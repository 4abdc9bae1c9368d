import { describe, expect, test } from 'vitest';
import { placeWindow, smallestSizeOn, stepZoom } from './window-state.ts';

const office = { x: 0, y: 0, width: 1366, height: 728 };
const second = { x: 1366, y: 0, width: 1920, height: 1040 };

describe('the window', () => {
  test('opens in the middle of the main screen and fits on a 1366x768 screen with its task bar', () => {
    expect(placeWindow(null, [office])).toEqual({ x: 0, y: 0, width: 1366, height: 728 });
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1920, height: 1040 }])).toEqual({ x: 277, y: 136, width: 1366, height: 768 });
  });

  test('opens where it was', () => {
    const was = { x: 1400, y: 50, width: 1200, height: 800 };
    expect(placeWindow(was, [office, second])).toEqual(was);
  });

  test('comes back to the main screen when the second one is gone', () => {
    const placed = placeWindow({ x: 1400, y: 50, width: 1200, height: 800 }, [office]);
    expect(placed).toEqual({ x: 166, y: 0, width: 1200, height: 728 });
  });

  test('is pulled back when it hangs over the edge', () => {
    expect(placeWindow({ x: -300, y: 600, width: 1100, height: 680 }, [office])).toEqual({ x: 0, y: 48, width: 1100, height: 680 });
  });

  test('asks for no more than the screen has at 150 %', () => {
    expect(smallestSizeOn({ x: 0, y: 0, width: 911, height: 480 })).toEqual({ width: 911, height: 480 });
    expect(smallestSizeOn(second)).toEqual({ width: 1100, height: 680 });
  });

  test('text grows and shrinks in three steps', () => {
    expect([stepZoom(1, 1), stepZoom(1.25, 1), stepZoom(1.5, 1), stepZoom(1.5, -1), stepZoom(1, -1)]).toEqual([1.25, 1.5, 1.5, 1.25, 1]);
  });
});
