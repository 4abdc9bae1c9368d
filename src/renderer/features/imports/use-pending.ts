// What is typed or picked for a cell and not written into it yet. It holds the import back and is told, as in any form: nothing is dropped in silence.
import { useContext, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { TypedFormContext } from '../../components/typing/around-a-field.ts';
import type { CellMenderProps } from './mender-props.ts';

export interface Pending {
  readonly ref: React.RefObject<HTMLSpanElement | null>;
  /** Null: nothing. */
  readonly text: string | null;
  readonly set: (text: string) => void;
  readonly drop: () => void;
}

/** @param first what the mender starts with */
export function usePending({ row, cell, label }: Pick<CellMenderProps, 'row' | 'cell' | 'label'>, first: string): Pending {
  const texts = useContext(TypedFormContext);
  if (texts === null) throw new Error('A mender stands in a form (typed-form.tsx)');
  const key = `${row.sheet}!${String(row.row)} ${cell.field} ${cell.address}`;
  const ref = useRef<HTMLSpanElement>(null);
  const text = useSyncExternalStore(texts.subscribe, () => texts.textOf(key, key));
  useLayoutEffect(
    () =>
      texts.attach({
        key,
        path: key,
        label: `${cell.address} ${label}`,
        element: () => ref.current?.querySelector('input') ?? null,
        settle: () => undefined,
        notUnderstood: () => {
          const typed = texts.textOf(key, key);
          return typed === null ? null : { ok: false, problem: '', what: `“${typed}”还没有改上`, mend };
        },
      }),
    [texts, key, cell.address, label],
  );
  return {
    ref,
    text,
    set: (next) => {
      texts.type(key, key, next === first ? null : next);
    },
    drop: () => {
      texts.type(key, key, null);
    },
  };
}

const mend = '要改的请按回车或点“改正”，不改的请点“不改了”，然后再导入。';
