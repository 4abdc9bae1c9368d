// Two fills and a copy of each cell style that is marked, put behind those that a workbook's styles hold already.
import type { MarkLevel } from './hand-back-marks.ts';
import { markColours } from './hand-back-marks.ts';
import { attributeOf, childOf, edited, rootOf, tagsOf, withAttribute, type XmlEdit } from './xml-edit.ts';

export interface MarkedStyles {
  /** Index of the style that looks like another but for its fill. */
  styleOf(style: number, level: MarkLevel): number;
  /** The part with all that was asked for. */
  xml(): string;
}

/** @param xml xl/styles.xml, which has fills and cellXfs as every program writes them; undefined for a part that lacks them */
export function markedStyles(xml: string): MarkedStyles | undefined {
  const fills = childOf(xml, 'fills');
  const styles = childOf(xml, 'cellXfs');
  if (fills === undefined || styles === undefined || fills.open.kind === 'empty' || styles.open.kind === 'empty') return undefined;
  const { prefix } = rootOf(xml);
  const known = elementsIn(xml, styles.open.end, styles.closeStart);
  const fillCount = elementsIn(xml, fills.open.end, fills.closeStart).length;
  const levels = Object.keys(markColours) as MarkLevel[];
  const added: string[] = [];
  const indexes = new Map<string, number>();

  return {
    styleOf(style, level) {
      const key = `${String(style)} ${level}`;
      const index = indexes.get(key) ?? known.length + added.length;
      if (!indexes.has(key)) {
        const copied = known[style] ?? known[0] ?? `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
        added.push(filled(copied, fillCount + levels.indexOf(level)));
        indexes.set(key, index);
      }
      return index;
    },
    xml() {
      const newFills = levels.map(
        (level) =>
          `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${markColours[level]}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`,
      );
      const edits: XmlEdit[] = [
        { start: fills.open.start, end: fills.open.end, text: withAttribute(fills.open, 'count', String(fillCount + levels.length)) },
        { start: fills.closeStart, end: fills.closeStart, text: newFills.join('') },
        { start: styles.open.start, end: styles.open.end, text: withAttribute(styles.open, 'count', String(known.length + added.length)) },
        { start: styles.closeStart, end: styles.closeStart, text: added.join('') },
      ];
      return edited(xml, edits);
    },
  };
}

/** The elements right between two places, each with all it holds. */
function elementsIn(xml: string, start: number, end: number): string[] {
  const within = xml.slice(start, end);
  const elements: string[] = [];
  let depth = 0;
  let from = 0;
  for (const tag of tagsOf(within)) {
    if (tag.kind !== 'close' && depth === 0) from = tag.start;
    if (tag.kind === 'open') depth += 1;
    if (tag.kind === 'close') depth -= 1;
    if (tag.kind !== 'open' && depth === 0) elements.push(within.slice(from, tag.end));
  }
  return elements;
}

function filled(element: string, fill: number): string {
  const tag = rootOf(element);
  const first = withAttribute(tag, 'fillId', String(fill));
  const applied = attributeOf(rootOf(first), 'applyFill') === '1' ? first : withAttribute(rootOf(first), 'applyFill', '1');
  return applied + element.slice(tag.end);
}
