// A code table as the settings list it: each name of a code is a line with the days between which it holds.
import type { CodeRow, CodeTable } from '#shared/codes/index.ts';
import type { WrittenCodeEdit } from '#shared/contract/codes.ts';

export interface CodeLine {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  readonly period: string;
  readonly origin: string;
  readonly state: '使用中' | '将启用' | '已改名' | '已停用';
  /** The last name of its code: what can be renamed or ended. */
  readonly isNewest: boolean;
}

type Written = WrittenCodeEdit & { readonly writtenBy: string };

export function codeLines(rows: readonly CodeRow[], table: CodeTable, edits: readonly Written[], today: string): CodeLine[] {
  return rows.map((row) => {
    const edit = edits.find((each) => each.table === table.id && each.code === row.code && each.validFrom === row.validFrom);
    const later = rows.some((other) => other.code === row.code && (other.validFrom ?? '') > (row.validFrom ?? ''));
    return {
      key: `${row.code} ${row.validFrom ?? ''}`,
      code: row.code,
      name: row.name,
      parent: row.parent ?? null,
      period: periodWords(row),
      origin: edit === undefined ? '程序自带' : `${edit.writtenBy} 添加`,
      state: stateOf(row, later, today),
      isNewest: !later,
    };
  });
}

function periodWords({ validFrom, validTo }: CodeRow): string {
  if (validFrom === undefined) return validTo === undefined ? '一直' : `至 ${validTo}`;
  return validTo === undefined ? `${validFrom} 起` : `${validFrom} 至 ${validTo}`;
}

function stateOf({ validFrom = '', validTo = '9999-12-31' }: CodeRow, later: boolean, today: string): CodeLine['state'] {
  if (validFrom > today) return '将启用';
  if (validTo >= today) return '使用中';
  return later ? '已改名' : '已停用';
}
