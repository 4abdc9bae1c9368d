// Picks a row of a code table by digits, pinyin or initials. Withdrawn rows show when an old record holds them, and can't be picked anew.
import { useMemo } from 'react';
import { codePath, rowsOf, validRows, type CodeTable } from '#shared/codes/index.ts';
import { officeToday } from '../../values/office-calendar.ts';
import { Picker } from './picker.tsx';
import type { PickItem } from './rank-items.ts';

interface CodePickerProps {
  readonly table: CodeTable;
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
  readonly label: string;
  readonly allowClear?: boolean;
  readonly disabled?: boolean;
  /** Some records may hold a group (02), others need a row of it (0201). Default: rows that have no rows under them. */
  readonly groups?: boolean;
}

export function CodePicker({ table, value, onChange, label, allowClear = true, disabled = false, groups = false }: CodePickerProps) {
  const items = useMemo(() => codeItems(table, value, groups), [table, value, groups]);
  return (
    <Picker
      label={label}
      items={items}
      value={value === '' ? null : value}
      onClear={
        allowClear
          ? () => {
              onChange(null);
            }
          : undefined
      }
      disabled={disabled}
      placeholder="可输数字、拼音或首字母"
      codesShown
      onChange={onChange}
    />
  );
}

/** Rows that can be picked today, and the one that the record already holds. */
export function codeItems(table: CodeTable, value: string | null, groups: boolean): PickItem[] {
  const today = officeToday();
  const isGroup = (code: string) => rowsOf(table).some((row) => row.parent === code);
  const rows = validRows(table, today < table.version ? table.version : today).filter((row) => groups || !isGroup(row.code));
  const held =
    value === null || rows.some((row) => row.code === value)
      ? []
      : rowsOf(table)
          .filter((row) => row.code === value)
          .slice(-1);
  return [...held, ...rows].map((row) => ({
    value: row.code,
    code: row.code,
    label: codePath(table, row.code) ?? row.name,
    ...(row.aliases === undefined ? {} : { also: row.aliases.join(' ') }),
  }));
}
