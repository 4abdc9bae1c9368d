import { Input } from 'antd';
import { useState } from 'react';
import { amountText, fenOfTyped, yuanText } from './amount.ts';

interface AmountFieldProps {
  /** Fen; null: nothing filled in. */
  readonly value: number | null;
  readonly onChange: (fen: number) => void;
  readonly label: string;
  readonly disabled?: boolean;
}

/** Yuan in, fen out. Large amounts are repeated in 万元, where a zero too many shows. An empty field is 0. */
export function AmountField({ value, onChange, label, disabled = false }: AmountFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const unreadable = typed !== null && typed.trim() !== '' && fenOfTyped(typed) === null;
  const settle = () => {
    if (typed === null || unreadable) return;
    setTyped(null);
    const fen = typed.trim() === '' ? 0 : fenOfTyped(typed);
    if (fen !== null && fen !== value) onChange(fen);
  };
  return (
    <span>
      <Input
        aria-label={label}
        className="number amount-field"
        suffix="元"
        disabled={disabled}
        status={unreadable ? 'error' : ''}
        value={typed ?? (value === null || value === 0 ? '' : yuanText(value))}
        placeholder="0"
        onChange={(event) => { setTyped(event.target.value); }}
        onBlur={settle}
        onPressEnter={settle}
      />
      {unreadable ? <em className="field-problem">看不懂这个金额，请写数字，最多两位小数</em> : null}
      {!unreadable && value !== null && value >= 1_000_000 ? <span className="field-hint">{amountText(value)}</span> : null}
    </span>
  );
}
