// Picks several rows, with free words where the field allows them. The same keys as the picker of one.
import { Select } from 'antd';
import { useContext, useMemo } from 'react';
import { PickedContext } from '../typing/around-a-field.ts';
import { freePrefix, offered, wordMarks } from './free-text.ts';
import { keepTabFree } from './picker-keys.ts';
import { PickerBox } from './picker-box.tsx';
import { PickRow, type PickerLook } from './picker.tsx';
import { itemNamed, type PickItem } from './rank-items.ts';
import { Untaken } from './untaken.tsx';
import { useWord } from './use-word.ts';

/** A row of the list by its value, or words that the list lacks. */
export type Picked = { readonly item: string } | { readonly text: string };

interface SeveralPickerProps extends PickerLook {
  readonly items: readonly PickItem[];
  readonly value: readonly Picked[];
  readonly onChange: (picked: Picked[]) => void;
  /** Says of free words that the list lacks them, e.g. 不在名册中; null: the list's rows only. */
  readonly free: string | null;
  readonly most?: number;
  /** What a picked row is called that the list has no more. */
  readonly nameOf?: (picked: Picked) => string | undefined;
}

export function SeveralPicker({
  items,
  value,
  onChange,
  free,
  most,
  nameOf,
  label,
  disabled = false,
  placeholder = '可输拼音或首字母，可多项',
  size,
  className,
  width,
  autoFocus = false,
  loading = false,
}: SeveralPickerProps) {
  const word = useWord(label, disabled);
  const tellPicked = useContext(PickedContext);
  const { typed } = word;
  const byKey = useMemo(() => new Map(items.map((item) => [`=${item.value}`, item])), [items]);
  const chosen = value.map(keyOf);
  // Enter on a picked row would drop it again: while a word is typed only what can be added is offered.
  const { found, free: freeOption } = offered(
    typed.trim() === '' ? items : items.filter((item) => !chosen.includes(`=${item.value}`)),
    typed,
    free,
  );
  const add = (words: readonly string[]) => {
    const added = words.map((each): Picked => {
      const item = itemNamed(items, each);
      return item === undefined ? { text: each } : { item: item.value };
    });
    onChange([...value, ...added.filter((picked) => !chosen.includes(keyOf(picked)))].slice(0, most));
  };
  const type = (words: string) => {
    const parts = free === null ? [words] : words.split(new RegExp(`[${wordMarks.join('')}]`, 'u'));
    const whole = parts
      .slice(0, -1)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    if (whole.length > 0) {
      word.drop();
      add(whole);
    }
    word.type(parts.at(-1) ?? '');
  };
  return (
    <PickerBox className={className} width={width} onEmptied={word.drop}>
      <Select<string[]>
        ref={word.ref}
        mode="multiple"
        aria-label={label}
        {...(size === undefined ? {} : { size })}
        {...(most === undefined ? {} : { maxCount: most })}
        value={chosen}
        disabled={disabled}
        autoFocus={autoFocus}
        loading={loading}
        placeholder={placeholder}
        popupMatchSelectWidth={false}
        defaultActiveFirstOption={typed.trim() !== ''}
        notFoundContent={<span className="quiet">{typed.trim() === '' ? '没有可选的' : `没有与“${typed.trim()}”相符的`}</span>}
        showSearch={{ searchValue: typed, onSearch: type, filterOption: false }}
        options={[
          ...found.map((item) => ({ value: `=${item.value}`, label: item.label, title: item.label })),
          ...(freeOption === null ? [] : [freeOption]),
        ]}
        labelRender={({ value: key }) => shownName(String(key), byKey, value, nameOf)}
        optionRender={(option) =>
          String(option.value).startsWith(freePrefix) ? (
            <span className="quiet">{option.label}</span>
          ) : (
            <PickRow item={byKey.get(String(option.value))} />
          )
        }
        onInputKeyDown={(event) => {
          keepTabFree(event);
          if (event.key === 'Escape') word.drop();
        }}
        onBlur={word.leave}
        onChange={(keys) => {
          word.drop();
          tellPicked();
          onChange(
            keys.map(
              (key): Picked =>
                value.find((picked) => keyOf(picked) === key) ??
                (key.startsWith(freePrefix) ? { text: key.slice(freePrefix.length) } : { item: key.slice(1) }),
            ),
          );
        }}
      />
      {size === 'small' ? null : <Untaken words={word.untaken} />}
    </PickerBox>
  );
}

function keyOf(picked: Picked): string {
  return 'item' in picked ? `=${picked.item}` : freePrefix + picked.text;
}

function shownName(
  key: string,
  byKey: ReadonlyMap<string, PickItem>,
  value: readonly Picked[],
  nameOf: SeveralPickerProps['nameOf'],
): string {
  const picked = value.find((each) => keyOf(each) === key);
  if (picked === undefined) return '';
  return 'text' in picked ? picked.text : (nameOf?.(picked) ?? byKey.get(key)?.label ?? '');
}
