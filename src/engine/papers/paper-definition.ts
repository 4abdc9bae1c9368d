// A paper is data: what it is called, which blocks it has in which order, what feeds each blank, and its measures.
// The renderer knows the kinds of blocks; it knows no paper.

/** One blank: its printed label and the key of the field that fills it. An empty field prints as a line to write on. */
export interface PaperField {
  readonly label: string;
  readonly from: string;
  /** Least width of the blank in characters; without it the blank takes the rest of the line. */
  readonly characters?: number;
}

export type PaperBlock =
  /** Repeats for each party and agent; the lines of blanks depend on the kind of party. */
  | { readonly kind: 'parties'; readonly lines: Readonly<Record<string, readonly (readonly PaperField[])[]>> }
  | { readonly kind: 'text'; readonly heading: string; readonly from: string }
  /** Numbered 一、 二、 by the renderer. */
  | { readonly kind: 'clauses'; readonly heading: string; readonly from: string }
  /** Left out when it has no rows. */
  | { readonly kind: 'table'; readonly from: string; readonly columns: readonly { readonly title: string; readonly widthMm: number }[] }
  /** Stays whole and is kept with the lines before it, so that nobody signs an empty page. */
  | { readonly kind: 'closing'; readonly sentenceFrom: string; readonly signaturesFrom: string; readonly sealFrom: string; readonly sealNote: string; readonly dateFrom: string };

export interface PaperDefinition {
  readonly id: string;
  /** Year of the rule and our count within it. A drawn paper keeps its version for ever. */
  readonly version: string;
  /** ISO date from which papers are drawn by this version. */
  readonly validFrom: string;
  /** The rule that the form follows. */
  readonly source: string;
  readonly title: string;
  readonly numberLabel: string;
  /** Stands at the head of every page until the paper has its number. */
  readonly draftWord: string;
  readonly page: { readonly size: 'A4'; readonly marginMm: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number } };
  readonly type: { readonly titlePt: number; readonly bodyPt: number; readonly linePt: number; readonly tablePt: number; readonly smallPt: number };
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

/** A place to sign: who (当事人), the name, and how (签名、盖章或按指印). */
export interface SignatureSlot {
  readonly who: string;
  readonly name: string;
  readonly how: string;
}

/** What fills a paper: everything already worded, nothing yet escaped. */
export interface PaperContent {
  /** The final number; null prints a draft. */
  readonly number: string | null;
  readonly parties: readonly PartyBlock[];
  readonly texts: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly tables: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly signatures: Readonly<Record<string, readonly SignatureSlot[]>>;
}
