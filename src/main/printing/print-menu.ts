// 打印方式 in the menu: for the two papers that the program draws, which printer, which sides, which order.
import type { MenuItemConstructorOptions } from 'electron';
import { printerFor, type PrintWay, type PrintWays, wayOf, withPrinter, withWay } from './print-ways.ts';

const papers = [
  ['A4', 'A4 竖放（文书）'],
  ['A4 landscape', 'A4 横放（台账、清单）'],
] as const;
const sides: readonly (readonly [PrintWay['duplex'], string])[] = [
  [null, '单双面按打印机的设置'],
  ['simplex', '单面'],
  ['longEdge', '双面，沿长边翻'],
  ['shortEdge', '双面，沿短边翻'],
];

/** @param printers installed ones, as far as they are known by now */
export function printMenuTemplate(
  kept: PrintWays,
  printers: readonly string[],
  keep: (next: PrintWays) => void,
): MenuItemConstructorOptions {
  return {
    label: '打印方式',
    submenu: papers.map(([kind, label]): MenuItemConstructorOptions => {
      const chosen = printerFor(kept, kind, printers);
      const way = wayOf(kept, chosen, kind);
      return {
        label,
        submenu: [
          { label: '打印机在打印时选', type: 'radio', checked: chosen === null, click: () => keep(withPrinter(kept, kind, null)) },
          ...printers.map((printer): MenuItemConstructorOptions => ({
            label: printer,
            type: 'radio',
            checked: printer === chosen,
            click: () => keep(withPrinter(kept, kind, printer)),
          })),
          { type: 'separator' },
          ...sides.map(([duplex, words]): MenuItemConstructorOptions => ({
            label: words,
            type: 'radio',
            checked: way.duplex === duplex,
            click: () => keep(withWay(kept, chosen, kind, { duplex })),
          })),
          { type: 'separator' },
          {
            label: '多份时逐份打印',
            type: 'checkbox',
            checked: way.isCollated,
            click: () => keep(withWay(kept, chosen, kind, { isCollated: !way.isCollated })),
          },
        ],
      };
    }),
  };
}
