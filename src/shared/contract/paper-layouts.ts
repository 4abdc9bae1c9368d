// A county's own layout of a form: the blocks that the program's renderers know, as data from a file (design §7).
import { z } from 'zod';
import { PaperKind } from './papers.ts';

const Words = z.string().max(400);
const Label = z.string().max(40);
/** Which text of the paper's content fills a blank. */
const From = z.string().regex(/^[a-z][A-Za-z]{0,40}$/);
const Millimetres = z.number().min(0).max(250);
const Points = z.number().min(6).max(60);
const Characters = z.int().min(1).max(32);
const Lines = z.int().min(0).max(60);

const Field = z.strictObject({ label: Label, from: From, characters: Characters.exactOptional() });
const FieldLine = z.array(Field).min(1).max(6);
const SentencePart = z.union([Words, z.strictObject({ from: From, characters: Characters })]);
const GridCell = z.strictObject({ label: Label, from: From, labelMm: Millimetres, valueMm: Millimetres.exactOptional() });
const Column = z.strictObject({ title: Label, widthMm: Millimetres, align: z.enum(['right', 'centre']).exactOptional() });
const Slot = z.strictObject({ who: Label, name: z.literal(''), how: Label });

const Block = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('parties'),
    lines: z.record(From, z.array(FieldLine).max(12)),
    blank: z
      .array(z.strictObject({ kind: From, label: Label }))
      .min(1)
      .max(10),
  }),
  z.strictObject({ kind: z.literal('fields'), labelCharacters: Characters, lines: z.array(FieldLine).min(1).max(30) }),
  z.strictObject({ kind: z.literal('text'), heading: Words, from: From, blankLines: Lines }),
  z.strictObject({ kind: z.literal('clauses'), heading: Words, from: From, blankLines: Lines }),
  z.strictObject({ kind: z.literal('table'), from: From, columns: z.array(Column).min(1).max(12), blankRows: Lines }),
  z.strictObject({
    kind: z.literal('grid'),
    rows: z
      .array(z.strictObject({ cells: z.array(GridCell).min(1).max(4), heightMm: Millimetres }))
      .min(1)
      .max(30),
  }),
  z.strictObject({
    kind: z.literal('sentence'),
    parts: z.array(SentencePart).min(1).max(30),
    align: z.enum(['to', 'centre', 'headline']).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('statement'), heading: Words, paragraphs: z.array(Words).min(1).max(30) }),
  z.strictObject({
    kind: z.literal('choice'),
    label: Label,
    from: From,
    options: z
      .array(z.strictObject({ key: From, label: Label }))
      .min(1)
      .max(10),
  }),
  z.strictObject({ kind: z.literal('frame'), note: Words, heightMm: Millimetres }),
  z.strictObject({ kind: z.literal('space'), heightMm: Millimetres }),
  z.strictObject({
    kind: z.literal('closing'),
    sentence: z.strictObject({ from: From, blank: Words }).nullable(),
    signatures: z.strictObject({ from: From, blank: z.array(Slot).min(1).max(12) }).nullable(),
    seal: z.strictObject({ from: From, note: Words }).nullable(),
    dateFrom: From,
  }),
]);

const Margin = z.number().min(10).max(80);

/** All of a form but what ties it to the program: its id and the day of its first version. */
const LayoutDefinition = z.strictObject({
  version: z.string().regex(/^[\p{L}\p{N}._-]{1,40}$/u),
  source: z.string().min(1).max(400),
  title: z.string().min(1).max(30),
  numberLabel: Label.nullable(),
  draftWord: Label,
  pageNumbers: z.boolean(),
  page: z.strictObject({ size: z.literal('A4'), marginMm: z.strictObject({ top: Margin, right: Margin, bottom: Margin, left: Margin }) }),
  type: z.strictObject({ titlePt: Points, bodyPt: Points, linePt: Points, tablePt: Points, smallPt: Points }),
  blocks: z.array(Block).min(1).max(60),
});

/** One file: which form it lays out, and how. */
export const PaperLayout = z.strictObject({ paper: PaperKind, definition: LayoutDefinition });
export type PaperLayout = z.infer<typeof PaperLayout>;

/** The forms that a county has laid out itself; all others are the program's. */
export const PaperLayouts = z.object({ layouts: z.array(PaperLayout).max(PaperKind.options.length) });
export type PaperLayouts = z.infer<typeof PaperLayouts>;
