import { Select } from 'antd';
import { Field } from './field.tsx';

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
  const chosen = value.split(/[、，,；;]/u).map((part) => part.trim()).filter((part) => part !== '');
  return (
    <Field {...field}>
      <Select
        mode="tags" className="wide" aria-label={field.label} placeholder="可选可输，可多项" tokenSeparators={['、', '，', ',', '；', ';']}
        value={chosen} options={usual.map((word) => ({ value: word, label: word }))}
        onChange={(words: string[]) => { onChange(words.join('、')); }}
      />
    </Field>
  );
}
