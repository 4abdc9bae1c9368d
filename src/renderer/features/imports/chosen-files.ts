// Files as a person chooses or drops them, folders with all that is in them; and what is plain of each before a byte of it is read.
import { workbookEndings } from '#shared/file-limits.ts';
import { mostStackFiles } from '#shared/contract/import-limits.ts';
import { refusalOf } from './accepted-files.ts';

export interface ChosenFile {
  readonly file: File;
  /** With the folders above it. */
  readonly path: string;
}

/** What a chooser of files or of a folder gives. */
export function chosenOf(files: Iterable<File>): ChosenFile[] {
  return inOrder([...files].map((file) => ({ file, path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath })));
}

/** What was dropped, folders opened. To be called in the event itself: later the browser has forgotten what it held. */
export async function droppedOf({
  items,
  files,
}: Pick<DataTransfer, 'items' | 'files'>): Promise<{ chosen: ChosenFile[]; folders: number }> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return { chosen: chosenOf(files), folders: 0 };
  const chosen: ChosenFile[] = [];
  for (const entry of entries) await gather(entry, chosen);
  return { chosen: inOrder(chosen), folders: entries.filter(({ isDirectory }) => isDirectory).length };
}

async function gather(entry: FileSystemEntry, into: ChosenFile[]): Promise<void> {
  // One more than may come shows that there are too many.
  if (into.length > mostStackFiles) return;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    into.push({ file, path: entry.fullPath.replace(/^\//, '') });
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    // A reader gives a hundred at a time, and none when there are no more.
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (some.length === 0) return;
      for (const each of some) await gather(each, into);
    }
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function inOrder(files: ChosenFile[]): ChosenFile[] {
  return files.sort((one, other) => one.path.localeCompare(other.path, 'zh-CN', { numeric: true }));
}

/** What they are called together: the folder that all came in, which their paths then need not repeat; else the first of them and how many. */
export function namedTogether(files: readonly ChosenFile[]): { readonly name: string; readonly paths: readonly string[] } {
  const [first] = files;
  const folder = first?.path.includes('/') === true ? (first.path.split('/')[0] ?? '') : '';
  const paths = files.map(({ path }) => path);
  if (folder !== '' && paths.every((path) => path.startsWith(`${folder}/`)))
    return { name: folder, paths: paths.map((path) => path.slice(folder.length + 1)) };
  return { name: files.length === 1 ? (first?.file.name ?? '') : `${first?.file.name ?? ''} 等 ${String(files.length)} 个文件`, paths };
}

/** `left`: nobody expects it among the tables. `refused`: a table, but not one that can be read. */
export function standsBefore({ file }: ChosenFile): { readonly outcome: 'waiting' | 'left' | 'refused'; readonly told: string | null } {
  const left = leftWords(file.name);
  if (left !== null) return { outcome: 'left', told: left };
  const refusal = refusalOf(file);
  return refusal === null ? { outcome: 'waiting', told: null } : { outcome: 'refused', told: refusal };
}

const unreadTables = ['.ods', '.fods', '.ots', '.xlsb'];
const documents = ['.doc', '.docx', '.wps', '.pdf', '.ppt', '.pptx', '.ofd'];
const archives = ['.zip', '.rar', '.7z'];
const pictures = ['.jpg', '.jpeg', '.png', '.bmp', '.gif', '.tif', '.tiff', '.heic', '.webp'];
const systemFiles = ['.ds_store', 'thumbs.db', 'desktop.ini'];

/** Why a file is no table, in words; null for a table, readable or not. */
export function leftWords(fileName: string): string | null {
  const name = fileName.toLowerCase();
  const isNamed = (endings: readonly string[]): boolean => endings.some((ending) => name.endsWith(ending));
  if (name.startsWith('~$')) return 'Excel 或 WPS 打开表格时留下的临时文件';
  if (systemFiles.includes(name) || name.startsWith('._')) return '电脑系统自己放的文件';
  if (isNamed(workbookEndings) || isNamed(unreadTables)) return null;
  if (isNamed(documents)) return '文档；里面若有表格，请复制到 WPS 表格或 Excel 另存后再导入';
  if (isNamed(archives)) return '压缩包；里面若有表格，请先解压再导入';
  return isNamed(pictures) ? '图片' : '不是表格文件';
}
