// What a field that holds typed text knows of its surroundings; fields and pickers read it alike.
import { createContext } from 'react';
import type { TypedTexts } from './typed-texts.ts';

/** The form around a field. Null outside of any: a reading field throws there, since nothing would guard what is typed. */
export const TypedFormContext = createContext<TypedTexts | null>(null);

/** Told when something was picked rather than typed: from a list, out of the calendar, or a pick was cleared. */
export const PickedContext = createContext<() => void>(() => undefined);

export interface Place {
  readonly path: string;
  readonly key: string;
  /** What its rows are called from the outside in, e.g. 当事人2 代理人1; empty where its label alone tells it apart. */
  readonly of: string;
}

/** Of the Field around a box. */
export const FieldPlace = createContext<Place | null>(null);
