// The plain fields of a record's form; codes, dates, amounts and places have components of their own.
import { Input } from 'antd';
import type { ReactNode } from 'react';
import type { CodeTable } from '#shared/codes/index.ts';
import type { NumberReading } from '#shared/rules/number-reading.ts';
import { AmountField } from './amount-field.tsx';
import { CodePicker } from '../pickers/code-picker.tsx';
import { DateField } from './date-field.tsx';
import { Field } from './field.tsx';
import { GrowingText } from './growing-text.tsx';
import { NumberField } from './number-field.tsx';

interface ItemProps {
  readonly name: string;
  readonly label: string;
  readonly span?: number;
  readonly hint?: ReactNode;
}

interface TextItemProps extends ItemProps {
  readonly value: string;
  readonly max: number;
  readonly onChange: (value: string) => void;
  /** Rewrites what was typed when the cursor leaves, e.g. full-width digits. */
  readonly onLeave?: (value: string) => void;
  /** Lines of a longer text. */
  readonly lines?: number;
  readonly placeholder?: string;
}

export function TextItem({ value, max, onChange, onLeave, lines, placeholder, ...field }: TextItemProps) {
  const shared = { 'aria-label': field.label, value, maxLength: max, placeholder: placeholder ?? '', onBlur: () => onLeave?.(value) };
  return (
    <Field {...field}>
      {lines === undefined ? (
        <Input {...shared} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <GrowingText {...shared} rows={lines} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

interface NumberItemProps extends ItemProps {
  readonly value: number | null;
  readonly reading: NumberReading;
  readonly unit?: string;
  readonly onChange: (value: number | null) => void;
}

export function NumberItem({ value, reading, unit, onChange, ...field }: NumberItemProps) {
  return (
    <Field {...field}>
      <NumberField label={field.label} value={value} reading={reading} {...(unit === undefined ? {} : { unit })} onChange={onChange} />
    </Field>
  );
}

export function DateItem({
  value,
  onChange,
  relative = false,
  past = false,
  ...field
}: ItemProps & {
  readonly value: string | null;
  readonly relative?: boolean;
  /** As DateField's. */
  readonly past?: boolean;
  readonly onChange: (date: string | null) => void;
}) {
  return (
    <Field {...field}>
      <DateField label={field.label} value={value === '' ? null : value} relative={relative} past={past} onChange={onChange} />
    </Field>
  );
}

export function CodeItem({
  value,
  table,
  groups = false,
  allowClear = true,
  onChange,
  ...field
}: ItemProps & {
  readonly value: string | null;
  readonly table: CodeTable;
  readonly groups?: boolean;
  readonly allowClear?: boolean;
  readonly onChange: (code: string | null) => void;
}) {
  return (
    <Field {...field}>
      <CodePicker label={field.label} table={table} value={value} groups={groups} allowClear={allowClear} onChange={onChange} />
    </Field>
  );
}

export function AmountItem({
  value,
  saved = false,
  onChange,
  ...field
}: ItemProps & { readonly value: number; readonly saved?: boolean; readonly onChange: (fen: number) => void }) {
  return (
    <Field {...field}>
      <AmountField label={field.label} value={value} saved={saved} onChange={onChange} />
    </Field>
  );
}
