import { Field } from './field.tsx';
import { SeveralPicker } from '../pickers/several-picker.tsx';

interface TagsItemProps {
  readonly name: string;
  readonly label: string;
  readonly span?: number;
  readonly hint?: string;
  /** Parts joined by 、 or other commas, as rosters write them. */
  readonly value: string;
  /** What is often chosen. */
  readonly usual: readonly string[];
  readonly onChange: (value: string) => void;
}

/** Several short words in one field: chosen from the usual ones or typed. */
export function TagsItem({ value, usual, onChange, ...field }: TagsItemProps) {
  const chosen = value
    .split(/[、，,；;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return (
    <Field {...field}>
      <SeveralPicker
        label={field.label}
        placeholder="可选可输，可多项"
        free="常用的里没有"
        items={usual.map((word) => ({ value: word, label: word }))}
        value={chosen.map((word) => (usual.includes(word) ? { item: word } : { text: word }))}
        onChange={(picked) => onChange(picked.map((each) => ('item' in each ? each.item : each.text)).join('、'))}
      />
    </Field>
  );
}
