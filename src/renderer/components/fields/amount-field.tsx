import { Input } from 'antd';
import { useState } from 'react';
import { amountText, fenOfTyped, yuanText } from '../../values/amount.ts';
import { useTypedNumber } from './use-typed-number.ts';

interface AmountBoxProps {
  /** Fen; null: nothing filled in. */
  readonly value: number | null;
  readonly onChange: (fen: number | null) => void;
  readonly label: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
}

/** Yuan in (1200, 1.2万, 叁万元), fen out; empty is null. Large amounts are repeated in 万元, where a zero too many shows. */
export function AmountBox({ value, onChange, label, disabled = false, placeholder = '' }: AmountBoxProps) {
  const { box, problem } = useTypedNumber({
    label,
    value,
    onChange,
    disabled,
    written: value === null ? '' : yuanText(value),
    read: (typed) => (typed.trim() === '' ? { ok: true, value: null } : fenOfTyped(typed)),
  });
  return (
    <span>
      <Input {...box} className="number amount-field" suffix="元" placeholder={placeholder} />
      {problem === null ? null : <em className="field-problem">{problem}</em>}
      {problem === null && value !== null && value >= 1_000_000 ? <span className="field-hint">{amountText(value)}</span> : null}
    </span>
  );
}

interface AmountFieldProps extends Omit<AmountBoxProps, 'onChange'> {
  /** Out of a record that was saved: its 0 is what it says, not a box that nobody filled in yet. */
  readonly saved?: boolean;
  readonly onChange: (fen: number) => void;
}

/** An amount that is 0 while nothing is filled in; a 0 that was typed or saved stays in sight. */
export function AmountField({ value, saved = false, onChange, ...rest }: AmountFieldProps) {
  const [saysNothing, setSaysNothing] = useState(!saved);
  return (
    <AmountBox
      {...rest}
      placeholder="0"
      value={value === 0 && saysNothing ? null : value}
      onChange={(fen) => {
        setSaysNothing(fen === null);
        onChange(fen ?? 0);
      }}
    />
  );
}
