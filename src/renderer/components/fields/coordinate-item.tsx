import { degreesOf, type Axis } from '#shared/rules/number-reading.ts';
import { Field } from './field.tsx';
import { NumberField } from './number-field.tsx';

interface CoordinateItemProps {
  readonly name: string;
  readonly label: string;
  readonly value: number | null;
  readonly axis: Axis;
  readonly span?: number;
  readonly onChange: (degrees: number | null) => void;
}

/** Decimal degrees, e.g. 120.585294. */
export function CoordinateItem({ value, axis, onChange, ...field }: CoordinateItemProps) {
  return (
    <Field {...field}>
      <NumberField label={field.label} value={value} reading={degreesOf[axis]} bare onChange={onChange} />
    </Field>
  );
}
