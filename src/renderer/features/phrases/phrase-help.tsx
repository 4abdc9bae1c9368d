import { Button } from 'antd';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { PhraseUse } from '#shared/contract/phrases.ts';
import type { PhraseValues } from '#shared/rules/phrase-fill.ts';
import { insertText } from './insert-text.ts';
import { PhrasePicker } from './phrase-picker.tsx';
import './phrases.css';

interface PhraseHelpProps {
  readonly use: PhraseUse;
  readonly mediationType: string | null;
  readonly values: PhraseValues;
  readonly disabled: boolean;
  /** One or several texts. */
  readonly children: ReactNode;
}

type TextControl = HTMLTextAreaElement | HTMLInputElement;

/** Texts that take phrases: Alt+/ in any of them, or the button for the one that the cursor was in last. */
export function PhraseHelp({ use, mediationType, values, disabled, children }: PhraseHelpProps) {
  const box = useRef<HTMLDivElement>(null);
  const last = useRef<TextControl | null>(null);
  const [open, setOpen] = useState(false);
  const openAtKey = (event: KeyboardEvent): void => {
    if (disabled || !event.altKey || event.code !== 'Slash') return;
    event.preventDefault();
    setOpen(true);
  };
  const target = (): TextControl | null =>
    last.current !== null && box.current?.contains(last.current) === true
      ? last.current
      : ([...(box.current?.querySelectorAll('textarea') ?? [])].at(-1) ?? null);
  const insert = (words: string): void => {
    setOpen(false);
    const control = target();
    // After the dialogue has given the focus back.
    if (control !== null)
      setTimeout(() => {
        insertText(control, words);
      }, 0);
  };
  return (
    <div
      ref={box}
      className="phrase-help"
      onKeyDown={openAtKey}
      onFocus={({ target: control }) => {
        if (control instanceof HTMLTextAreaElement) last.current = control;
      }}
    >
      {children}
      {!disabled && (
        <Button type="link" size="small" title="Alt+/" onClick={() => setOpen(true)}>
          常用语 Alt+/
        </Button>
      )}
      {open && <PhrasePicker use={use} mediationType={mediationType} values={values} onInsert={insert} onClose={() => setOpen(false)} />}
    </div>
  );
}
