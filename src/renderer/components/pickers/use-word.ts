// The word that stands in a picker and was not taken. In a form it counts as text that was not understood: it holds the save back and is
// named (fields/typed-form.tsx). Outside of a form, in a bar of tools, it is only told under the picker.
import { ConfigProvider, type RefSelectProps } from 'antd';
import { useContext, useLayoutEffect, useRef, useState, useSyncExternalStore, type FocusEvent, type RefObject } from 'react';
import { FieldPlace, TypedFormContext } from '../typing/around-a-field.ts';

export interface Word {
  readonly ref: RefObject<RefSelectProps | null>;
  /** As it stands in the box. */
  readonly typed: string;
  /** With what the picker was left before; empty while something is typed anew. */
  readonly untaken: string;
  /** Something else stands in the box now. */
  readonly type: (words: string) => void;
  /** The list was closed: antd empties the box, but the word was not given up. */
  readonly hide: () => void;
  /** A row was taken, or the word was given up. */
  readonly drop: () => void;
  readonly leave: (event: FocusEvent<HTMLElement>) => void;
}

export function useWord(label: string, off: boolean): Word {
  const disabled = ConfigProvider.useConfig().componentDisabled || off;
  const texts = useContext(TypedFormContext);
  const place = useContext(FieldPlace);
  const key = `${place?.key ?? label}#word of ${label}`;
  const path = `${place?.path ?? label}#word of ${label}`;
  const named = `${place?.of ?? ''} ${label}`.trim();
  const ref = useRef<RefSelectProps>(null);
  const [typed, setTyped] = useState('');
  const [outside, setOutside] = useState('');
  const inForm = useSyncExternalStore(texts?.subscribe ?? neverChanges, () => texts?.textOf(key, path) ?? '');
  /** Typed since the cursor came, also when the box was emptied by closing its list. */
  const pending = useRef('');
  /** When a save was held back for it alone, since it was typed; null: none was. */
  const toldAt = useRef<number | null>(null);
  /** Left again with nothing typed. */
  const isGivenUp = useRef(false);
  const hold = (words: string) => {
    if (texts === null) setOutside(words);
    else texts.type(key, path, words === '' ? null : words);
  };
  const forget = () => {
    setTyped('');
    pending.current = '';
    toldAt.current = null;
    isGivenUp.current = false;
    hold('');
  };
  const settle = (heldAlone: boolean) => {
    // A second press of the same moment, or one that was meant for another field, gives nothing up.
    const isRead = heldAlone && toldAt.current !== null && Date.now() - toldAt.current >= timeToRead;
    if (isGivenUp.current && isRead) {
      forget();
      return;
    }
    isGivenUp.current = false;
    const box = boxOf(ref.current);
    // By Ctrl+S in a dialog the cursor does not leave.
    if (document.activeElement === box && (pending.current !== '' || isRead)) {
      box?.blur();
      box?.focus();
    }
    if (!heldAlone || toldAt.current === null) toldAt.current = Date.now();
  };
  const latest = useRef(settle);
  useLayoutEffect(() => {
    latest.current = settle;
  });
  useLayoutEffect(
    () =>
      disabled || texts === null
        ? undefined
        : texts.attach({
            key,
            path,
            label: named,
            element: () => boxOf(ref.current),
            settle: (heldAlone) => {
              latest.current(heldAlone);
            },
            notUnderstood: () => {
              const words = texts.textOf(key, path);
              return words === null ? null : { ok: false, problem: '', what: `“${words}”没有选用`, mend };
            },
          }),
    [texts, key, path, named, disabled],
  );
  return {
    ref,
    typed,
    untaken: typed.trim() === '' ? (texts === null ? outside : inForm) : '',
    type: (words) => {
      setTyped(words);
      // antd empties the box for many reasons of its own; a person does so by keys (`drop`).
      if (words === '') return;
      pending.current = words.trim();
      toldAt.current = null;
      isGivenUp.current = false;
      if (texts === null) setOutside('');
      else hold(pending.current);
    },
    hide: () => {
      setTyped('');
    },
    drop: forget,
    leave: ({ relatedTarget }) => {
      const words = pending.current;
      pending.current = '';
      setTyped('');
      if (words !== '') hold(words);
      // The note under it must not go under the press of a button, which would miss it.
      else if (relatedTarget instanceof HTMLButtonElement) isGivenUp.current = true;
      else forget();
    },
  };
}

/** Milliseconds in which nobody has read why the save was held. */
const timeToRead = 1000;

const mend = '没有选用的词：要用它，请再输入并按回车；不用，就再保存一次。';

function neverChanges(): () => void {
  return () => undefined;
}

function boxOf(select: RefSelectProps | null): HTMLInputElement | null {
  return select?.nativeElement.querySelector('input') ?? null;
}
