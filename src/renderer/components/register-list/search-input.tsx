// The search of one list: asked when the person pauses, or at once by Enter.
import { Input } from 'antd';
import { useRef, useState } from 'react';

/** Waiting after the last key spares the engine the words in between. */
const searchPauseMilliseconds = 250;

export function SearchInput({
  value,
  hint,
  onSearch,
}: {
  readonly value: string;
  readonly hint: string;
  readonly onSearch: (search: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  return (
    <Input
      className="register-search"
      aria-label="在本列表中查找"
      placeholder={hint}
      allowClear
      value={typed}
      maxLength={100}
      onChange={(event) => {
        const next = event.target.value;
        setTyped(next);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => {
          onSearch(next.trim());
        }, searchPauseMilliseconds);
      }}
      onPressEnter={() => {
        clearTimeout(timer.current);
        onSearch(typed.trim());
      }}
    />
  );
}
