// Layouts of a county beside the program's own forms: which counts on a day, and what a file of one must hold.
import { PaperLayout } from '#shared/contract/paper-layouts.ts';
import type { PaperKind } from '#shared/contract/papers.ts';
import { userError } from '#shared/errors.ts';
import type { ReadDb } from '../database/register.ts';
import { settingOn } from '../office-settings/office-settings.ts';
import { blankContent } from './blank-paper.ts';
import { identifiedPartyLines } from './definitions/party-lines.ts';
import type { PaperBlock, PaperDefinition, PartyLines } from './paper-definition.ts';
import { getPaperDefinition } from './paper-definitions.ts';
import { paperForms } from './paper-forms.ts';
import { paperWidthMm, tableWidthMm } from './paper-measures.ts';
import { refuseUnprintable } from './paper-words.ts';

/** The form that a paper of an ISO date is drawn by: the county's from the day on which it counts, else the program's. */
export function formOn(db: ReadDb, paper: PaperKind, on: string): PaperDefinition {
  const bundled = bundledForm(paper, on);
  const own = settingOn(db, 'paper-layouts', on).layouts.find((layout) => layout.paper === paper);
  return own === undefined ? bundled : { ...own.definition, id: bundled.id, validFrom: bundled.validFrom };
}

/** The layout that counts on a day as the text of a file, to be changed in an editor and read again. */
export function layoutText(db: ReadDb, paper: PaperKind, on: string): { readonly title: string; readonly text: string } {
  const { id: _id, validFrom: _validFrom, ...definition } = formOn(db, paper, on);
  return { title: definition.title, text: `${JSON.stringify({ paper, definition }, null, 2)}\n` };
}

/**
 * @throws papers.layout-invalid {path} for another shape; papers.layout-strange {blanks} for blanks that nothing fills; papers.layout-parties {kinds} for
 * kinds of parties without lines; papers.layout-wide {titles} for a table wider than its page; papers.character-missing
 */
export function readLayout(bytes: Uint8Array, today: string): PaperLayout {
  const read = PaperLayout.safeParse(parsed(bytes));
  if (!read.success) throw userError('papers.layout-invalid', { path: (read.error.issues[0]?.path ?? []).map(String).join('.') });
  const { paper, definition } = read.data;
  const bundled = bundledForm(paper, today);
  const layout: PaperDefinition = { ...definition, id: bundled.id, validFrom: bundled.validFrom };
  const strange = strangeBlanks(bundled, layout);
  if (strange.length > 0) throw userError('papers.layout-strange', { blanks: strange });
  const unlined = partyKinds(bundled).filter((kind) => !partyKinds(layout).includes(kind));
  if (unlined.length > 0 && layout.blocks.some(({ kind }) => kind === 'parties'))
    throw userError('papers.layout-parties', { kinds: unlined });
  const { left, right } = layout.page.marginMm;
  const wide = layout.blocks.filter((block) => widthOf(block) > paperWidthMm(layout.page) - left - right);
  if (wide.length > 0)
    throw userError('papers.layout-wide', {
      titles: wide.flatMap((block) => (block.kind === 'table' ? block.columns.map(({ title }) => title) : [])),
    });
  refuseUnprintable(JSON.stringify(definition));
  return read.data;
}

function bundledForm(paper: PaperKind, on: string): PaperDefinition {
  return getPaperDefinition(paperForms[paper].definitionId, on);
}

/** Undefined for what is no JSON: the schema refuses it. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Blanks of a layout that the program's form does not fill: they would stop each print. */
function strangeBlanks(bundled: PaperDefinition, layout: PaperDefinition): string[] {
  const filled = new Set([...blanksOf(bundled), ...(partyKinds(bundled).length === 0 ? [] : partyBlanks(identifiedPartyLines))]);
  return blanksOf(layout).filter((blank) => !filled.has(blank));
}

function blanksOf(definition: PaperDefinition): string[] {
  const { texts, lists, signatures } = blankContent(definition);
  return [
    ...Object.keys(texts),
    ...Object.keys(lists).map((key) => `lists.${key}`),
    ...Object.keys(signatures).map((key) => `signatures.${key}`),
    ...definition.blocks.flatMap((block) => {
      if (block.kind === 'table') return [`tables.${block.from}（${String(block.columns.length)} 列）`];
      return block.kind === 'parties' ? partyBlanks(block.lines) : [];
    }),
  ];
}

function partyBlanks(lines: PartyLines): string[] {
  return Object.entries(lines).flatMap(([kind, fields]) => fields.flat().map(({ from }) => `parties.${kind}.${from}`));
}

function partyKinds({ blocks }: PaperDefinition): string[] {
  return blocks.flatMap((block) => (block.kind === 'parties' ? Object.keys(block.lines) : []));
}

function widthOf(block: PaperBlock): number {
  return block.kind === 'table' ? tableWidthMm(block.columns) : 0;
}
