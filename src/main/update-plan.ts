// When and from where the program updates itself. Nothing is asked of any address that the office did not set.
import { z } from 'zod';

const hourMilliseconds = 3_600_000;

const UpdateSettings = z.object({ address: z.url({ protocol: /^https$/ }) });

export type UpdateSource = { readonly kind: 'address'; readonly address: string } | { readonly kind: 'none'; readonly reason: 'not set' | 'unreadable' | 'development' };

/**
 * Reads update.json (`{"address":"https://<county>/updates/stable/"}`): https only, no name or password in it.
 * @param text the file's content, null when there is none
 */
export function readUpdateSource(text: string | null, isPackaged: boolean): UpdateSource {
  if (!isPackaged) return { kind: 'none', reason: 'development' };
  if (text === null) return { kind: 'none', reason: 'not set' };
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { kind: 'none', reason: 'unreadable' };
  }
  const settings = UpdateSettings.safeParse(content);
  if (!settings.success) return { kind: 'none', reason: 'unreadable' };
  const url = new URL(settings.data.address);
  if (url.username !== '' || url.password !== '') return { kind: 'none', reason: 'unreadable' };
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return { kind: 'address', address: url.href };
}

/** Half a minute to three minutes after the start: a county's offices all switch on at half past eight. */
export function firstCheckDelay(random: number): number {
  return 30_000 + Math.round(random * 150_000);
}

/** Six hours, give or take half an hour. */
export function nextCheckDelay(random: number): number {
  return 6 * hourMilliseconds + Math.round((random - 0.5) * hourMilliseconds);
}

export type UpdateStep = 'idle' | 'checking' | 'offered' | 'downloading' | 'downloaded' | 'installing';
export type UpdateEvent =
  | { readonly kind: 'check' } | { readonly kind: 'found' } | { readonly kind: 'none' } | { readonly kind: 'failed' }
  | { readonly kind: 'accept' } | { readonly kind: 'downloaded' } | { readonly kind: 'install'; readonly isBackedUp: boolean };

/** The only ways forward. Installing needs a download, a person's button and a backup; a failure leads back to the last safe step. */
export function nextUpdateStep(step: UpdateStep, event: UpdateEvent): UpdateStep {
  switch (event.kind) {
    case 'check': return step === 'idle' || step === 'offered' ? 'checking' : step;
    case 'found': return step === 'checking' ? 'offered' : step;
    case 'none': return step === 'checking' ? 'idle' : step;
    case 'accept': return step === 'offered' ? 'downloading' : step;
    case 'downloaded': return step === 'downloading' ? 'downloaded' : step;
    case 'install': return step === 'downloaded' && event.isBackedUp ? 'installing' : step;
    case 'failed': return step === 'downloading' ? 'offered' : step === 'installing' ? 'downloaded' : step === 'checking' ? 'idle' : step;
  }
}

export const updateWords = {
  offered: (version: string) => ({ message: `有新版本 ${version}`, detail: '下载在后台进行，不影响现在的工作。下载后由您决定何时安装。', agree: '下载', decline: '以后再说' }),
  downloaded: (version: string) => ({
    message: `新版本 ${version} 已下载`,
    detail: '安装前会先关闭并备份台账，备份通过检查后才安装，然后程序重新启动。请先保存正在填写的内容；安装途中不要关机。',
    agree: '备份并安装', decline: '以后再说',
  }),
  latest: (version: string) => ({ message: `现在的版本 ${version} 已是最新`, detail: '' }),
  notSet: (version: string) => ({ message: `现在的版本是 ${version}`, detail: '还没有设置更新地址。可以向县里领取安装包，用 U 盘安装，台账内容会保留。' }),
  failed: { message: '没有连上更新地址', detail: '不影响使用，稍后会再试。也可以向县里领取安装包，用 U 盘安装。' },
  backupFailed: { message: '台账备份没有做成，没有安装', detail: '请检查磁盘剩余空间后再试。台账没有被改动，程序将重新启动。' },
} as const;
