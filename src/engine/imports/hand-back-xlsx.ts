// A village's xlsx once more: the marked cells in other styles with notes beside them, and every other part of the file byte for byte as it came.
import { ZipFile } from 'yazl';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import type { Mark } from './hand-back-marks.ts';
import { emptyNotes, emptyNotesDrawing, withBoxes, withNotes } from './hand-back-notes.ts';
import { markedSheet, withNotesDrawing } from './hand-back-sheet.ts';
import { markedStyles } from './hand-back-styles.ts';
import { readingLimits } from '../sheets/workbook.ts';
import { edited, escaped, rootOf, tagsOf, attributeOf } from './xml-edit.ts';
import { readRelations, readWorkbookParts } from '../sheets/xlsx-parts.ts';
import { damaged, openZipParts, type ZipParts } from '../sheets/zip-parts.ts';

const transitional = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const strict = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const notesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** @param marks by the sheet's name @throws imports.damaged, what openZipParts throws */
export async function markXlsx(
  bytes: Uint8Array,
  fileName: string,
  marks: ReadonlyMap<string, ReadonlyMap<string, Mark>>,
): Promise<Uint8Array> {
  const parts = await openZipParts(bytes, fileName, readingLimits);
  const workbook = await readWorkbookParts(parts, fileName);
  const changed = new Map<string, string>();
  const text = async (name: string): Promise<string> => changed.get(name) ?? parts.readText(name);
  const styles = workbook.stylesPart === undefined ? undefined : markedStyles(await text(workbook.stylesPart));
  for (const [index, { name, part }] of workbook.sheets.entries()) {
    const ofSheet = marks.get(name);
    if (ofSheet === undefined || ofSheet.size === 0) continue;
    const xml = await text(part);
    const isStrict = rootOf(xml).attributes.includes(strict.main);
    const namespaces = isStrict ? strict : transitional;
    const sheet = markedSheet(xml, ofSheet, (style, mark) => styles?.styleOf(style, mark.level) ?? style);
    const notes = await notesPlaces(parts, part, fileName, index + 1);
    const { xml: noted, boxes } = withNotes(notes.notes.isNew ? emptyNotes(namespaces.main) : await text(notes.notes.part), ofSheet);
    changed.set(notes.notes.part, noted);
    changed.set(notes.drawing.part, withBoxes(notes.drawing.isNew ? emptyNotesDrawing : await text(notes.drawing.part), boxes, index + 1));
    changed.set(part, notes.drawing.isNew ? withNotesDrawing(sheet, notes.drawing.relationId, namespaces.relations) : sheet);
    const added = [
      ...(notes.notes.isNew ? [relation(notes.notes, `${namespaces.relations}/comments`)] : []),
      ...(notes.drawing.isNew ? [relation(notes.drawing, `${namespaces.relations}/vmlDrawing`)] : []),
    ];
    if (added.length > 0)
      changed.set(notes.relations, withRelations(parts.has(notes.relations) ? await text(notes.relations) : undefined, added));
    changed.set(typesPart, withTypes(await text(typesPart), notes.notes.isNew ? notes.notes.part : null));
  }
  if (workbook.stylesPart !== undefined && styles !== undefined) changed.set(workbook.stylesPart, styles.xml());
  if (!parts.has(typesPart)) throw damaged(fileName, 'part missing', typesPart);
  return zipped(parts, changed);
}

const typesPart = '[Content_Types].xml';

interface Place {
  readonly part: string;
  /** The part as its relationship names it. */
  readonly target: string;
  readonly relationId: string;
  readonly isNew: boolean;
}

/** Where a sheet's notes and their boxes lie, or where they go. */
async function notesPlaces(
  parts: ZipParts,
  sheet: string,
  fileName: string,
  number: number,
): Promise<{ readonly relations: string; readonly notes: Place; readonly drawing: Place }> {
  const folder = sheet.slice(0, sheet.lastIndexOf('/') + 1);
  const relations = `${folder}_rels/${sheet.slice(folder.length)}.rels`;
  const known = parts.has(relations) ? [...(await readRelations(parts, relations, fileName, folder))] : [];
  const find = (type: string, newPart: (number: number) => string): Place => {
    const found = known.find(([, relation]) => relation.type.endsWith(type) && parts.has(relation.target));
    if (found !== undefined) return { part: found[1].target, target: '', relationId: found[0], isNew: false };
    let free = number;
    while (parts.has(newPart(free))) free += 100;
    const part = newPart(free);
    // Other programs look for these parts by where they lie as seen from a sheet.
    const target = folder === 'xl/worksheets/' ? part.replace(/^xl\//, '../') : `/${part}`;
    return { part, target, relationId: `rIdFengqiao${type.slice(1)}`, isNew: true };
  };
  return {
    relations,
    notes: find('/comments', (free) => `xl/comments${String(free)}.xml`),
    drawing: find('/vmlDrawing', (free) => `xl/drawings/vmlDrawing${String(free)}.vml`),
  };
}

function relation({ target, relationId }: Place, type: string): string {
  return `Id="${relationId}" Type="${type}" Target="${escaped(target)}"`;
}

function withRelations(xml: string | undefined, added: readonly string[]): string {
  const whole =
    xml ?? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageRelations}"></Relationships>`;
  const { prefix, kind } = rootOf(whole);
  const lines = added.map((attributes) => `<${prefix}Relationship ${attributes}/>`).join('');
  return kind === 'empty' ? withRelations(undefined, added) : beforeEnd(whole, lines);
}

function withTypes(xml: string, notesPart: string | null): string {
  const { prefix } = rootOf(xml);
  const hasDrawings = [...tagsOf(xml)].some((tag) => tag.name === 'Default' && attributeOf(tag, 'Extension')?.toLowerCase() === 'vml');
  const lines = [
    ...(hasDrawings ? [] : [`<${prefix}Default Extension="vml" ContentType="${drawingType}"/>`]),
    ...(notesPart === null ? [] : [`<${prefix}Override PartName="/${escaped(notesPart)}" ContentType="${notesType}"/>`]),
  ];
  return beforeEnd(xml, lines.join(''));
}

function beforeEnd(xml: string, text: string): string {
  const end = xml.lastIndexOf('</');
  return edited(xml, [{ start: end, end, text }]);
}

/** Parts in their old order, new ones behind them; one part at a time is unzipped. */
async function zipped(parts: ZipParts, changed: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const zip = new ZipFile();
  const whole = buffer(zip.outputStream as Readable);
  for (const name of new Set([...parts.names, ...changed.keys()])) {
    if (name.endsWith('/')) continue;
    const text = changed.get(name);
    const content = text === undefined ? await readWhole(parts, name) : Buffer.from(text, 'utf8');
    zip.addBuffer(content, name, { mtime: new Date(0) });
  }
  zip.end();
  return new Uint8Array(await whole);
}

async function readWhole(parts: ZipParts, name: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of parts.read(name)) pieces.push(piece);
  return Buffer.concat(pieces);
}
