// What a register tells of itself, once. Enums of the contract, labels, code tables, histories, references, bulk fields, masking, addresses and
// lists of registers follow from it (docs/decisions/0010-register-descriptors.md).
import type { CodeTable } from '#shared/codes/index.ts';

export type Words = Readonly<Record<string, string>>;

/**
 * P0 hangs on the notice board, P1 is a fact of the office, P2 a name, telephone or address of a person, P3 an id, money, health, a minor;
 * P4 is known to nobody without the register's own right.
 */
type Privacy = 'P0' | 'P1' | 'P2' | 'P3' | 'P4';

export interface FieldDescriptor {
  /** On screens, in files and messages. */
  readonly label: string;
  /** Code table of its values. */
  readonly codes?: CodeTable;
  /** Values that are words of our own, not codes of a table. */
  readonly words?: Words;
  /** P1 where nothing is said. */
  readonly privacy?: Privacy;
  /** How copies for circulation show it: names and telephones in part, an id in a history in part and else not, `blank` not at all. */
  readonly masked?: 'name' | 'phone' | 'id' | 'blank';
  /** The entity that it names: what a batch brings comes after what it names. */
  readonly refers?: string;
  /** It holds another record's id, or what no line can show; a history shows these words instead. */
  readonly chosen?: string;
  /** The list has it as a column of its own, after those that the list's page says more of. */
  readonly listed?: { /** Pixels. */ readonly width: number; readonly hidden?: true; readonly date?: true };
  /** Headings under which sheets bring it, read as text or as a code: other readings are said in the register's sheet fields. */
  readonly headings?: readonly string[];
  /** Only moves change it: an edit's undo leaves it alone. */
  readonly moved?: true;
  /** A list of parts with fields of their own. */
  readonly part?: PartDescriptor;
}

export type Fields = Readonly<Record<string, FieldDescriptor>>;

export interface PartDescriptor {
  /** What words of values are asked by: `party`; absent: the name of the field. */
  readonly owner?: string;
  /** One of them: 当事人 of `parties`; absent: the label of the field. */
  readonly word?: string;
  /** The number of the first one, where it is not 1. */
  readonly first?: number;
  readonly fields: Fields;
  /** A row in one phrase, for a history. */
  phrase?(row: Readonly<Record<string, string | number | boolean | null>>): readonly (string | undefined)[];
}

export interface RegisterDescriptor<Own extends object = Readonly<Record<string, unknown>>> {
  /** One record, in audit lines, batches, histories and attachments: `organisation`. Its other names are spelled after it. Never changes once a register has held one. */
  readonly entity: string;
  /** All of them, as contract, folders, lists, sheets and addresses have it: `organisations`. */
  readonly module: string;
  readonly table: string;
  /** The contract's module that keeps it, where that is not its own. */
  readonly calls?: string;
  /** What one record is called. */
  readonly word: string;
  /** What the register is called, where it is not the record's word. */
  readonly registerWord?: string;
  /** A record among others in a line of counts, where the word is long. */
  readonly shortWord?: string;
  /** Its turn where registers stand side by side: search hits, counts. Absent: it has no list and no screen of its own. */
  readonly turn?: number;
  readonly fields: { readonly [Field in keyof Own]-?: FieldDescriptor };
  /** What its list, its messages and its history name beside its fields. */
  readonly also?: Fields;
  /** Columns of its table beside its fields, for files that show them as they are stored. */
  readonly stored?: Fields;
  /** Goes to the county. */
  readonly sent?: true;
  /** Excel sheets of it can be imported. */
  readonly imported?: true;
  /** Records take attachments. */
  readonly attachments?: true;
  /** Fields that may be set for many records at once: never what tells a record apart, nor states, which go by moves. */
  readonly bulk?: readonly (keyof Own & string)[];
}

/** Types keep the descriptor's own words; a field that `Own` has and the descriptor lacks stops the compiler. */
export function describeRegister<Own extends object>() {
  return <const Descriptor extends RegisterDescriptor<Own>>(descriptor: Descriptor): Descriptor => descriptor;
}

export function labelsOf(fields: Fields): Words {
  return Object.fromEntries(Object.entries(fields).map(([name, { label }]) => [name, label]));
}
