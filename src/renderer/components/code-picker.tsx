// Picks a row of a code table by digits, pinyin or initials. Withdrawn rows show when an old record holds them, and can't be picked anew.
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { codePath, rowsOf, validRows, type CodeTable } from '#shared/codes/index.ts';
import { officeToday } from './office-calendar.ts';
import { matchesWords } from './pinyin-match.ts';

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
  const [typed, setTyped] = useState('');
  const options = useMemo(() => codeOptions(table, value, groups), [table, value, groups]);
  return (
    <Select
      aria-label={label}
      className="wide"
      value={value === '' ? null : value}
      allowClear={allowClear}
      disabled={disabled}
      placeholder="可输数字、拼音或首字母"
      showSearch={{ searchValue: typed, onSearch: setTyped, filterOption: (words, option) => matchesWords(words, option?.label ?? '', option?.value ?? '') }}
      popupMatchSelectWidth={false}
      options={options}
      onInputKeyDown={(event) => { if (allowClear && typed === '' && isClearing(event.key)) onChange(null); }}
      optionRender={(option) => <span><span className="quiet number">{option.value}</span> {option.label}</span>}
      onChange={(code: string | null | undefined) => {
        setTyped('');
        onChange(code ?? null);
      }}
    />
  );
}

/** The cross that clears a picker is for the mouse; Tab passes it by (styles.css). */
export function isClearing(key: string): boolean {
  return key === 'Delete' || key === 'Backspace';
}

/** Rows that can be picked today, and the one that the record already holds. */
export function codeOptions(table: CodeTable, value: string | null, groups: boolean): { readonly value: string; readonly label: string }[] {
  const today = officeToday();
  const isGroup = (code: string) => rowsOf(table).some((row) => row.parent === code);
  const rows = validRows(table, today < table.version ? table.version : today).filter((row) => groups || !isGroup(row.code));
  const held = value === null || rows.some((row) => row.code === value) ? [] : rowsOf(table).filter((row) => row.code === value).slice(-1);
  return [...held, ...rows].map((row) => ({ value: row.code, label: codePath(table, row.code) ?? row.name }));
}
