// A graphics driver that crashes takes the window with it: after the second crash within a day the next start draws without it.

const dayMilliseconds = 86_400_000;
const crashesBelieved = 2;
/** The ends of a process that are not its own or the system's wish. */
const crashes: ReadonlySet<string> = new Set(['abnormal-exit', 'crashed', 'oom', 'launch-failed', 'integrity-failure']);

export function isGpuCrash({ type, reason }: { readonly type: string; readonly reason: string }): boolean {
  return type === 'GPU' && crashes.has(reason);
}

/**
 * What is remembered after a crash.
 * @param before the instants of earlier crashes
 */
export function afterGpuCrash(before: readonly string[], now: Date): { readonly gpuCrashes: string[]; readonly isGpuOff: boolean } {
  const young = before.filter((instant) => now.getTime() - Date.parse(instant) < dayMilliseconds);
  const gpuCrashes = [...young, now.toISOString()].slice(-crashesBelieved);
  return { gpuCrashes, isGpuOff: gpuCrashes.length >= crashesBelieved };
}

export const gpuWords = {
  message: '显卡驱动出了两次错',
  detail:
    '下次启动起，画面改由处理器绘制：会慢一点，内容不受影响。显卡驱动更新以后，可以在“查看”菜单里重新打开“使用显卡加速”。\n请先保存正在填写的内容，再找个方便的时候重新启动。',
  restart: '重新启动',
  later: '以后',
} as const;
