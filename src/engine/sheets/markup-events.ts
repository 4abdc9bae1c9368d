// Feeds markup to a lenient parser piece by piece: what office programs and platforms call .xls is often a web page or Excel's XML of 2003.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { userError } from '#shared/errors.ts';
import { Parser, type Handler } from 'htmlparser2';
import type { ReadingOptions } from './workbook.ts';

const pieceCharacters = 200_000;

export type MarkupHandlers = Partial<Pick<Handler, 'onopentag' | 'ontext' | 'onclosetag'>>;

/** Never fails on badly nested tags, as browsers don't. @throws jobs.cancelled, and what the handlers throw */
export async function feedMarkup(text: string, isXml: boolean, handlers: MarkupHandlers, options: ReadingOptions): Promise<void> {
  const parser = new Parser(handlers, { xmlMode: isXml, decodeEntities: true });
  for (let place = 0; place < text.length; place += pieceCharacters) {
    parser.write(text.slice(place, place + pieceCharacters));
    options.onProgress?.({ stage: 'reading', done: Math.min(1, (place + pieceCharacters) / text.length) });
    await nextTurn();
    if (options.signal?.aborted === true) throw userError('jobs.cancelled');
  }
  parser.end();
}
