// The one control that picks one row: typed words find it by name, digits, pinyin or initials; Enter takes the best, Tab leaves
// without taking, Esc closes the list only.
import { Select } from 'antd';
import { useContext, useMemo } from 'react';
import { PickedContext } from '../typing/around-a-field.ts';
import { PickerBox } from './picker-box.tsx';
import { isClearing, keepTabFree } from './picker-keys.ts';
import { rankItems, type PickItem } from './rank-items.ts';
import { Untaken } from './untaken.tsx';
import { useWord } from './use-word.ts';

export interface PickerLook {
  readonly label: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly size?: 'small';
  readonly className?: string;
  readonly autoFocus?: boolean;
  readonly loading?: boolean;
  /** Pixels; absent: as wide as its place. */
  readonly width?: number;
}

interface PickerProps<Value extends string> extends PickerLook {
  readonly items: readonly PickItem<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** Where the field may stay empty: Delete and the cross clear it. */
  readonly onClear?: (() => void) | undefined;
  /** The code stands before the name in the list. */
  readonly codesShown?: boolean;
  /** Without a frame, in a bar of tools. */
  readonly plain?: boolean;
}

export function Picker<Value extends string>({
  items,
  value,
  onChange,
  onClear,
  codesShown = false,
  plain = false,
  label,
  disabled = false,
  placeholder = '可输拼音或首字母',
  size,
  className,
  width,
  autoFocus = false,
  loading = false,
}: PickerProps<Value>) {
  const word = useWord(label, disabled);
  const tellPicked = useContext(PickedContext);
  const { typed } = word;
  const byKey = useMemo(() => new Map(items.map((item) => [keyOf(item.value), item])), [items]);
  const shown = useMemo(() => rankItems(items, typed), [items, typed]);
  const key = value === null ? null : keyOf(value);
  return (
    <PickerBox className={className} width={width} onEmptied={word.drop}>
      <Select
        ref={word.ref}
        aria-label={label}
        {...(size === undefined ? {} : { size })}
        value={key !== null && byKey.has(key) ? key : null}
        allowClear={onClear !== undefined}
        disabled={disabled}
        autoFocus={autoFocus}
        loading={loading}
        placeholder={placeholder}
        popupMatchSelectWidth={false}
        {...(plain ? { variant: 'borderless' } : {})}
        // Without a word nothing is marked: a second Enter must not take whatever stands first.
        defaultActiveFirstOption={typed.trim() !== ''}
        notFoundContent={<span className="quiet">{typed.trim() === '' ? '没有可选的' : `没有与“${typed.trim()}”相符的`}</span>}
        showSearch={{
          searchValue: typed,
          onSearch: word.type,
          filterOption: false,
        }}
        options={shown.map((item) => ({ value: keyOf(item.value), label: item.label, title: item.label }))}
        labelRender={({ value: shownKey }) => byKey.get(String(shownKey))?.label ?? ''}
        optionRender={({ value: shownKey }) => <PickRow item={byKey.get(String(shownKey))} codesShown={codesShown} />}
        onOpenChange={(open) => {
          if (!open) word.hide();
        }}
        onInputKeyDown={(event) => {
          keepTabFree(event);
          if (event.key === 'Escape') word.drop();
          if (typed !== '' || !isClearing(event.key)) return;
          word.drop();
          if (value !== null) tellPicked();
          onClear?.();
        }}
        onBlur={word.leave}
        // Also when the row is the one that the field holds already.
        onSelect={word.drop}
        onChange={(chosen: string | null | undefined) => {
          word.drop();
          tellPicked();
          const item = byKey.get(chosen ?? '');
          if (item === undefined) onClear?.();
          else onChange(item.value);
        }}
      />
      {size === 'small' ? null : <Untaken words={word.untaken} />}
    </PickerBox>
  );
}

export function PickRow({ item, codesShown = false }: { readonly item: PickItem | undefined; readonly codesShown?: boolean }) {
  if (item === undefined) return null;
  return (
    <span>
      {codesShown && item.code !== undefined ? <span className="quiet number">{item.code} </span> : null}
      {item.label}
      {item.detail === undefined || item.detail === '' ? null : <span className="quiet"> {item.detail}</span>}
    </span>
  );
}

/** The list marks rows whose value begins with what is typed: an id of ours must never look like that. */
function keyOf(value: string): string {
  return `=${value}`;
}
