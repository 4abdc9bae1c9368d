// Streams the XML of a workbook's part through a strict parser. Prefixes are dropped: strict OOXML and some exporters write x:row.
import { SaxesParser } from 'saxes';
import { damaged, type ZipParts } from './zip-parts.ts';

export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

export interface XmlSource {
  readonly parts: ZipParts;
  readonly part: string;
  readonly fileName: string;
  readonly signal?: AbortSignal | undefined;
  /** Called with the bytes read so far. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/** Feeds a part to the handlers; throws imports.damaged when it is no well-formed XML. Other work runs between the pieces. */
export async function streamXml(source: XmlSource, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8');
  let failure: Error | undefined;
  parser.on('error', (error) => {
    failure ??= error;
  });
  // No entity of ours is ever declared in a workbook; a document type is how XML bombs begin.
  parser.on('doctype', () => {
    failure ??= new Error('document type is not allowed');
  });
  parser.on('opentag', (tag) => {
    handlers.open(localName(tag.name), tag.attributes);
  });
  if (handlers.text) {
    parser.on('text', (text) => handlers.text?.(text));
    parser.on('cdata', (text) => handlers.text?.(text));
  }
  parser.on('closetag', (tag) => {
    handlers.close?.(localName(tag.name));
  });
  let bytes = 0;
  for await (const piece of source.parts.read(source.part, source.signal)) {
    parser.write(decoder.decode(piece, { stream: true }));
    if (failure !== undefined) throw damaged(source.fileName, failure.message, source.part);
    bytes += piece.length;
    source.onBytes?.(bytes);
  }
  parser.close();
  if (failure !== undefined) throw damaged(source.fileName, failure.message, source.part);
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
