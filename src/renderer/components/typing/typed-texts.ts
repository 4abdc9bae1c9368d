// What stands in a form's fields as typed text: not yet taken by the record, or not understood. Each form has one such store; no
// field that reads text works without it, and the form's way to save passes through it (typed-form.tsx).
import { flushSync } from 'react-dom';
import type { NotUnderstood } from '../../values/understood.ts';

/** A field that reads what is typed into it (a date, a number, an amount …) or a picker that looks for it, while it is on the screen. */
export interface ReadingField {
  /** Stays the same when the rows around it move. */
  readonly key: string;
  /** Its place in the record as it is now, by which a draft keeps its text: `posts.1.fromOn`. */
  readonly path: string;
  /** What it is called among all fields of its form, e.g. 当事人2 本方人数. */
  readonly label: string;
  readonly element: () => HTMLElement | null;
  /** Takes the text into the record when it can be read. `heldAlone`: it was all that held the last try to save. */
  readonly settle: (heldAlone: boolean) => void;
  /** Why what stands in it now is not taken; null: nothing stands there, or it can be read. */
  readonly notUnderstood: () => NotUnderstood | null;
}

export interface TypedTexts {
  readonly textOf: (key: string, path: string) => string | null;
  /** Null: nothing is typed that the record has not taken. */
  readonly type: (key: string, path: string, text: string | null) => void;
  readonly attach: (field: ReadingField) => () => void;
  /** Takes all that can be read; answers the fields whose text can't be, in the order of the page. */
  readonly settle: () => ReadingField[];
  /** Fields on the screen whose text the record has not taken. */
  readonly untaken: () => ReadingField[];
  /** Their texts by path, for a draft. */
  readonly forDraft: () => Readonly<Record<string, string>>;
  readonly clear: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Counts every change. */
  readonly version: () => number;
}

/** @param drafted texts by path, as a draft kept them */
export function createTypedTexts(drafted: Readonly<Record<string, string>> = {}): TypedTexts {
  const texts = new Map<string, string>();
  /** By path, until its field shows up and takes it. */
  const waiting = new Map(Object.entries(drafted));
  const fields = new Set<ReadingField>();
  const listeners = new Set<() => void>();
  /** What held the last try to save, by key. */
  let held: readonly string[] = [];
  let version = 0;
  const tell = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const untaken = () => [...fields].filter(({ key }) => texts.has(key)).sort(inOrderOfPage);
  return {
    textOf: (key, path) => texts.get(key) ?? waiting.get(path) ?? null,
    type: (key, path, text) => {
      waiting.delete(path);
      if (text === null ? !texts.delete(key) : texts.get(key) === text) return;
      if (text !== null) texts.set(key, text);
      tell();
    },
    attach: (field) => {
      const { key, path } = field;
      const text = waiting.get(path);
      if (text !== undefined) {
        texts.set(key, text);
        waiting.delete(path);
      }
      fields.add(field);
      if (texts.has(key)) tell();
      return () => {
        fields.delete(field);
        if (texts.has(key)) tell();
      };
    },
    settle: () => {
      // One by one, each seen by the record before the next: a form's `set` puts changes on top of what it last showed.
      for (const field of untaken()) flushSync(() => field.settle(held.length === 1 && held[0] === field.key));
      const left = untaken();
      held = left.map(({ key }) => key);
      return left;
    },
    untaken,
    forDraft: () => ({
      ...Object.fromEntries(waiting),
      ...Object.fromEntries(untaken().map(({ key, path }) => [path, texts.get(key) ?? ''])),
    }),
    clear: () => {
      texts.clear();
      waiting.clear();
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    version: () => version,
  };
}

function inOrderOfPage(one: ReadingField, other: ReadingField): number {
  const [first, second] = [one.element(), other.element()];
  if (first === null || second === null) return 0;
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) === 0 ? 1 : -1;
}
