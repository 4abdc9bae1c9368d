// Which files may be dropped here. Refused before a byte is read, with the way out.
import {
  maximumSheetColumns,
  maximumSheetRows,
  maximumWorkbookBytes,
  pageTableEndings,
  spreadsheetEndings,
  textTableEndings,
  workbookEndings,
} from '#shared/file-limits.ts';

const mostMegabytes = String(maximumWorkbookBytes / 1_000_000);
const together = (endings: readonly string[]): string => endings.join('、');

/** What the page says before a file is chosen: what may come, how much of it, and what to do with more. */
export const acceptedWords = `支持 Excel 和 WPS 的表格（${together(spreadsheetEndings)}）、文本表格（${together(textTableEndings)}）、网页表格（${together(pageTableEndings)}，存成 .xls 的也行）`;
export const limitWords = `每个文件最大 ${mostMegabytes} MB，每张工作表最多 ${String(maximumSheetRows / 10_000)} 万行、${String(maximumSheetColumns)} 列；更大的请先按村或按月拆成几个文件`;

interface FileFacts {
  readonly name: string;
  readonly size: number;
}

const saveAnew = '另存为“.xlsx”后再导入。';

/** Tables, or what holds one, that must be saved anew first. */
const otherFormats: readonly { readonly endings: readonly string[]; readonly words: string }[] = [
  { endings: ['.ods', '.fods', '.ots'], words: `这是 LibreOffice 的格式。请用 WPS 或 LibreOffice 打开，${saveAnew}` },
  { endings: ['.xlsb'], words: `这是 Excel 的二进制工作簿。请用 WPS 或 Excel 打开，${saveAnew}` },
  { endings: ['.doc', '.docx', '.wps', '.pdf'], words: `这是文档，不是表格。请把里面的表格复制到 WPS 表格或 Excel，${saveAnew}` },
  { endings: ['.zip', '.rar', '.7z'], words: '这是压缩包。请先解压，再选择里面的表格。' },
];

/** Why a file can't be read here, in words; null when it can be tried. */
export function refusalOf(file: FileFacts): string | null {
  const name = file.name.toLowerCase();
  if (name.startsWith('~$')) return '这是 Excel 打开文件时留下的临时文件，请选择不带“~$”的那一个。';
  const isNamed = (endings: readonly string[]): boolean => endings.some((ending) => name.endsWith(ending));
  const other = otherFormats.find(({ endings }) => isNamed(endings));
  if (other) return other.words;
  if (!isNamed(workbookEndings)) return '这不是表格文件。请选择扩展名为 .xlsx、.xls、.et 或 .csv 的文件。';
  if (file.size === 0) return '这个文件是空的（0 字节）。请向报送的村重新要一份。';
  if (file.size > maximumWorkbookBytes) return `文件超过 ${mostMegabytes} MB。请删去不用的工作表或图片，或拆成几个文件再导入。`;
  return null;
}
