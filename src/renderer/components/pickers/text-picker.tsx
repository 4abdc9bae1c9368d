// A text with proposals: what is typed is the field's text; Enter takes the best proposal, Tab keeps the text.
import { AutoComplete } from 'antd';
import { useContext } from 'react';
import { PickedContext } from '../typing/around-a-field.ts';
import { freePrefix, offered } from './free-text.ts';
import { keepTabFree } from './picker-keys.ts';
import { PickerBox } from './picker-box.tsx';
import { PickRow, type PickerLook } from './picker.tsx';
import type { PickItem } from './rank-items.ts';

interface TextPickerProps extends Omit<PickerLook, 'loading'> {
  readonly items: readonly PickItem[];
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Says of free words that the list lacks them, e.g. 不在名册中. */
  readonly free: string;
  readonly max: number;
}

export function TextPicker({
  items,
  value,
  onChange,
  free,
  max,
  label,
  disabled = false,
  placeholder = '',
  size,
  className,
  width,
  autoFocus = false,
}: TextPickerProps) {
  const tellPicked = useContext(PickedContext);
  const { found, free: freeOption } = offered(items, value, free);
  // Words that sound like nobody are simply a text: no list is opened over them.
  const rows = [
    ...found.map((item) => ({ value: `=${item.value}`, item })),
    ...(found.length === 0 || freeOption === null ? [] : [{ ...freeOption, item: undefined }]),
  ];
  return (
    <PickerBox className={className} width={width}>
      <AutoComplete
        aria-label={label}
        {...(size === undefined ? {} : { size })}
        disabled={disabled}
        autoFocus={autoFocus}
        placeholder={placeholder}
        maxLength={max}
        popupMatchSelectWidth={false}
        defaultActiveFirstOption={value.trim() !== ''}
        showSearch={{ filterOption: false }}
        value={value}
        options={rows}
        optionRender={({ data }) => (data.item === undefined ? <span className="quiet">{data.label}</span> : <PickRow item={data.item} />)}
        onInputKeyDown={keepTabFree}
        onChange={(text: string) => {
          tellPicked();
          onChange(textOf(text, found));
        }}
      />
    </PickerBox>
  );
}

/** antd tells a taken row by its value, and typed words as they are. */
function textOf(text: string, items: readonly PickItem[]): string {
  if (text.startsWith(freePrefix)) return text.slice(freePrefix.length);
  return items.find(({ value }) => `=${value}` === text)?.label ?? text;
}
