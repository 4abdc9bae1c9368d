import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { menuTemplate, textMenuTemplate } from './menu.ts';

const actions = {
  openManual: vi.fn(),
  setZoom: vi.fn(),
  stepZoom: vi.fn(),
  setGpu: vi.fn(),
  checkForUpdate: vi.fn(),
  updateFromFolder: vi.fn(),
  showAbout: vi.fn(),
};
const items = (isDevelopment: boolean): MenuItemConstructorOptions[] =>
  menuTemplate(actions, { zoom: 1.25, isGpuOff: false, isDevelopment, printing: { label: '打印方式', submenu: [] } }).flatMap((menu) => [
    menu,
    ...(Array.isArray(menu.submenu) ? menu.submenu : []),
  ]);

describe('the menu', () => {
  test('every word of it is Chinese', () => {
    for (const item of items(true))
      if (item.type !== 'separator' && !/^\d+%$/.test(item.label ?? '')) expect(item.label, item.role).toMatch(/[\u4e00-\u9fff]/);
  });

  test('developer tools and reloading are for development only', () => {
    expect(items(true).map((item) => item.role)).toContain('toggleDevTools');
    for (const role of ['toggleDevTools', 'reload', 'forceReload']) expect(items(false).map((item) => item.role)).not.toContain(role);
  });

  test('F1 and Ctrl+P reach the page', () => {
    expect(items(false).find((item) => item.accelerator === 'F1')).toMatchObject({ registerAccelerator: false });
    expect(items(false).map((item) => item.accelerator)).not.toContain('CmdOrCtrl+P');
  });

  test('the text size in use is ticked', () => {
    expect(
      items(false)
        .filter((item) => item.type === 'radio')
        .map((item) => [item.label, item.checked]),
    ).toEqual([
      ['100%', false],
      ['125%', true],
      ['150%', false],
    ]);
  });

  test('the right button cuts and pastes in a field, copies a selection, and is silent elsewhere', () => {
    expect(textMenuTemplate({ isEditable: true, selectionText: '' })?.map((item) => item.role)).toEqual([
      'cut',
      'copy',
      'paste',
      undefined,
      'selectAll',
    ]);
    expect(textMenuTemplate({ isEditable: false, selectionText: '枫桥村' })?.map((item) => item.label)).toEqual(['复制']);
    expect(textMenuTemplate({ isEditable: false, selectionText: ' ' })).toBeNull();
  });
});
