// A paper is data: what it is called, which blocks it has in which order, what feeds each blank, and its measures.
// The two renderers (HTML and Word) know the kinds of blocks; they know no paper.

/** One blank: its printed label and the key of the field that fills it. An empty field prints as a line to write on. */
export interface PaperField {
  readonly label: string;
  readonly from: string;
  /** Least width of the blank in characters; without it the blank takes the rest of the line. */
  readonly characters?: number;
}

/** Words of the form, or a blank inside a sentence. */
export type SentencePart = string | { readonly from: string; readonly characters: number };

/** A cell of a boxed form: a label and what is written beside it. The last cell of a row takes the rest of the width. */
export interface GridCell {
  readonly label: string;
  readonly from: string;
  readonly labelMm: number;
  readonly valueMm?: number;
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  /** Least height, room to write by hand. */
  readonly heightMm: number;
}

export interface TableColumn {
  readonly title: string;
  readonly widthMm: number;
  /** Right: sums of money. Centre: numbers in a row. Words stand at the left. */
  readonly align?: 'right' | 'centre';
}

/** A place to sign: who (当事人), the name, and how (签名、盖章或按指印). */
export interface SignatureSlot {
  readonly who: string;
  readonly name: string;
  readonly how: string;
}

/** Which parties a form to be filled in by hand shows. */
export interface BlankParty {
  readonly kind: string;
  readonly label: string;
}

/** Which lines of blanks each kind of party has. */
export type PartyLines = Readonly<Record<string, readonly (readonly PaperField[])[]>>;

export type PaperBlock =
  /** Repeats for each party, agent and guardian; the lines of blanks depend on the kind of party. */
  | { readonly kind: 'parties'; readonly lines: PartyLines; readonly blank: readonly BlankParty[] }
  /** Labels of one width in front of ruled blanks. */
  | { readonly kind: 'fields'; readonly labelCharacters: number; readonly lines: readonly (readonly PaperField[])[] }
  /** `blankLines`: ruled lines of the form for hand-writing. */
  | { readonly kind: 'text'; readonly heading: string; readonly from: string; readonly blankLines: number }
  /** Numbered 一、 二、 by the renderer. */
  | { readonly kind: 'clauses'; readonly heading: string; readonly from: string; readonly blankLines: number }
  /** Without rows: left out, unless the form for hand-writing rules its rows. */
  | { readonly kind: 'table'; readonly from: string; readonly columns: readonly TableColumn[]; readonly blankRows: number }
  | { readonly kind: 'grid'; readonly rows: readonly GridRow[] }
  /** Fixed words with blanks in them. `to`: the line that names whom a letter is for, flush left. */
  | { readonly kind: 'sentence'; readonly parts: readonly SentencePart[]; readonly align?: 'to' | 'centre' | 'headline' }
  /** Fixed words in several paragraphs. */
  | { readonly kind: 'statement'; readonly heading: string; readonly paragraphs: readonly string[] }
  /** One of several, ticked. */
  | {
      readonly kind: 'choice';
      readonly label: string;
      readonly from: string;
      readonly options: readonly { readonly key: string; readonly label: string }[];
    }
  /** An empty frame, e.g. to paste a receipt into. */
  | { readonly kind: 'frame'; readonly note: string; readonly heightMm: number }
  | { readonly kind: 'space'; readonly heightMm: number }
  /** Stays whole and is kept with the lines before it, so that nobody signs an empty page. */
  | {
      readonly kind: 'closing';
      /** A sentence above the signatures, and its wording on the form for hand-writing. */
      readonly sentence: { readonly from: string; readonly blank: string } | null;
      readonly signatures: { readonly from: string; readonly blank: readonly SignatureSlot[] } | null;
      readonly seal: { readonly from: string; readonly note: string } | null;
      readonly dateFrom: string;
    };

export interface PageMargins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface PaperDefinition {
  readonly id: string;
  /** Year of the rule and our count within it. A drawn paper keeps its version for ever. */
  readonly version: string;
  /** ISO date from which papers are drawn by this version. */
  readonly validFrom: string;
  /** The rule that the form follows. */
  readonly source: string;
  readonly title: string;
  /** Null: the paper has no number of its own. */
  readonly numberLabel: string | null;
  /** Stands at the head of every page until the paper has its number. */
  readonly draftWord: string;
  /** False for covers: neither running head nor page number. */
  readonly pageNumbers: boolean;
  readonly page: { readonly size: 'A4'; readonly landscape?: true; readonly marginMm: PageMargins };
  readonly type: {
    readonly titlePt: number;
    readonly bodyPt: number;
    readonly linePt: number;
    readonly tablePt: number;
    readonly smallPt: number;
  };
  readonly blocks: readonly PaperBlock[];
}

/** One party or agent on the paper. `kind` picks the lines of blanks in the definition. */
export interface PartyBlock {
  readonly kind: string;
  readonly label: string;
  /** Printed small under the label, e.g. 申请人. */
  readonly role: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What fills a paper: everything already worded, nothing yet escaped. */
export interface PaperContent {
  /** The paper's final number; null where it has none (yet). */
  readonly number: string | null;
  /** Not final: says so on every page. */
  readonly draft: boolean;
  /** A form to be filled in by hand: ruled lines in place of texts. */
  readonly blank: boolean;
  /** Names of the parties for the head of each further page. */
  readonly runningNames: string;
  readonly parties: readonly PartyBlock[];
  readonly texts: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly tables: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly signatures: Readonly<Record<string, readonly SignatureSlot[]>>;
}

/** What most papers of a case share; a paper's own content is written over it. */
export const emptyContent: PaperContent = {
  number: null,
  draft: false,
  blank: false,
  runningNames: '',
  parties: [],
  texts: {},
  lists: {},
  tables: {},
  signatures: {},
};

/** A definition that asks for what the content lacks is a fault of the program, not a blank on the paper. */
export function getPart<Value>(record: Readonly<Record<string, Value>>, key: string): Value {
  const value = record[key];
  if (value === undefined) throw new Error(`The paper asks for ${key}, which its content lacks`);
  return value;
}
