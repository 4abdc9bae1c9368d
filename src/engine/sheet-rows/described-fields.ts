// Fields of sheets that the register's descriptor says whole (`headings`): a text as long as its record takes it, or a code of a table.
import { z } from 'zod';
import type { Fields } from '#shared/registers/descriptor.ts';
import { valueReader, type Values } from './row-values.ts';
import type { SheetField } from './sheet-field.ts';

/** @param shape of the register's record */
export function describedSheetFields(fields: Fields, shape: { readonly shape: Readonly<Record<string, unknown>> }): readonly SheetField[] {
  return Object.entries(fields).flatMap(([field, { label, codes, headings }]): SheetField[] => {
    if (headings === undefined) return [];
    if (codes !== undefined) return [{ field, label, reading: { as: 'code', table: codes }, synonyms: headings }];
    // A field that older programs did not send has a default.
    const told = shape.shape[field];
    const text = told instanceof z.ZodDefault ? told.unwrap() : told;
    if (!(text instanceof z.ZodString) || text.maxLength === null) throw new Error(`${field} is no text with a longest length`);
    return [{ field, label, reading: { as: 'text', most: text.maxLength }, synonyms: headings }];
  });
}

/** What a row brings of them, by field. */
export function describedValues(fields: Fields, values: Values): Readonly<Record<string, string | null>> {
  const { text, code } = valueReader(values);
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, { codes, headings }]) =>
      headings === undefined ? [] : [[field, codes === undefined ? text(field) : code(field)]],
    ),
  );
}
