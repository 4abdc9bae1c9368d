// How checks, places and looks are worded, on the desk and in 设置.
import type { CopyPlace, CopyRow, HealthLine, RegisterLook } from '#shared/contract/backups.ts';
import { instantText } from '../../values/office-calendar.ts';
import { wordErrorCode } from '../../words/errors/index.ts';

/** Whether the copy is known to be good for this register. */
export function checkWord({ checkedAt, keyMatches }: Pick<CopyRow, 'checkedAt' | 'keyMatches'>): {
  readonly word: string;
  readonly look: string;
} {
  if (checkedAt === null) return { word: '没有核对过', look: 'attention' };
  return keyMatches === true ? { word: '完好', look: '' } : { word: '完好，属于以前的密钥', look: 'attention' };
}

/** How a place stands, in one sentence. */
export function placeWord({ trouble, writtenAt, upToDate }: CopyPlace): { readonly word: string; readonly look: string } {
  if (trouble !== null) {
    const { what, why } = wordErrorCode(trouble.code);
    return { word: `${what}：${why}`, look: 'late' };
  }
  if (writtenAt === null) return { word: '还没有写入过', look: 'attention' };
  return upToDate ? { word: '最新一份已写入并读回核对', look: '' } : { word: '最新一份稍后写入', look: '' };
}

/** What the last look through the register found. */
export function lookWord({ pagesWhole, chainIntact, lines, firstBrokenSeq }: RegisterLook): {
  readonly word: string;
  readonly look: string;
} {
  if (!pagesWhole) return { word: '登记簿里有读不出来的地方', look: 'late' };
  if (chainIntact === false) return { word: `变更记录第 ${String(firstBrokenSeq)} 条起对不上`, look: 'late' };
  return { word: `每一页都读得出来，${(lines ?? 0).toLocaleString('zh-CN')} 条变更记录前后相扣`, look: '' };
}

export interface HealthText {
  readonly title: string;
  readonly text: string;
  /** Where to go: to 备份 in 设置, or out to the page that restores. */
  readonly leadsTo: 'backups' | 'restore';
}

const copyFaults: Readonly<Record<string, string>> = {
  'register.corrupt': '登记簿里有读不出来的地方，做不出新的备份；以前的备份都保留着。请先不要录入，由管理员用最近的备份恢复',
  'register.disk-full': '磁盘满了，放不下新的备份；以前的备份都保留着。请清理磁盘，然后点“立即备份”',
  'register.not-writable': '备份文件夹写不进去；以前的备份都保留着。请检查文件夹的权限，然后点“立即备份”',
  'register.disk-error': '磁盘读写出错；以前的备份都保留着。请检查磁盘，然后点“立即备份”',
  'register.backup-failed': '做出来的备份没有通过核对，已经丢弃；以前的备份都保留着。请检查磁盘，然后点“立即备份”',
};

/** What a line of health says to whoever opens the desk: what, why, what to do. */
export function healthText({ kind, code, place, since }: HealthLine): HealthText {
  const newest = since === null ? '还没有一份备份' : `最近一份是 ${instantText(since)} 做的`;
  switch (kind) {
    case 'logSetAside':
      return {
        title: '发现一个不属于这份台账的日志文件',
        text: `可能是断电前的一次运行留下的，里面也许有这份台账没有的内容。程序没有用它，已移到数据文件夹的 ${place ?? ''}。发现少了内容的，请不要删除它，联系维护人员；确认没有少的，把它移走，这里就不再提醒。`,
        leadsTo: 'backups',
      };
    case 'damaged':
      return code === 'backups.chain-broken'
        ? {
            title: '变更记录对不上',
            text: `${instantText(since)} 核对时发现，有人在程序之外改动过登记簿。请保留现场，不要删除备份，并联系上级。`,
            leadsTo: 'backups',
          }
        : {
            title: '登记簿有损坏的地方',
            text: `${instantText(since)} 核对时有的内容读不出来；以前的备份都保留着。请先不要录入，由管理员用最近的备份恢复。`,
            leadsTo: 'restore',
          };
    case 'copyFailed':
      return {
        title: '备份没有做成',
        text: `${copyFaults[code ?? ''] ?? '程序遇到没有预料到的情况；以前的备份都保留着。请点“立即备份”再试一次'}。${newest}。`,
        leadsTo: code === 'register.corrupt' ? 'restore' : 'backups',
      };
    case 'copyOverdue':
      return { title: '今天的备份还没有做', text: `${newest}。请点“立即备份”。`, leadsTo: 'backups' };
    case 'placeOverdue': {
      const written = since === null ? '设置以后还没有写入过' : `上次写入是 ${instantText(since)}`;
      const { why, toDo } = code === null ? { why: '最新的备份还没有送到', toDo: '请到“设置—备份”里试一次' } : wordErrorCode(code);
      return { title: '备份位置超过 3 天没有写入', text: `${place ?? ''}：${written}。${why}。${toDo}。`, leadsTo: 'backups' };
    }
    case 'lookOverdue':
      return {
        title: '登记簿超过两周没有核对',
        text: `上次核对是 ${instantText(since)}。请在不忙的时候点“立即核对”。`,
        leadsTo: 'backups',
      };
  }
}
