// What opens under a column's triangle: words, a range, or rows of a code table.
import { Button, Checkbox, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { codePath, rowsOf } from '#shared/codes/index.ts';
import type { Filter } from '#shared/contract/list.ts';
import { DateField } from '../date-field.tsx';
import { matchesWords } from '../pinyin-match.ts';
import { useVillages } from '../places.ts';
import type { ColumnFilterKind } from './list-columns.ts';
import { draftOfFilter, filterOfDraft, type FilterDraft } from './list-filters.ts';

const popoverMilliseconds = 80;

interface FilterEditorProps {
  readonly column: string;
  readonly label: string;
  readonly kind: ColumnFilterKind;
  readonly filter: Filter | undefined;
  readonly onApply: (filter: Filter | null) => void;
}

export function FilterEditor({ column, label, kind, filter, onApply }: FilterEditorProps) {
  const [draft, setDraft] = useState<FilterDraft>(() => draftOfFilter(kind, filter));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // The popover becomes visible after it is placed; a hidden field can't take the cursor.
    const timer = setTimeout(() => form.current?.querySelector('input')?.focus(), popoverMilliseconds);
    return () => { clearTimeout(timer); };
  }, []);
  return (
    <form
      ref={form}
      className="filter-editor"
      onSubmit={(event) => {
        event.preventDefault();
        onApply(filterOfDraft(column, kind, draft));
      }}
    >
      <Choice label={label} kind={kind} draft={draft} onChange={(changes) => { setDraft({ ...draft, ...changes }); }} />
      <Checkbox checked={draft.emptyOnly} onChange={(event) => { setDraft({ ...draft, emptyOnly: event.target.checked }); }}>只看没有填的</Checkbox>
      <div className="filter-buttons">
        <Button size="small" onClick={() => { onApply(null); }}>不筛选</Button>
        <Button size="small" type="primary" htmlType="submit">筛选</Button>
      </div>
    </form>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly kind: ColumnFilterKind;
  readonly draft: FilterDraft;
  readonly onChange: (changes: Partial<FilterDraft>) => void;
}

function Choice({ label, kind, draft, onChange }: ChoiceProps) {
  switch (kind.kind) {
    case 'text':
      return <Input aria-label={`${label}包含`} placeholder="包含的字" disabled={draft.emptyOnly} value={draft.text} onChange={(event) => { onChange({ text: event.target.value }); }} />;
    case 'dates':
      return (
        <div className="filter-range">
          <DateField label={`${label}从`} value={draft.from === '' ? null : draft.from} disabled={draft.emptyOnly} onChange={(from) => { onChange({ from: from ?? '' }); }} />
          <span>至</span>
          <DateField label={`${label}到`} value={draft.to === '' ? null : draft.to} disabled={draft.emptyOnly} onChange={(to) => { onChange({ to: to ?? '' }); }} />
        </div>
      );
    case 'numbers':
    case 'amounts':
      return (
        <div className="filter-range">
          <Input aria-label={`${label}至少`} placeholder={kind.kind === 'amounts' ? '元' : ''} disabled={draft.emptyOnly} value={draft.from} onChange={(event) => { onChange({ from: event.target.value }); }} />
          <span>至</span>
          <Input aria-label={`${label}至多`} placeholder={kind.kind === 'amounts' ? '元' : ''} disabled={draft.emptyOnly} value={draft.to} onChange={(event) => { onChange({ to: event.target.value }); }} />
        </div>
      );
    case 'codes':
      return <Several label={label} draft={draft} onChange={onChange} options={[...new Set(rowsOf(kind.table).map((row) => row.code))].map((code) => ({ value: code, label: codePath(kind.table, code) ?? code }))} />;
    case 'villages':
      return <VillageChoice label={label} draft={draft} onChange={onChange} />;
  }
}

function VillageChoice(props: Omit<ChoiceProps, 'kind'>) {
  const villages = useVillages();
  return <Several {...props} options={villages.map((village) => ({ value: village.code, label: village.name }))} />;
}

/** A list to tick, as in a spreadsheet's filter: typing narrows it. */
function Several({ label, draft, onChange, options }: Omit<ChoiceProps, 'kind'> & { readonly options: readonly { value: string; label: string }[] }) {
  const [typed, setTyped] = useState('');
  const shown = options.filter((option) => matchesWords(typed, option.label, option.value));
  const tick = (value: string, ticked: boolean) => { onChange({ chosen: ticked ? [...draft.chosen, value] : draft.chosen.filter((other) => other !== value) }); };
  return (
    <>
      <Input aria-label={`在${label}里找`} placeholder="可输数字、拼音或首字母" disabled={draft.emptyOnly} value={typed} onChange={(event) => { setTyped(event.target.value); }} />
      <div className="filter-list" role="group" aria-label={label}>
        {shown.map((option) => (
          <Checkbox key={option.value} disabled={draft.emptyOnly} checked={draft.chosen.includes(option.value)} onChange={(event) => { tick(option.value, event.target.checked); }}>{option.label}</Checkbox>
        ))}
        {shown.length === 0 ? <span className="quiet">没有这一项</span> : null}
      </div>
    </>
  );
}
