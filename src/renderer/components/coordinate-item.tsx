import { Input } from 'antd';
import { useState } from 'react';
import { Field } from './field.tsx';

interface CoordinateItemProps {
  readonly name: string;
  readonly label: string;
  readonly value: number | null;
  /** 180 for longitudes, 90 for latitudes. */
  readonly most: number;
  readonly span?: number;
  readonly onChange: (degrees: number | null) => void;
}

/** Decimal degrees, e.g. 120.585294. */
export function CoordinateItem({ value, most, onChange, ...field }: CoordinateItemProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const number = typed === null ? value : Number(typed.normalize('NFKC').trim());
  const unreadable = typed !== null && typed.trim() !== '' && (Number.isNaN(number) || Math.abs(number ?? 0) > most);
  return (
    <Field {...field}>
      <Input
        aria-label={field.label}
        className="number"
        status={unreadable ? 'error' : ''}
        value={typed ?? (value === null ? '' : String(value))}
        onChange={(event) => { setTyped(event.target.value); }}
        onBlur={() => {
          if (typed === null || unreadable) return;
          setTyped(null);
          onChange(typed.trim() === '' ? null : number);
        }}
      />
      {unreadable ? <em className="field-problem">请填 -{most} 至 {most} 之间的度数，如 120.585294</em> : null}
    </Field>
  );
}
