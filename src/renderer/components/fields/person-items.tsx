// Fields that hold people's names as text: the roster is offered, who fits the part first; any other name can be written.
import type { Part } from '#shared/rules/fitting-posts.ts';
import { Field } from './field.tsx';
import { notOnRoster, usePeople } from '../pickers/people.ts';
import { SeveralPicker } from '../pickers/several-picker.tsx';
import { TextPicker } from '../pickers/text-picker.tsx';

interface PersonItemProps {
  readonly name: string;
  readonly label: string;
  readonly span?: number;
  readonly part: Part | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One name. */
export function PersonNameItem({ value, part, max, onChange, ...field }: PersonItemProps & { readonly max: number }) {
  const { items } = usePeople('', part);
  return (
    <Field {...field}>
      <TextPicker label={field.label} items={items} free={notOnRoster} max={max} value={value} onChange={onChange} />
    </Field>
  );
}

/** Several names, kept joined by 、. */
export function PersonNamesItem({ value, part, onChange, ...field }: PersonItemProps) {
  const { items } = usePeople('', part);
  const names = value
    .split(/[、，,；;]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const nameOf = (id: string) => items.find((item) => item.value === id)?.label ?? '';
  return (
    <Field {...field}>
      <SeveralPicker
        label={field.label}
        placeholder="输入姓名或首字母，可多人"
        items={items}
        free={notOnRoster}
        value={names.map((text) => ({ text }))}
        onChange={(picked) => onChange(picked.map((each) => ('item' in each ? nameOf(each.item) : each.text)).join('、'))}
      />
    </Field>
  );
}
