import { Input } from 'antd';
import { readNumber, type NumberReading } from '#shared/rules/number-reading.ts';
import { wordViolation } from '#shared/rules/violation-words.ts';
import { useTypedNumber } from './use-typed-number.ts';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly reading: NumberReading;
  readonly onChange: (value: number | null) => void;
  readonly unit?: string;
  /** Without separators of thousands, as years and serials stand. */
  readonly bare?: boolean;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

/** A number typed as people type it (12,000, 1.5万, 三万五千) and shown as it was understood; what is none stays and says why. */
export function NumberField({ label, value, reading, onChange, unit, bare = false, placeholder = '', disabled = false }: NumberFieldProps) {
  const { box, problem } = useTypedNumber({
    label,
    value,
    onChange,
    disabled,
    written: value === null ? '' : bare ? String(value) : value.toLocaleString('zh-CN', { maximumFractionDigits: 15 }),
    read: (typed) => {
      if (typed.trim() === '') return { ok: true, value: null };
      const read = readNumber(typed, reading);
      if (read.ok) return read;
      const words = wordViolation(read.code, read.details);
      const problem = words === undefined ? '请填数字' : `${words.what}，${words.mend}`;
      const isOutside = read.code === 'number.below' || read.code === 'number.above';
      return { ok: false, problem, ...(isOutside && words !== undefined ? { what: words.what } : {}) };
    },
  });
  return (
    <span className="number-field">
      <Input {...box} className="number amount-field" inputMode="decimal" maxLength={30} suffix={unit} placeholder={placeholder} />
      {problem === null ? null : <em className="field-problem">{problem}</em>}
    </span>
  );
}
