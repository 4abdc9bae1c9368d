// A sheet's part with its marked cells in other styles, their rows shown, and a link to the drawing of the notes.
import { columnLetters, columnNumber } from '../sheets/cell-address.ts';
import type { Mark } from './hand-back-marks.ts';
import { attributeOf, edited, rootOf, tagsOf, withAttribute, type XmlEdit, type XmlTag } from './xml-edit.ts';

/** What stands behind a legacyDrawing in a sheet (ECMA-376 part 1, 18.3.1.99). */
const behindDrawing = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

export function markedSheet(xml: string, marks: ReadonlyMap<string, Mark>, styleOf: (style: number, mark: Mark) => number): string {
  const byRow = new Map<number, Mark[]>();
  for (const mark of marks.values()) byRow.set(mark.row, [...(byRow.get(mark.row) ?? []), mark]);
  const edits: XmlEdit[] = [];
  let row = 0;
  let column = 0;
  let waiting: Mark[] = [];
  const put = (place: number, prefix: string, before: number): void => {
    const due = waiting.filter((mark) => mark.column < before);
    waiting = waiting.filter((mark) => mark.column >= before);
    const cells = due.map((mark) => `<${prefix}c r="${mark.address}" s="${String(styleOf(0, mark))}"/>`).join('');
    if (cells !== '') edits.push({ start: place, end: place, text: cells });
  };
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'row' && tag.kind !== 'close') {
      row = Number(attributeOf(tag, 'r') ?? row + 1);
      column = 0;
      waiting = (byRow.get(row) ?? []).sort((one, other) => one.column - other.column);
      if (waiting.length > 0) openRow(tag);
    } else if (tag.name === 'row' && waiting.length > 0) put(tag.start, tag.prefix, Infinity);
    else if (tag.name === 'c' && tag.kind !== 'close') {
      const address = attributeOf(tag, 'r');
      column = address === undefined ? column + 1 : columnNumber(address);
      if (waiting.length === 0) continue;
      put(tag.start, tag.prefix, column);
      const mark = waiting[0];
      if (mark?.column !== column) continue;
      waiting = waiting.slice(1);
      edits.push({
        start: tag.start,
        end: tag.end,
        text: withAttribute(tag, 's', String(styleOf(Number(attributeOf(tag, 's') ?? '0'), mark))),
      });
    }
  }
  return edited(xml, edits);

  /** Whoever mends the row must see it; a row without cells gets those that are marked. */
  function openRow(tag: XmlTag): void {
    const shown = attributeOf(tag, 'hidden') === undefined ? xml.slice(tag.start, tag.end) : withAttribute(tag, 'hidden', null);
    if (tag.kind === 'open') {
      if (shown !== xml.slice(tag.start, tag.end)) edits.push({ start: tag.start, end: tag.end, text: shown });
      return;
    }
    const cells = waiting.map(
      (mark) => `<${tag.prefix}c r="${columnLetters(mark.column)}${String(row)}" s="${String(styleOf(0, mark))}"/>`,
    );
    edits.push({ start: tag.start, end: tag.end, text: `${shown.replace(/\/>$/, '>')}${cells.join('')}</${tag.prefix}row>` });
    waiting = [];
  }
}

/** The sheet with a link to the drawing of its notes, at the place that the standard names. */
export function withNotesDrawing(xml: string, relationId: string, relationsNamespace: string): string {
  const root = rootOf(xml);
  let depth = 0;
  let place = xml.length;
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') depth -= 1;
    const isEnd = tag.kind === 'close' && depth === 0;
    if (isEnd || (depth === 1 && tag.kind !== 'close' && behindDrawing.has(tag.name))) {
      place = tag.start;
      break;
    }
    if (tag.kind === 'open') depth += 1;
  }
  const link = `<${root.prefix}legacyDrawing xmlns:notes="${relationsNamespace}" notes:id="${relationId}"/>`;
  return edited(xml, [{ start: place, end: place, text: link }]);
}
