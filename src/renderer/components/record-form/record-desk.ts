import type { ModuleName } from '#shared/contract/index.ts';
import type { RecordProblem } from '#shared/rules/record-problem.ts';

/** What the page of a record knows of its register: words, addresses, rules and calls. */
export interface RecordDesk<Fields, Saved> {
  readonly module: ModuleName;
  /** The entity's name in audit lines. */
  readonly entity: string;
  /** Where the list is, e.g. `/disputes`. */
  readonly path: string;
  /** What a record is called: 矛盾纠纷. */
  readonly word: string;
  readonly empty: () => Fields;
  readonly fieldsOf: (record: Saved) => Fields;
  readonly titleOf: (fields: Fields) => string;
  readonly check: (fields: Fields) => readonly RecordProblem[];
  readonly get: (id: string) => Promise<Saved>;
  /** Null when the person, asked once more, did not save. */
  readonly create: (fields: Fields) => Promise<Saved | null>;
  readonly update: (id: string, rev: number, fields: Fields) => Promise<Saved>;
  readonly remove: (id: string, rev: number, reason: string) => Promise<Saved>;
  readonly restore: (id: string, rev: number) => Promise<Saved>;
  readonly usualReasons: readonly string[];
  /** Groups of the form, in the order of the paper: anchor and word. */
  readonly groups: readonly { readonly anchor: string; readonly word: string }[];
}
