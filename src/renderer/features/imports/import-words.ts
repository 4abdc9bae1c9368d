// What the import screens say.
import type { Import, ImportCell, ImportField, ImportRow, RowChoice, RowVerdict } from '#shared/contract/imports.ts';

export const verdictWords: Readonly<Record<RowVerdict, string>> = {
  faulty: '有错误',
  doubtful: '待确认',
  changed: '与台账不同',
  duplicate: '已有相同记录',
  good: '可导入',
};

/** The order in which a person has to look at them. */
export const verdictOrder: readonly RowVerdict[] = ['faulty', 'doubtful', 'changed', 'duplicate', 'good'];

export const fateWords: Readonly<Record<ImportRow['fate'], string>> = {
  open: '未处理',
  taken: '已导入',
  parked: '已搁置',
  handedBack: '已退回',
  left: '不导入',
};

export const choiceWords: Readonly<Record<RowChoice, { readonly act: string; readonly chosen: string; readonly title: string }>> = {
  update: { act: '更新台账', chosen: '将更新台账', title: '把这一行与台账不同的各项写进台账里的那一件' },
  another: { act: '另登记一条', chosen: '将另登记一条', title: '确是另一件：台账里的那一件不动，这一行登记成新的一条' },
  leave: { act: '不导入', chosen: '不导入', title: '以台账为准，或不要这一行：不再列入待处理' },
};

export const importStateWords: Readonly<Record<Import['state'], string>> = {
  mapping: '待核对列',
  ready: '待导入',
  committed: '已导入',
  undone: '已撤销',
  dropped: '已放弃',
};

export type StepNumber = 0 | 1 | 2 | 3;

/** The step that an import stands at: 0 file, 1 columns, 2 rows, 3 done. */
export function stepOf(state: Import['state']): StepNumber {
  switch (state) {
    case 'mapping':
      return 1;
    case 'ready':
      return 2;
    case 'committed':
    case 'undone':
    case 'dropped':
      return 3;
  }
}

/** Cells that a person must look at, faults before doubts. */
export function troubledCells(cells: readonly ImportCell[]): ImportCell[] {
  const order = { fault: 0, doubtful: 1, ok: 2 } as const;
  return cells.filter((cell) => cell.level !== 'ok').sort((left, right) => order[left.level] - order[right.level]);
}

export function labelOfField(field: ImportField | undefined): string {
  return field?.label ?? '其他项目';
}
