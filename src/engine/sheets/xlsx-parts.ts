// The parts of an xlsx that its sheets lean on: which sheets there are, shared strings, number formats.
import { userError } from '#shared/errors.ts';
import { isDateFormat } from './shown-text.ts';
import { streamXml } from './xml-events.ts';
import { damaged, type ZipParts } from './zip-parts.ts';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface WorkbookParts {
  /** The workbook's own part, xl/workbook.xml as a rule. */
  readonly main: string;
  readonly sheets: readonly SheetPart[];
  /** Days between the 1904 and the 1900 system are added to serials. */
  readonly date1904: boolean;
  readonly sharedStringsPart: string | undefined;
  readonly stylesPart: string | undefined;
}

/** How a cell style shows numbers; undefined: General. */
export interface NumberFormat {
  readonly format: string;
  readonly isDate: boolean;
}

/** Formats that every Excel knows by number (ECMA-376 part 1, 18.8.30), also the Chinese ones 27-36 and 50-58. */
const builtInFormats: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** A format that Excel knows by its number alone; undefined: General or unknown. */
export function builtInFormat(id: number): string | undefined {
  return builtInFormats[id];
}

/** Finds the sheets of a workbook in their order; throws imports.not-a-workbook for other zips. */
export async function readWorkbookParts(parts: ZipParts, fileName: string): Promise<WorkbookParts> {
  const rootRelations = parts.has('_rels/.rels') ? await readRelations(parts, '_rels/.rels', fileName) : new Map<string, Relation>();
  const main = [...rootRelations.values()].find((relation) => relation.type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  if (!parts.has(main) || main.endsWith('.bin')) throw userError('imports.not-a-workbook', { fileName, reason: otherKind(parts, main) });
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relationsPart = `${folder}_rels/${main.slice(folder.length)}.rels`;
  if (!parts.has(relationsPart)) throw damaged(fileName, 'part missing', relationsPart);
  const relations = await readRelations(parts, relationsPart, fileName, folder);
  const sheets: SheetPart[] = [];
  let date1904 = false;
  await streamXml(
    { parts, part: main, fileName },
    {
      open(name, attributes) {
        // Extensions (x15:workbookPr) bear the same local name and say nothing of dates.
        if (name === 'workbookPr' && attributes['date1904'] !== undefined) date1904 = ['1', 'true'].includes(attributes['date1904']);
        if (name !== 'sheet') return;
        const relation = relations.get(relationId(attributes));
        if (relation?.type.endsWith('/worksheet') === true)
          sheets.push({ name: attributes['name'] ?? '', hidden: (attributes['state'] ?? 'visible') !== 'visible', part: relation.target });
      },
    },
  );
  return {
    main,
    sheets,
    date1904,
    sharedStringsPart: partOf(relations, '/sharedStrings', parts, fileName),
    stylesPart: partOf(relations, '/styles', parts, fileName),
  };
}

/** Shared strings by index; phonetic readings are left out. */
export async function readSharedStrings(
  parts: ZipParts,
  part: string | undefined,
  fileName: string,
  signal?: AbortSignal,
): Promise<string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let item = '';
  let inText = false;
  let phonetic = false;
  await streamXml(
    { parts, part, fileName, signal },
    {
      open(name) {
        if (name === 'si') item = '';
        else if (name === 't') inText = !phonetic;
        else if (name === 'rPh') phonetic = true;
      },
      text(text) {
        if (inText) item += text;
      },
      close(name) {
        if (name === 't') inText = false;
        else if (name === 'rPh') phonetic = false;
        else if (name === 'si') strings.push(unescapeText(item));
      },
    },
  );
  return strings;
}

/** Number format of each cell style, by the style's index. */
export async function readNumberFormats(
  parts: ZipParts,
  part: string | undefined,
  fileName: string,
): Promise<(NumberFormat | undefined)[]> {
  const custom = new Map<number, string>();
  const styles: (NumberFormat | undefined)[] = [];
  if (part === undefined) return styles;
  let inCellStyles = false;
  await streamXml(
    { parts, part, fileName },
    {
      open(name, attributes) {
        if (name === 'numFmt') custom.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
        else if (name === 'cellXfs') inCellStyles = true;
        else if (name === 'xf' && inCellStyles) styles.push(numberFormat(Number(attributes['numFmtId'] ?? '0'), custom));
      },
      close(name) {
        if (name === 'cellXfs') inCellStyles = false;
      },
    },
  );
  return styles;
}

/** Excel writes control characters as _x000D_; an underscore that would look so is _x005F_. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

function numberFormat(id: number, custom: ReadonlyMap<number, string>): NumberFormat | undefined {
  const format = custom.get(id) ?? builtInFormats[id];
  if (format === undefined || format === 'General' || format === '@') return undefined;
  return { format, isDate: isDateFormat(format) };
}

export interface Relation {
  readonly type: string;
  readonly target: string;
}

/** Relationships of a part by their ids, with their targets as names of parts. */
export async function readRelations(parts: ZipParts, part: string, fileName: string, folder = ''): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  await streamXml(
    { parts, part, fileName },
    {
      open(name, attributes) {
        if (name !== 'Relationship') return;
        const target = attributes['Target'] ?? '';
        relations.set(attributes['Id'] ?? '', {
          type: attributes['Type'] ?? '',
          target: attributes['TargetMode'] === 'External' ? target : partNameOf(folder, target),
        });
      },
    },
  );
  return relations;
}

/** A workbook may do without styles or shared strings, but what it names must be there: without styles dates would read as numbers. */
function partOf(relations: ReadonlyMap<string, Relation>, type: string, parts: ZipParts, fileName: string): string | undefined {
  const target = [...relations.values()].find((relation) => relation.type.endsWith(type))?.target;
  if (target !== undefined && !parts.has(target)) throw damaged(fileName, 'part missing', target);
  return target;
}

/** The id stands in the relationships namespace under whatever prefix the file chose, r as a rule. */
function relationId(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

function otherKind(parts: ZipParts, main: string): string {
  if (main.endsWith('.bin') || parts.has('xl/workbook.bin')) return 'xlsb';
  if (parts.has('content.xml')) return 'ods';
  return parts.has('word/document.xml') ? 'docx' : 'zip';
}

/** xl/worksheets/ and ../comments1.xml are xl/comments1.xml. */
function partNameOf(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const names = folder.split('/').filter((name) => name !== '');
  for (const step of target.split('/')) {
    if (step === '..') names.pop();
    else if (step !== '.') names.push(step);
  }
  return names.join('/');
}
