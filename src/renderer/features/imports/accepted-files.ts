// Which files may be dropped here. Refused before a byte is read, with the way out.
import { maximumWorkbookBytes, workbookEndings } from '#shared/file-limits.ts';

const mostMegabytes = String(maximumWorkbookBytes / 1_000_000);

/** What the page says before a file is chosen. */
export const acceptedWords = `支持 Excel 和 WPS 的表格（.xlsx、.xlsm、.xls、.et）、文本表格（.csv、.txt、.tsv）和存成 .xls 的网页表格，每个文件最大 ${mostMegabytes} MB`;

interface FileFacts {
  readonly name: string;
  readonly size: number;
}

/** Why a file can't be read here, in words; null when it can be tried. */
export function refusalOf(file: FileFacts): string | null {
  const name = file.name.toLowerCase();
  if (name.startsWith('~$')) return '这是 Excel 打开文件时留下的临时文件，请选择不带“~$”的那一个。';
  if (name.endsWith('.ods')) return '这是 LibreOffice 的格式。请用 WPS 或 LibreOffice 打开，另存为“.xlsx”后再导入。';
  if (!workbookEndings.some((ending) => name.endsWith(ending))) return '这不是表格文件。请选择扩展名为 .xlsx、.xls、.et 或 .csv 的文件。';
  if (file.size === 0) return '这个文件是空的（0 字节）。请向报送的村重新要一份。';
  if (file.size > maximumWorkbookBytes) return `文件超过 ${mostMegabytes} MB。请删去不用的工作表或图片，或拆成几个文件再导入。`;
  return null;
}
