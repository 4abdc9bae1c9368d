import { ConfigProvider, type InputRef } from 'antd';
import { useContext, useLayoutEffect, useRef, useSyncExternalStore, type ChangeEvent, type RefObject } from 'react';
import type { Understood } from '../../values/understood.ts';
import { FieldPlace, TypedFormContext } from '../typing/around-a-field.ts';

export interface TypedOptions<Value> {
  /** Names the field to the person; unique in its form where it does not stand in a Field. */
  readonly label: string;
  /** Tells apart several boxes of one Field, e.g. day and time. */
  readonly part?: string;
  readonly value: Value;
  /** How the value stands in the box. */
  readonly written: string;
  /** Blank text too: it may mean nothing or 0. */
  readonly read: (typed: string) => Understood<Value>;
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
}

export interface Typed {
  /** Attributes of the box. */
  readonly box: {
    readonly ref: RefObject<InputRef | null>;
    readonly value: string;
    readonly status: '' | 'error';
    readonly 'aria-label': string;
    readonly disabled: boolean;
    /** Marks boxes that read what is typed, for tests that walk all of them. */
    readonly 'data-reads': string;
    /** Which row it belongs to, where its label alone does not tell. */
    readonly 'data-of': string;
    readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
    readonly onBlur: () => void;
    readonly onPressEnter: () => void;
  };
  /** Why what stands there is not understood; null: it is. */
  readonly problem: string | null;
  readonly isTyped: boolean;
  /** Forgets what is typed, e.g. because a day was picked instead. */
  readonly drop: () => void;
}

/**
 * A box whose text is read when the cursor leaves it, by Enter and before each save. What can't be read stays as it was typed, holds the
 * form back from being saved and goes into its draft. Throws outside of a form.
 */
export function useTyped<Value>({ label, part = '', value, written, read, onChange, disabled: off = false }: TypedOptions<Value>): Typed {
  const disabled = ConfigProvider.useConfig().componentDisabled || off;
  const texts = useContext(TypedFormContext);
  const place = useContext(FieldPlace);
  if (texts === null) throw new Error(`The field ${label} reads what is typed and must stand in a form (typed-form.tsx)`);
  const key = `${place?.key ?? label}#${part}`;
  const path = `${place?.path ?? label}#${part}`;
  const of = place?.of ?? '';
  const named = `${of} ${label}`.trim();
  const ref = useRef<InputRef>(null);
  const text = useSyncExternalStore(texts.subscribe, () => texts.textOf(key, path));
  const understood = text === null ? null : read(text);
  const settle = () => {
    if (text === null || understood?.ok !== true) return;
    texts.type(key, path, null);
    if (understood.value !== value) onChange(understood.value);
  };
  // The store's text, since the form asks before this field is drawn anew.
  const notUnderstood = () => {
    const typed = texts.textOf(key, path);
    const now = typed === null ? null : read(typed);
    return now?.ok === false ? now : null;
  };
  const latest = useRef({ settle, notUnderstood });
  useLayoutEffect(() => {
    latest.current = { settle, notUnderstood };
  });
  // A field that can't be typed into, such as the day of a filter that only shows blanks, keeps nobody from saving.
  useLayoutEffect(
    () =>
      disabled
        ? undefined
        : texts.attach({
            key,
            path,
            label: named,
            element: () => ref.current?.input ?? null,
            settle: () => {
              latest.current.settle();
            },
            notUnderstood: () => latest.current.notUnderstood(),
          }),
    [texts, key, path, named, disabled],
  );
  return {
    box: {
      ref,
      value: text ?? written,
      'aria-label': label,
      'data-reads': label,
      'data-of': of,
      disabled,
      status: understood?.ok === false ? 'error' : '',
      onChange: (event) => {
        texts.type(key, path, event.target.value);
      },
      onBlur: settle,
      onPressEnter: settle,
    },
    problem: understood?.ok === false ? understood.problem : null,
    isTyped: text !== null,
    drop: () => {
      texts.type(key, path, null);
    },
  };
}
