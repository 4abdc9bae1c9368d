// The few forms that our manual is written in: headings, paragraphs, lists, tables; in a line **strong**, `code` and links.
// They become data, never markup, so nothing in a text can act as HTML.
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export interface Span {
  readonly kind: 'plain' | 'strong' | 'code';
  readonly text: string;
}

const heading = /^(#{1,4}) +(.+)$/;
const item = /^(?:[-*]|(\d+)\.) +(.+)$/;
const picture = /^!\[[^\]]*\]\([^)]*\)$/;

export function readMarkdown(source: string): Block[] {
  return source
    .split(/\n{2,}|\n(?=#{1,4} )|(?<=^#{1,4} .*)\n/m)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !picture.test(part))
    .map(readBlock);
}

function readBlock(part: string): Block {
  const [, marks = '', title] = heading.exec(part) ?? [];
  if (title !== undefined) return { kind: 'heading', level: marks.length, text: title };
  const lines = part.split('\n').map((line) => line.trim());
  if (part.startsWith('|'))
    return {
      kind: 'table',
      rows: lines
        .filter((line) => !/^\|[\s:|-]+\|$/.test(line))
        .map((line) =>
          line
            .slice(1, -1)
            .split('|')
            .map((cell) => cell.trim()),
        ),
    };
  const first = item.exec(part.split('\n', 1)[0] ?? '');
  if (first === null) return { kind: 'paragraph', text: lines.join('') };
  const items: string[] = [];
  for (const line of lines) {
    const [, , text] = item.exec(line) ?? [];
    // A line without a mark goes on with the item before it.
    if (text === undefined) items.push((items.pop() ?? '') + line);
    else items.push(text);
  }
  return { kind: 'list', ordered: first[1] !== undefined, items };
}

export function readSpans(text: string): Span[] {
  const linkless = text.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1');
  return linkless
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('**')) return { kind: 'strong', text: part.slice(2, -2) };
      return part.startsWith('`') ? { kind: 'code', text: part.slice(1, -1) } : { kind: 'plain', text: part };
    });
}
