// Who has the data folder open, in words: another user of the PC sees no window of the first one.

export interface HolderFacts {
  readonly user: string | null;
  readonly computer: string | null;
  readonly since: string | null;
}

function timeOf(since: string): string {
  return new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(since));
}

/** 系统用户“wang”从 7月28日 09:00 起在电脑 ZZB-01 上打开着; null where nobody is noted. */
export function wordHolder({ user, computer, since }: HolderFacts): string | null {
  if (user === null || user === '') return null;
  const from = since === null || Number.isNaN(Date.parse(since)) ? '' : `从 ${timeOf(since)} 起`;
  const where = computer === null || computer === '' ? '' : `在电脑 ${computer} 上`;
  return `系统用户“${user}”${from}${where}打开着它`;
}

export type SecondStart =
  /** The first one is the same person's: it was told and shows its window. */
  { readonly step: 'leave' } | { readonly step: 'tell'; readonly message: string; readonly detail: string };

/**
 * What a second start on a folder does.
 * @param holder who noted itself; null where the first one is only just starting
 * @param self this start's own user and computer
 */
export function planSecondStart(holder: HolderFacts | null, self: { readonly user: string; readonly computer: string }): SecondStart {
  const words = holder === null ? null : wordHolder(holder);
  if (holder === null || words === null || (holder.user === self.user && holder.computer === self.computer)) return { step: 'leave' };
  return {
    step: 'tell',
    message: '台账正由另一个用户使用',
    detail: `同一个数据文件夹同一时间只能由一个人打开：${words}。\n请让他先关闭“枫桥台账”（或注销那个用户），再重新打开；几个人要同时用，请改用浏览器方式。`,
  };
}
