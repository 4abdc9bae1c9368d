// Texts of an .xls: Excel 97 and later write Unicode, Excel 5.0 and 95 the code page of the PC that saved the file.
import { PiecesReader, type XlsRecord } from './xls-records.ts';

export interface XlsTexts {
  /** Text behind a length of one or two bytes; a long one goes on in the record's further pieces. A text that is cut raises RangeError. */
  read(record: XlsRecord, place: number, lengthBytes: 1 | 2): string;
}

export const unicodeTexts: XlsTexts = {
  read({ data, more }, place, lengthBytes) {
    const reader = new PiecesReader([data.subarray(place), ...more]);
    const length = lengthBytes === 1 ? reader.uint8() : reader.uint16();
    return length === 0 ? '' : reader.characters(length, (reader.uint8() & 1) === 1);
  },
};

/** Encodings of the code pages that say something about East Asia or UTF-8; 100xx are those of the Macintosh. */
const encodings: Readonly<Record<number, string>> = {
  936: 'gb18030',
  10008: 'gb18030',
  54936: 'gb18030',
  950: 'big5',
  10002: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  65001: 'utf-8',
};

/** @param codePage as the file's CODEPAGE record says, undefined without one */
export function codePageTexts(codePage: number | undefined): XlsTexts {
  const decode = decoderOf(codePage === undefined ? undefined : encodings[codePage]);
  return {
    read({ data, more }, place, lengthBytes) {
      const length = lengthBytes === 1 ? data.readUInt8(place) : data.readUInt16LE(place);
      const start = place + lengthBytes;
      const whole = start + length <= data.length ? data : Buffer.concat([data, ...more]);
      if (start + length > whole.length) throw new RangeError('text cut');
      return decode(whole.subarray(start, start + length));
    },
  };
}

function decoderOf(encoding: string | undefined): (bytes: Uint8Array) => string {
  if (encoding !== undefined) {
    const decoder = new TextDecoder(encoding);
    return (bytes) => decoder.decode(bytes);
  }
  // Programs that write Chinese often name no code page or the Western one: what can be Chinese is.
  const [chinese, western] = [new TextDecoder('gb18030', { fatal: true }), new TextDecoder('windows-1252')];
  return (bytes) => {
    try {
      return chinese.decode(bytes);
    } catch {
      return western.decode(bytes);
    }
  };
}
