import { useState } from 'react';
import { newId } from '../../values/new-id.ts';

interface Lines<Value> {
  /** A key for each value, which goes with it when others are removed or moved. */
  readonly keys: readonly string[];
  readonly change: (index: number, value: Value) => void;
  readonly remove: (index: number) => void;
  readonly move: (from: number, to: number) => void;
}

/** Lines without an identity of their own, such as the clauses of an agreement: rows.ts is for objects that keep theirs. */
export function useLines<Value>(values: readonly Value[], onChange: (values: Value[]) => void): Lines<Value> {
  const [kept, setKept] = useState<readonly string[]>(() => values.map(newId));
  // Lines that came or went otherwise: by a draft, a phrase, somebody else's change.
  const keys = kept.length === values.length ? kept : values.map((_value, index) => kept[index] ?? newId());
  if (keys !== kept) setKept(keys);
  return {
    keys,
    change: (index, value) => {
      onChange(values.map((each, at) => (at === index ? value : each)));
    },
    remove: (index) => {
      setKept(without(keys, index));
      onChange(without(values, index));
    },
    move: (from, to) => {
      setKept(moved(keys, from, to));
      onChange(moved(values, from, to));
    },
  };
}

function moved<Value>(values: readonly Value[], from: number, to: number): Value[] {
  const next = [...values];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

function without<Value>(values: readonly Value[], index: number): Value[] {
  return values.filter((_value, at) => at !== index);
}
