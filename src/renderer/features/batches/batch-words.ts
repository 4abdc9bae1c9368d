// What the upload screens say about batches, records and verdicts; the county's inbox says the same.
import type { Batch, BatchState, Verdict } from '#shared/contract/batches.ts';
import { sentEntities } from '#shared/registers/index.ts';
import { entityWord } from '#shared/words/entities.ts';

/** Counts in the order of the bag, without empty kinds. */
export function entityCounts(counts: Readonly<Record<string, number>>): { readonly name: string; readonly count: number }[] {
  return sentEntities.flatMap((entity) => {
    const count = counts[entity] ?? 0;
    return count === 0 ? [] : [{ name: entityWord(entity), count }];
  });
}

/** 网格 40、矛盾纠纷 128; empty counts are left out. */
export function entityCountWords(counts: Readonly<Record<string, number>>): string {
  const parts = entityCounts(counts).map(({ name, count }) => `${name} ${count.toLocaleString('zh-CN')}`);
  return parts.length === 0 ? '没有记录' : parts.join('、');
}

export const verdictOrder: readonly Verdict[] = ['refused', 'conflict', 'waiting', 'accepted', 'unchanged'];

export const verdictWords: Readonly<Record<Verdict, string>> = {
  accepted: '已接收',
  unchanged: '无变化',
  conflict: '与县级不一致',
  refused: '被退回',
  waiting: '待县级处理',
};

/** Green only for what the county has accepted, amber for what needs a person, red for what came back. */
export const verdictTones: Readonly<Record<Verdict, Tone>> = {
  accepted: 'accepted',
  unchanged: 'quiet',
  conflict: 'attention',
  refused: 'late',
  waiting: 'attention',
};

export type Tone = 'quiet' | 'attention' | 'late' | 'accepted';

/** The state of a batch as one line that says what happens next. */
export function batchStateLine(batch: Pick<Batch, 'state' | 'verdicts' | 'sentBytes' | 'byteCount' | 'lastError'>): {
  readonly words: string;
  readonly tone: Tone;
} {
  switch (batch.state) {
    case 'built':
      return batch.lastError === null
        ? { words: '已生成，等待报送', tone: 'attention' }
        : { words: '上次报送没有成功，等待重试', tone: 'late' };
    case 'sending':
      return { words: `传输到 ${String(sentPercent(batch))} %，可继续报送`, tone: 'attention' };
    case 'delivered':
      return batch.lastError === null
        ? { words: '已送达，等待县级导入并签发回执', tone: 'quiet' }
        : { words: '已送达，上次取回执没有成功', tone: 'late' };
    case 'refused':
      return { words: '县级未接收本批，请查看原因', tone: 'late' };
    case 'answered':
      return answeredLine(batch.verdicts ?? {});
  }
}

function answeredLine(verdicts: Readonly<Record<string, number>>): { readonly words: string; readonly tone: Tone } {
  const count = (verdict: Verdict) => verdicts[verdict] ?? 0;
  const returned = count('refused') + count('conflict');
  const taken = count('accepted') + count('unchanged');
  if (returned > 0)
    return { words: `已回执：接收 ${taken.toLocaleString('zh-CN')} 条，退回或不一致 ${String(returned)} 条待处理`, tone: 'attention' };
  if (count('waiting') > 0)
    return { words: `已回执：接收 ${taken.toLocaleString('zh-CN')} 条，${String(count('waiting'))} 条待县级处理`, tone: 'quiet' };
  return { words: `已回执：${taken.toLocaleString('zh-CN')} 条全部接收`, tone: 'accepted' };
}

export function sentPercent(batch: Pick<Batch, 'sentBytes' | 'byteCount'>): number {
  return batch.byteCount === 0 ? 0 : Math.floor((batch.sentBytes / batch.byteCount) * 100);
}

/** A batch that may be sent (again): sending again is harmless, a finished one has nothing to send. */
export function canSend(state: BatchState): boolean {
  return state === 'built' || state === 'sending' || state === 'delivered';
}

/** 2026-07 as 2026年7月. */
export function monthWords(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${year}年${String(Number(number))}月`;
}

export function bytesWords(byteCount: number): string {
  return byteCount < 1024 * 1024 ? `${String(Math.max(1, Math.round(byteCount / 1024)))} KB` : `${(byteCount / 1024 / 1024).toFixed(1)} MB`;
}
