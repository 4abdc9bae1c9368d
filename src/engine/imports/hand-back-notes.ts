// Notes at cells: their texts in a part of their own, their boxes in a drawing of Excel's older kind (ECMA-376 part 1, 18.7 and part 4).
import type { Mark } from './hand-back-marks.ts';
import { attributeOf, childOf, edited, escaped, rootOf, tagsOf, type XmlEdit } from './xml-edit.ts';

const author = '枫桥台账';

/** A part of notes that holds none yet. */
export const emptyNotes = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;

export const emptyNotesDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

export interface WithNotes {
  readonly xml: string;
  /** Marks at cells that had no note: each needs a box of its own. */
  readonly boxes: readonly Mark[];
}

/** Our texts behind those that the village wrote at the same cells. */
export function withNotes(xml: string, marks: ReadonlyMap<string, Mark>): WithNotes {
  const { prefix } = rootOf(xml);
  const authors = childOf(xml, 'authors');
  const list = childOf(xml, 'commentList');
  if (authors === undefined || list === undefined) return { xml, boxes: [] };
  const edits: XmlEdit[] = [];
  const noted = new Set<string>();
  let reference: string | undefined;
  let authorCount = 0;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'author' && tag.kind !== 'close') authorCount += 1;
    if (tag.name === 'comment' && tag.kind === 'open') reference = attributeOf(tag, 'ref');
    if (tag.name !== 'text' || reference === undefined || tag.kind === 'open') continue;
    const mark = marks.get(reference);
    if (mark === undefined || noted.has(reference)) continue;
    noted.add(reference);
    if (tag.kind === 'close') edits.push({ start: tag.start, end: tag.start, text: run(prefix, `\n${mark.text}`) });
    else edits.push({ start: tag.start, end: tag.end, text: `<${prefix}text>${run(prefix, mark.text)}</${prefix}text>` });
  }
  const boxes = [...marks.values()].filter(({ address }) => !noted.has(address));
  const comments = boxes.map(
    ({ address, text }) =>
      `<${prefix}comment ref="${address}" authorId="${String(authorCount)}"><${prefix}text>${run(prefix, text)}</${prefix}text></${prefix}comment>`,
  );
  edits.push(
    inside(authors, prefix, 'authors', `<${prefix}author>${author}</${prefix}author>`),
    inside(list, prefix, 'commentList', comments.join('')),
  );
  return { xml: edited(xml, edits), boxes };
}

/** The drawing with a box for each new note, hidden until the mouse rests on its cell. */
export function withBoxes(xml: string, boxes: readonly Mark[], sheetNumber: number): string {
  const taken = [...xml.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id));
  const first = Math.max(1024 * sheetNumber, ...taken) + 1;
  const shapes = boxes.map(({ row, column, text }, index) => {
    const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 22)), 0) + 1;
    const anchor = [column, 15, Math.max(0, row - 2), 2, column + 4, 15, Math.max(0, row - 2) + lines, 4].join(', ');
    return (
      `<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s${String(first + index)}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row - 1)}</x:Row><x:Column>${String(column - 1)}</x:Column></x:ClientData></v:shape>`
    );
  });
  const end = xml.lastIndexOf('</');
  return end < 0 ? xml : xml.slice(0, end) + shapes.join('') + xml.slice(end);
}

function run(prefix: string, text: string): string {
  return `<${prefix}r><${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t></${prefix}r>`;
}

/** An edit that puts text at the end of an element, whether it holds something or not. */
function inside(place: NonNullable<ReturnType<typeof childOf>>, prefix: string, name: string, text: string): XmlEdit {
  return place.open.kind === 'empty'
    ? { start: place.open.start, end: place.end, text: `<${prefix}${name}>${text}</${prefix}${name}>` }
    : { start: place.closeStart, end: place.closeStart, text };
}
