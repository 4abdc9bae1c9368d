// What a person reads while the register is being opened.
import type { Opening } from '#engine/opening.ts';

export const openingFirst = '正在打开台账…';
export const openingPage = '正在打开窗口…';

export function wordOpening(now: Opening): string {
  switch (now.step) {
    case 'copying':
      return '正在升级台账：先做一份检查过的备份。请不要关机。';
    case 'migrating':
      return `正在升级台账 第 ${now.number} 步，共 ${now.total} 步。请不要关机。`;
  }
}

/** The small window's page: nothing is fetched for it, and no script of its own runs in it. */
export function startPage(text: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>枫桥台账</title><style>
html, body { height: 100%; margin: 0 }
body { display: flex; flex-direction: column; justify-content: center; gap: 12px; padding: 0 28px; box-sizing: border-box; border: 1px solid #91caff; background: #fff;
  font: 15px/1.6 "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; color: #1f1f1f }
h1 { margin: 0; font-size: 20px }
p { margin: 0 }
i { display: block; height: 4px; border-radius: 2px; background: linear-gradient(90deg, #e6f4ff, #1677ff, #e6f4ff) 0 / 200% 100%; animation: run 1.6s linear infinite }
@keyframes run { to { background-position: -200% 0 } }
@media (prefers-reduced-motion: reduce) { i { animation: none } }
</style></head><body><h1>枫桥台账</h1><p id="step" role="status">${text}</p><i></i></body></html>`;
}
