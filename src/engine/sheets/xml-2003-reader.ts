// Reads Excel's XML of 2003 (SpreadsheetML, urn:schemas-microsoft-com:office:spreadsheet), which programs write under the name .xls.
import { feedMarkup } from './markup-events.ts';
import { RowCollector } from './row-collector.ts';
import type { RawSheet, ReadingLimits, ReadingOptions, StoredCell } from './workbook.ts';

type Attributes = Readonly<Record<string, string>>;

/** @throws imports.too-large, jobs.cancelled */
export async function readXml2003(text: string, fileName: string, limits: ReadingLimits, options: ReadingOptions): Promise<RawSheet[]> {
  const sheets: RawSheet[] = [];
  const count = { cells: 0 };
  let sheet: { readonly name: string; readonly collector: RowCollector; hidden: boolean } | null = null;
  let row = 0;
  let column = 0;
  let right = 0;
  let listed = 0;
  let data: { readonly type: string; text: string } | null = null;
  let says = '';

  await feedMarkup(
    text,
    true,
    {
      onopentag(tag, given) {
        const name = localName(tag);
        const attributes = withoutPrefixes(given);
        says = '';
        if (name === 'Worksheet') {
          sheet = { name: attributes['Name'] ?? '', collector: new RowCollector(fileName, limits, count), hidden: false };
          row = listed = 0;
        }
        if (sheet === null) return;
        const { collector } = sheet;
        if (name === 'Column') {
          listed = numberIn(attributes, 'Index', listed + 1);
          const span = numberIn(attributes, 'Span', 0);
          for (let hidden = listed; attributes['Hidden'] === '1' && hidden <= Math.min(listed + span, limits.columns); hidden += 1)
            collector.hideColumn(hidden);
          listed += span;
        } else if (name === 'Row') {
          row = numberIn(attributes, 'Index', row + 1);
          column = right = 0;
          if (attributes['Hidden'] === '1') collector.hideRow(row);
        } else if (name === 'Cell') {
          column = numberIn(attributes, 'Index', right + 1);
          right = column + numberIn(attributes, 'MergeAcross', 0);
          collector.merge({ top: row, left: column, bottom: row + numberIn(attributes, 'MergeDown', 0), right });
        } else if (name === 'Data') data = { type: attributes['Type'] ?? 'String', text: '' };
      },
      ontext(piece) {
        if (data !== null) data.text += piece;
        else says += piece;
      },
      onclosetag(tag) {
        const name = localName(tag);
        if (name === 'Visible' && sheet !== null && says.trim() !== 'SheetVisible') sheet.hidden = true;
        if (name === 'Data' && data !== null && sheet !== null) {
          const stored = storedCell(data.type, data.text);
          if (stored !== undefined) sheet.collector.put(row, column, stored);
          data = null;
        }
        if (name === 'Worksheet' && sheet !== null) {
          sheets.push(sheet.collector.sheet(sheet.name, sheet.hidden));
          sheet = null;
        }
      },
    },
    options,
  );
  return sheets;
}

function storedCell(type: string, text: string): StoredCell | undefined {
  if (text === '') return undefined;
  if (type === 'Error') return { kind: 'error', text };
  if (type === 'Boolean') return text === '1';
  if (type === 'Number' && Number.isFinite(Number(text))) return Number(text);
  // 2026-07-03T00:00:00.000: the hour of midnight was never written.
  if (type === 'DateTime')
    return text
      .replace(/T00:00:00(?:\.0+)?$/, '')
      .replace(/\.0+$/, '')
      .replace('T', ' ');
  return text;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function withoutPrefixes(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}

function numberIn(attributes: Attributes, name: string, otherwise: number): number {
  const number = Number.parseInt(attributes[name] ?? '', 10);
  return Number.isInteger(number) && number >= 0 ? number : otherwise;
}
