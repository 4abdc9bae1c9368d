// The plain fields of a paper's form.
import { Checkbox, Input } from 'antd';
import type { MediationCase } from '#shared/contract/mediation.ts';
import { Field } from '../../components/fields/field.tsx';
import { GrowingText } from '../../components/fields/growing-text.tsx';

interface ItemProps {
  readonly name: string;
  readonly label: string;
  readonly span: number;
  readonly hint?: string;
}

interface PaperLineProps extends ItemProps {
  readonly value: string;
  readonly max: number;
  readonly disabled: boolean;
  /** To a reader of screens, where another field of the case has the same label. Absent: the label. */
  readonly said?: string;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}

export function PaperLine({ value, max, disabled, said, placeholder, onChange, ...field }: PaperLineProps) {
  return (
    <Field {...field}>
      <Input
        aria-label={said ?? field.label}
        value={value}
        maxLength={max}
        disabled={disabled}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

/** A text of several lines. */
export function PaperText({
  value,
  max,
  lines,
  disabled,
  said,
  onChange,
  ...field
}: Omit<PaperLineProps, 'placeholder'> & { readonly lines: number }) {
  return (
    <Field {...field}>
      <GrowingText
        aria-label={said ?? field.label}
        value={value}
        maxLength={max}
        rows={lines}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

interface PaperPartiesProps extends ItemProps {
  readonly parties: MediationCase['parties'];
  readonly value: string[];
  readonly disabled: boolean;
  readonly onChange: (ids: string[]) => void;
}

/** Which of the case's parties were there. */
export function PaperParties({ parties, value, disabled, onChange, ...field }: PaperPartiesProps) {
  return (
    <Field {...field}>
      <Checkbox.Group
        disabled={disabled}
        value={value}
        options={parties.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={onChange}
      />
    </Field>
  );
}
