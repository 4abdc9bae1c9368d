// What a register tells of sheets that bring records of it: the headings, the rules of a row, the record that a row makes, its twin.
import type { TypeMapping } from '#shared/contract/office-settings.ts';
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import type { ChangeBy } from '../records/record-book.ts';
import type { EvaluatedRow, FieldValue } from '../sheet-rows/evaluated-row.ts';
import type { RowContext } from '../sheet-rows/row-rules.ts';
import type { Values } from '../sheet-rows/row-values.ts';
import type { SheetField } from '../sheet-rows/sheet-field.ts';

/** The record in the register that a row would repeat. */
export interface Twin {
  readonly id: string;
  readonly title: string;
}

/** A record that a row may tell of once more, with something corrected. */
export interface NearRecord {
  readonly id: string;
  readonly title: string;
  readonly acceptedOn: string;
}

/** Ids of what a row names. */
export interface PlaceIds {
  gridIdByCode(code: string): string | null;
  organisationIdByName(name: string): string | null;
}

export interface Making {
  readonly places: PlaceIds;
  /** Ids of parts that have one. */
  readonly newId: () => string;
  /** The office's table of types on the day of the import. */
  readonly mapping: TypeMapping;
}

/** The one conversion of a row: preview judges the record, commit writes it. */
export interface MadeRecord<Fields extends object> {
  readonly fields: Fields;
  /** Columns that record fields of another name came from, by the path of the field. */
  readonly columns: () => Readonly<Record<string, string>>;
}

/** A dispute's place and grid stand in columns of these names in every sheet. */
export const placeColumns = { villageCode: 'village', gridId: 'grid' } as const;

export interface Changed<Fields extends object> {
  readonly before: Fields;
  /** The record that the row alone would make. */
  readonly made: Fields;
  /** Fields of the sheet that say something else. */
  readonly columns: ReadonlySet<string>;
}

export interface SheetRegister<Fields extends object = object> {
  readonly fields: readonly SheetField[];
  /** Words in titles and sheet names that speak for this register. */
  readonly titleWords: readonly string[];
  /** Words that may stand before any heading without changing it. */
  readonly leadWords?: readonly string[];
  /** What belongs to each person, by the name's field; the first is the one whom a bare heading means first. */
  readonly people?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** A row without a village is the office's own: only merged cells lend it theirs. */
  readonly mayLackVillage?: true;
  /** Dates of things that happened. */
  readonly happened: readonly string[];
  /** Names that rows may name each other by; absent: they don't. */
  namesOf?(db: ReadDb): readonly string[];
  /** Applies the rules of a row; changes its cells and values. */
  readonly evaluate: (row: EvaluatedRow, context: RowContext) => void;
  recordOf(values: Values, making: Making): MadeRecord<Fields>;
  /** A problem of the record that the import itself will solve. */
  solves?(problem: RecordProblem, values: Values): boolean;
  twinOf(db: ReadDb, ownerCode: string, values: Values): Twin | undefined;
  /** A record in the words of a sheet's columns, where they are not its own fields: a row is compared with it by these. */
  toldOf?(fields: Fields): Readonly<Record<string, FieldValue>>;
  /** What else of a record follows once a row's changed columns are written into it. */
  restated?(merged: Fields, changed: Changed<Fields>): Fields;
  /** Rows of a file that are alike in this may be one record told twice. */
  likenessOf?(values: Values): string;
  nearTo?(db: ReadDb, ownerCode: string, values: Values): NearRecord | undefined;
  /** A deleted record that the row brings back as what the sheet says now. */
  revivedBy?(db: ReadDb, fields: Fields): string | undefined;
  /** Ties what could not be tied while the rows it needs were not there yet. */
  tie?(db: WriteDb, by: ChangeBy, ownerCode: string, made: readonly MadeRow[]): void;
  /** Whether people have built on it: then its import can no longer be taken back. */
  isBuiltOn?(db: ReadDb, id: string): boolean;
  /** Records that still hang on it once what the import brought is gone. */
  usesOf?(db: ReadDb, id: string, today: string): number;
}

export interface MadeRow {
  readonly id: string;
  readonly values: Values;
}
