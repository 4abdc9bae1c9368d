import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { printMenuTemplate } from './print-menu.ts';
import { PrintWays, printerFor, wayOf } from './print-ways.ts';

function press(item: MenuItemConstructorOptions, ...path: readonly string[]): void {
  const found = path.reduce<MenuItemConstructorOptions | undefined>(
    (at, label) => (at?.submenu as MenuItemConstructorOptions[] | undefined)?.find((one) => one.label === label),
    item,
  );
  if (found?.click === undefined) throw new Error(`Nothing to press at ${path.join(' > ')}`);
  (found.click as () => void)();
}

test('what is pressed is kept for that paper and that printer', () => {
  let kept = PrintWays.parse({});
  const menu = () =>
    printMenuTemplate(kept, ['HP-1020', '纸盒二'], (next) => {
      kept = next;
    });
  press(menu(), 'A4 横放（台账、清单）', '纸盒二');
  press(menu(), 'A4 横放（台账、清单）', '双面，沿短边翻');
  press(menu(), 'A4 横放（台账、清单）', '多份时逐份打印');
  expect(printerFor(kept, 'A4 landscape', ['纸盒二'])).toBe('纸盒二');
  expect(wayOf(kept, '纸盒二', 'A4 landscape')).toEqual({ duplex: 'shortEdge', isCollated: false });
  expect(wayOf(kept, null, 'A4')).toEqual({ duplex: null, isCollated: true });
  const shown = (menu().submenu as MenuItemConstructorOptions[])[1]?.submenu as MenuItemConstructorOptions[];
  expect(shown.filter(({ checked }) => checked === true).map(({ label }) => label)).toEqual(['纸盒二', '双面，沿短边翻']);
});
