// Changes an XML part where it must change and leaves every other character as it was. For parts that a strict parser has read already.

export interface XmlTag {
  /** Without its prefix. */
  readonly name: string;
  /** With its colon, e.g. x:; empty without one. */
  readonly prefix: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
}

export interface XmlEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)((?:[\w.-]+:)?)([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;

/** The tags of a well-formed text in their order; comments, CDATA and processing instructions are passed over. */
export function* tagsOf(xml: string): Generator<XmlTag> {
  for (const found of xml.matchAll(markup)) {
    const [whole, closing, prefix = '', name, attributes = '', empty] = found;
    if (name === undefined) continue;
    const kind = closing === '/' ? 'close' : empty === '/' ? 'empty' : 'open';
    yield { name, prefix, kind, attributes, start: found.index, end: found.index + whole.length };
  }
}

/** undefined when the tag lacks it. */
export function attributeOf(tag: XmlTag, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag.attributes);
  return found === null ? undefined : (found[1] ?? found[2]);
}

/** The tag with an attribute set; null takes it away. */
export function withAttribute(tag: XmlTag, name: string, value: string | null): string {
  const rest = tag.attributes.replace(new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
  return `<${tag.prefix}${tag.name}${rest}${value === null ? '' : ` ${name}="${escaped(value)}"`}${tag.kind === 'empty' ? '/' : ''}>`;
}

/** The text with its edits made; they may not overlap. */
export function edited(xml: string, edits: readonly XmlEdit[]): string {
  const pieces: string[] = [];
  let place = 0;
  for (const { start, end, text } of [...edits].sort((one, other) => one.start - other.start || one.end - other.end)) {
    pieces.push(xml.slice(place, start), text);
    place = end;
  }
  return [...pieces, xml.slice(place)].join('');
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The first tag of a text: its root. @throws when there is none, which a parser would have told */
export function rootOf(xml: string): XmlTag {
  for (const tag of tagsOf(xml)) return tag;
  throw new Error('no element');
}

/** Where an element begins and ends, its tags included; undefined when the root has no such child. */
export function childOf(
  xml: string,
  name: string,
): { readonly open: XmlTag; readonly end: number; readonly closeStart: number } | undefined {
  let depth = 0;
  let open: XmlTag | undefined;
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') depth -= 1;
    if (open !== undefined && tag.kind === 'close' && depth === 1) return { open, end: tag.end, closeStart: tag.start };
    if (depth === 1 && tag.kind !== 'close' && tag.name === name) {
      if (tag.kind === 'empty') return { open: tag, end: tag.end, closeStart: tag.end };
      open = tag;
    }
    if (tag.kind === 'open') depth += 1;
  }
  return undefined;
}
