// What the summary of a stack says.
import type { StackFile } from '#shared/contract/import-stacks.ts';
import { registerWord } from '#shared/registers/index.ts';
import { wordError, wordErrorCode } from '../../words/errors/index.ts';
import { kindsOf, needingPerson, standingOf, type Standing } from './stack-standing.ts';

export const standingWords: Readonly<Record<Standing, string>> = {
  waiting: '还没有读',
  left: '不是表格',
  same: '重复的文件',
  refused: '读不了',
  columns: '要对应列',
  person: '要核对',
  ready: '可以写入',
  nothing: '没有新的行',
  written: '已写入',
  closed: '不导入',
};

/** 网格、矛盾纠纷 */
export function registerWords(file: StackFile): string {
  return file.import === null ? '' : kindsOf(file.import).map(registerWord).join('、');
}

export function sheetWords(file: StackFile): string {
  return (file.import?.sheets ?? []).map(({ name }) => name).join('、');
}

const rows = (count: number): string => `${count.toLocaleString('zh-CN')} 行`;

/** What happened to a file, why, and what to do; a line each. */
export function reasonLines(file: StackFile, unwritten: unknown): string[] {
  if (unwritten !== undefined) return [sentence(wordError(unwritten))];
  if (file.error !== null) return [sentence(wordErrorCode(file.error.code, file.error.details))];
  const { import: read } = file;
  switch (standingOf(file)) {
    case 'waiting':
      return ['中途停下了，没有读。要导入的，请再选一次这个文件。'];
    case 'left':
    case 'refused':
      return [file.told ?? ''];
    case 'same':
      return [`和“${file.sameAs ?? ''}”内容完全一样，只读一次。`];
    case 'columns':
      return [columnsWords(read)];
    case 'person':
      return read === null
        ? []
        : [...read.faults.map(({ label, message, rows: count }) => `${label}（${rows(count)}）：${message}`), ...doubtLines(read.counts)];
    case 'nothing':
      return ['台账里都有了，不用再写入。'];
    case 'written':
      return read === null ? [] : [writtenWords(read.counts)];
    case 'closed':
      return [read?.state === 'undone' ? '导入后又撤销了。' : '这份导入放弃了。'];
    case 'ready':
      return [];
  }
}

function sentence({ what, why, toDo }: { readonly what: string; readonly why: string; readonly toDo: string }): string {
  return `${what}：${why}。${toDo}。`;
}

function columnsWords(read: StackFile['import']): string {
  if (read === null || read.sheets.length === 0) return '没有认出是什么表。请点“核对”，说明里面是什么、表头在哪几行。';
  const missing = read.sheets.flatMap((sheet) => sheet.missing);
  if (missing.length > 0) return `还缺必填项目：${missing.join('、')}。请点“核对”，为它选一列。`;
  return read.unanswered > 0 ? `有 ${String(read.unanswered)} 列没有看懂。请点“核对”，逐列答复。` : '还没有核对完。请点“核对”。';
}

function doubtLines({ doubtful, changed }: { readonly doubtful: number; readonly changed: number }): string[] {
  return [
    ...(doubtful > 0 ? [`${rows(doubtful)}拿不准，要人确认。`] : []),
    ...(changed > 0 ? [`${rows(changed)}与台账里的不同，要人选定。`] : []),
  ];
}

function writtenWords({ taken, parked }: { readonly taken: number; readonly parked: number }): string {
  return parked === 0 ? `写入 ${rows(taken)}。` : `写入 ${rows(taken)}，搁置 ${rows(parked)}，可以再核对。`;
}

/** 8 个表格：5 个可以写入，2 个要核对，1 个读不了 */
export function summaryWords(files: readonly StackFile[]): string {
  const counts = new Map<Standing, number>();
  for (const file of files) counts.set(standingOf(file), (counts.get(standingOf(file)) ?? 0) + 1);
  const told = (Object.keys(standingWords) as Standing[]).flatMap((standing) => {
    const count = counts.get(standing) ?? 0;
    return count === 0 || standing === 'left' ? [] : [`${String(count)} 个${standingWords[standing]}`];
  });
  const left = counts.get('left') ?? 0;
  const tables = `${String(files.length - left)} 个表格${told.length === 0 ? '' : `：${told.join('，')}`}`;
  return left === 0 ? `${tables}。` : `${tables}。另有 ${String(left)} 个不是表格，没有读。`;
}

/** Rows of a file that can go in: after it was written, those that were mended since. */
export function goodCount({ import: read }: StackFile): number | null {
  if (read === null) return null;
  return read.state === 'mapping' || read.state === 'ready' ? read.counts.good : read.counts.mended;
}

/** Rows of a file that wait for a person. */
export function personCount(file: StackFile): number | null {
  return file.import === null ? null : needingPerson(file.import.counts) - file.import.counts.faulty;
}
