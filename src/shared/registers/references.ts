// What a record names: told by the fields that say `refers`, in the record itself and in the rows of its parts.
import type { Fields } from './descriptor.ts';
import type { SentEntity } from './index.ts';

/** A record that another record needs: a village by its code, the others by id. */
export interface Reference {
  /** Path of the field: `posts.0.gridId`. */
  readonly field: string;
  readonly entity: SentEntity;
  readonly key: string;
}

export function referencesIn(fields: Fields, values: Readonly<Record<string, unknown>>, above = ''): readonly Reference[] {
  return Object.entries(fields).flatMap(([name, { refers, part }]) => {
    const value = values[name];
    if (part !== undefined && Array.isArray(value))
      return (value as readonly Readonly<Record<string, unknown>>[]).flatMap((row, index) =>
        referencesIn(part.fields, row, `${above}${name}.${String(index)}.`),
      );
    return refers !== undefined && typeof value === 'string' ? [{ field: above + name, entity: refers as SentEntity, key: value }] : [];
  });
}
