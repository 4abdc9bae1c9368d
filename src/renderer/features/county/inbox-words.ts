// What the county's screens say.
import type { InboxBatch, InboxLine, ReportingOffice } from '#shared/contract/county.ts';
import type { Tone } from '../batches/batch-words.ts';

type Effect = InboxLine['effect'];

export const effectOrder: readonly Effect[] = ['conflict', 'refused', 'new', 'changed', 'unchanged'];

/** Before the import what it would do, after it what it did. */
export const effectWords: Readonly<Record<Effect, string>> = {
  new: '新增',
  changed: '变更',
  unchanged: '无变化',
  conflict: '不一致',
  refused: '不合规',
};

export const effectTones: Readonly<Record<Effect, Tone | 'plain'>> = {
  new: 'plain',
  changed: 'plain',
  unchanged: 'quiet',
  conflict: 'attention',
  refused: 'late',
};

export function inboxStateLine(batch: Pick<InboxBatch, 'state' | 'counts' | 'lacking' | 'receiptNumber' | 'problem'>): {
  readonly words: string;
  readonly tone: Tone;
} {
  switch (batch.state) {
    case 'receiving':
      return { words: '正在接收', tone: 'quiet' };
    case 'waiting':
      return { words: '等前面的批次到齐', tone: 'quiet' };
    case 'damaged':
      return { words: '内容损坏，请乡镇重新报送', tone: 'late' };
    case 'checked':
      return { words: checkedWords(batch), tone: 'attention' };
    case 'imported':
      return {
        words: `${batch.problem === 'county.let-in-early' ? '已提前导入' : '已导入'}，回执 ${batch.receiptNumber ?? ''}`,
        tone: 'accepted',
      };
  }
}

function checkedWords({ counts, lacking }: Pick<InboxBatch, 'counts' | 'lacking'>): string {
  const trouble = troubleCount(counts);
  const found = [
    ...(trouble === 0 ? [] : [`${trouble.toLocaleString('zh-CN')} 条有问题`]),
    ...(lacking === 0 ? [] : [`${lacking.toLocaleString('zh-CN')} 条缺项`]),
  ];
  return found.length === 0 ? '核对无误，待导入' : `已核对，${found.join('，')}，待导入`;
}

export function troubleCount(counts: InboxBatch['counts']): number {
  return counts.conflict + counts.refused;
}

/**
 * What a batch that came out of order waits for.
 * @param lastSequence the last batch of the township that was imported without a gap before it
 * @param inbox the batches that the county has
 */
export function missingWords(
  batch: Pick<InboxBatch, 'officeCode' | 'sequence'>,
  lastSequence: number,
  inbox: readonly Pick<InboxBatch, 'officeCode' | 'sequence' | 'state'>[],
): string {
  const between = Array.from({ length: Math.max(0, batch.sequence - lastSequence - 1) }, (_, index) => lastSequence + 1 + index);
  const stateOf = (sequence: number) => inbox.find((each) => each.officeCode === batch.officeCode && each.sequence === sequence)?.state;
  const notCome = between.filter((sequence) => ['receiving', 'damaged', undefined].includes(stateOf(sequence)));
  const notImported = between.filter((sequence) => ['checked', 'waiting'].includes(stateOf(sequence) ?? ''));
  const parts = [
    ...(notCome.length === 0 ? [] : [`第 ${notCome.join('、')} 批还没有到`]),
    ...(notImported.length === 0 ? [] : [`第 ${notImported.join('、')} 批已到，还没有导入`]),
  ];
  return parts.length === 0 ? `它所接续的上一批与县里已导入的第 ${String(lastSequence)} 批不是同一份` : parts.join('；');
}

/** How a township stands with a month (2026-07). Months compare as text. */
export function reportingLine(
  office: Pick<ReportingOffice, 'joinedAt' | 'lastPeriod'>,
  month: string,
): { readonly words: string; readonly tone: Tone } {
  if (office.joinedAt === null) return { words: '未接入', tone: 'quiet' };
  if (office.lastPeriod !== null && office.lastPeriod >= month) return { words: '已报', tone: 'accepted' };
  return { words: '未报', tone: 'late' };
}

/** Townships that have joined and not reported the month. */
export function unreported<Office extends Pick<ReportingOffice, 'joinedAt' | 'lastPeriod'>>(
  offices: readonly Office[],
  month: string,
): Office[] {
  return offices.filter((office) => office.joinedAt !== null && (office.lastPeriod === null || office.lastPeriod < month));
}
