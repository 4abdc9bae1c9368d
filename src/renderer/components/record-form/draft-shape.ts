// A draft as it was kept, perhaps by an earlier version whose form had other fields: looked at before the form shows it.
import { isShapedAs, plainObject, textsByName } from '../../values/shapes.ts';

export interface Draft<Fields> {
  readonly base: Fields;
  readonly fields: Fields;
  /** What stood in fields and was not understood, by path. */
  readonly unread?: Readonly<Record<string, string>>;
}

/** The draft's fields that the form still has in that shape, over the record's own; undefined: it is no draft of such a form. */
export function draftFor<Fields extends object>(saved: Fields, kept: unknown): Draft<Fields> | undefined {
  const draft = plainObject(kept);
  const [base, fields] = [plainObject(draft?.['base']), plainObject(draft?.['fields'])];
  if (draft === null || base === null || fields === null) return undefined;
  const fitting = Object.entries(saved).flatMap(([name, sample]) =>
    isShapedAs(sample, fields[name]) && isShapedAs(sample, base[name]) ? [name] : [],
  );
  const unread = textsByName(draft['unread']);
  if (fitting.length === 0 && Object.keys(unread).length === 0) return undefined;
  const over = (parts: Readonly<Record<string, unknown>>): Fields => ({
    ...saved,
    ...Object.fromEntries(fitting.map((name) => [name, parts[name]])),
  });
  return { base: over(base), fields: over(fields), ...(Object.keys(unread).length === 0 ? {} : { unread }) };
}
