// The menu. Items that a page answers (F1) show their key but leave it to the page; Ctrl+P belongs to the page altogether.
import type { MenuItemConstructorOptions } from 'electron';
import { type Zoom, zoomSteps } from './window-state.ts';

export interface MenuActions {
  readonly openManual: () => void;
  readonly setZoom: (zoom: Zoom) => void;
  readonly stepZoom: (direction: 1 | -1) => void;
  readonly setGpu: (isUsed: boolean) => void;
  readonly checkForUpdate: () => void;
  readonly updateFromFolder: () => void;
  readonly showAbout: () => void;
}

export interface MenuState {
  readonly zoom: Zoom;
  readonly isGpuOff: boolean;
  readonly isDevelopment: boolean;
  /** How papers are printed. */
  readonly printing: MenuItemConstructorOptions;
}

export function menuTemplate(actions: MenuActions, state: MenuState): MenuItemConstructorOptions[] {
  const zooms = zoomSteps.map((zoom): MenuItemConstructorOptions => ({
    label: `${zoom * 100}%`,
    type: 'radio',
    checked: zoom === state.zoom,
    click: () => actions.setZoom(zoom),
    ...(zoom === 1 ? { accelerator: 'CmdOrCtrl+0' } : {}),
  }));
  const development: MenuItemConstructorOptions[] = state.isDevelopment
    ? [{ type: 'separator' }, { role: 'reload', label: '重新载入（开发）' }, { role: 'toggleDevTools', label: '开发者工具' }]
    : [];
  return [
    {
      label: '文件(&F)',
      submenu: [
        state.printing,
        { type: 'separator' },
        { role: 'close', label: '关闭窗口' },
        { type: 'separator' },
        { role: 'quit', label: '退出' },
      ],
    },
    {
      label: '编辑(&E)',
      submenu: [
        { role: 'undo', label: '撤销' },
        { role: 'redo', label: '重做' },
        { type: 'separator' },
        { role: 'cut', label: '剪切' },
        { role: 'copy', label: '复制' },
        { role: 'paste', label: '粘贴' },
        { role: 'pasteAndMatchStyle', label: '粘贴为纯文本' },
        { role: 'delete', label: '删除' },
        { type: 'separator' },
        { role: 'selectAll', label: '全选' },
      ],
    },
    {
      label: '查看(&V)',
      submenu: [
        ...zooms,
        { type: 'separator' },
        { label: '放大', accelerator: 'CmdOrCtrl+=', click: () => actions.stepZoom(1) },
        { label: '缩小', accelerator: 'CmdOrCtrl+-', click: () => actions.stepZoom(-1) },
        { type: 'separator' },
        { role: 'togglefullscreen', label: '全屏' },
        { label: '使用显卡加速（下次启动起）', type: 'checkbox', checked: !state.isGpuOff, click: () => actions.setGpu(state.isGpuOff) },
        ...development,
      ],
    },
    {
      label: '帮助(&H)',
      submenu: [
        { label: '使用手册', accelerator: 'F1', registerAccelerator: false, click: () => actions.openManual() },
        { type: 'separator' },
        { label: '检查更新…', click: () => actions.checkForUpdate() },
        { label: '从文件夹更新…', click: () => actions.updateFromFolder() },
        { label: '关于枫桥台账', click: () => actions.showAbout() },
      ],
    },
  ];
}

/** The menu of the right button: text only. Null where there is nothing to do. */
export function textMenuTemplate(place: {
  readonly isEditable: boolean;
  readonly selectionText: string;
}): MenuItemConstructorOptions[] | null {
  if (place.isEditable) {
    return [
      { role: 'cut', label: '剪切' },
      { role: 'copy', label: '复制' },
      { role: 'paste', label: '粘贴' },
      { type: 'separator' },
      { role: 'selectAll', label: '全选' },
    ];
  }
  return place.selectionText.trim() === '' ? null : [{ role: 'copy', label: '复制' }];
}
