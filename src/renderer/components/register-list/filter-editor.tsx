// What opens under a column's triangle: words, a range, or rows of a code table.
import { Button, Checkbox, Input } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { codePath, rowsOf } from '#shared/codes/index.ts';
import type { Filter } from '#shared/contract/list.ts';
import { wholeFrom } from '#shared/rules/number-fields.ts';
import { AmountBox } from '../fields/amount-field.tsx';
import { plainYuan } from '../../values/amount.ts';
import { DateField } from '../fields/date-field.tsx';
import { rankItems, type PickItem } from '../pickers/rank-items.ts';
import { NumberField } from '../fields/number-field.tsx';
import { useVillages } from '../pickers/places.ts';
import { TypedFields, useTypedForm } from '../fields/typed-form.tsx';
import type { ColumnFilterKind } from './list-columns.ts';
import { draftOfFilter, fenOf, filterOfDraft, type FilterDraft } from './list-filters.ts';

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
  const typed = useTypedForm(() => {
    onApply(filterOfDraft(column, kind, draft));
  });
  useEffect(() => {
    // The popover becomes visible after it is placed; a hidden field can't take the cursor.
    const timer = setTimeout(() => form.current?.querySelector('input')?.focus(), popoverMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <form
      ref={form}
      className="filter-editor"
      onSubmit={(event) => {
        event.preventDefault();
        typed.submit();
      }}
    >
      <TypedFields form={typed}>
        <Choice label={label} kind={kind} draft={draft} onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))} />
      </TypedFields>
      <Checkbox checked={draft.emptyOnly} onChange={(event) => setDraft({ ...draft, emptyOnly: event.target.checked })}>
        只看没有填的
      </Checkbox>
      <div className="filter-buttons">
        <Button size="small" onClick={() => onApply(null)}>
          不筛选
        </Button>
        <Button size="small" type="primary" htmlType="submit">
          筛选
        </Button>
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
      return (
        <Input
          aria-label={`${label}包含`}
          placeholder="包含的字"
          disabled={draft.emptyOnly}
          value={draft.text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      );
    case 'dates':
      return (
        <div className="filter-range">
          <DateField
            label={`${label}从`}
            value={draft.from === '' ? null : draft.from}
            disabled={draft.emptyOnly}
            onChange={(from) => onChange({ from: from ?? '' })}
          />
          <span>至</span>
          <DateField
            label={`${label}到`}
            value={draft.to === '' ? null : draft.to}
            disabled={draft.emptyOnly}
            onChange={(to) => onChange({ to: to ?? '' })}
          />
        </div>
      );
    case 'numbers':
      return (
        <div className="filter-range">
          <NumberField
            label={`${label}至少`}
            reading={wholeFrom(0, 999_999_999_999)}
            disabled={draft.emptyOnly}
            value={numberOf(draft.from)}
            onChange={(from) => onChange({ from: from === null ? '' : String(from) })}
          />
          <span>至</span>
          <NumberField
            label={`${label}至多`}
            reading={wholeFrom(0, 999_999_999_999)}
            disabled={draft.emptyOnly}
            value={numberOf(draft.to)}
            onChange={(to) => onChange({ to: to === null ? '' : String(to) })}
          />
        </div>
      );
    case 'amounts':
      return (
        <div className="filter-range">
          <AmountBox
            label={`${label}至少`}
            disabled={draft.emptyOnly}
            value={fenOf(draft.from)}
            onChange={(from) => onChange({ from: from === null ? '' : plainYuan(from) })}
          />
          <span>至</span>
          <AmountBox
            label={`${label}至多`}
            disabled={draft.emptyOnly}
            value={fenOf(draft.to)}
            onChange={(to) => onChange({ to: to === null ? '' : plainYuan(to) })}
          />
        </div>
      );
    case 'codes':
      return (
        <Several
          label={label}
          draft={draft}
          onChange={onChange}
          options={[...new Set(rowsOf(kind.table).map((row) => row.code))].map((code) => ({
            value: code,
            code,
            label: codePath(kind.table, code) ?? code,
          }))}
        />
      );
    case 'villages':
      return <VillageChoice label={label} draft={draft} onChange={onChange} />;
  }
}

function numberOf(text: string): number | null {
  return text === '' ? null : Number(text);
}

function VillageChoice(props: Omit<ChoiceProps, 'kind'>) {
  const villages = useVillages();
  return <Several {...props} options={villages.map(({ code, name }) => ({ value: code, code, label: name }))} />;
}

/** A list to tick, as in a spreadsheet's filter: typing narrows it, Enter ticks the best; with nothing typed Enter filters. */
function Several({ label, draft, onChange, options }: Omit<ChoiceProps, 'kind'> & { readonly options: readonly PickItem[] }) {
  const [typed, setTyped] = useState('');
  const shown = rankItems(options, typed);
  const tick = (value: string, ticked: boolean) => {
    onChange({ chosen: ticked ? [...new Set([...draft.chosen, value])] : draft.chosen.filter((other) => other !== value) });
  };
  const tickBest = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || typed.trim() === '') return;
    event.preventDefault();
    const [best] = shown;
    if (best === undefined) return;
    tick(best.value, true);
    setTyped('');
  };
  return (
    <>
      <Input
        aria-label={`在${label}里找`}
        placeholder="可输数字、拼音或首字母"
        disabled={draft.emptyOnly}
        value={typed}
        onKeyDown={tickBest}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="filter-list" role="group" aria-label={label}>
        {shown.map((option) => (
          <Checkbox
            key={option.value}
            disabled={draft.emptyOnly}
            checked={draft.chosen.includes(option.value)}
            onChange={(event) => tick(option.value, event.target.checked)}
          >
            {option.label}
          </Checkbox>
        ))}
        {shown.length === 0 ? <span className="quiet">没有这一项</span> : null}
      </div>
    </>
  );
}
