import { describe, expect, test } from 'vitest';
import { chosenOf, droppedOf, namedTogether, standsBefore } from './chosen-files.ts';

// What runs the tests gives its files no path.
const file = (name: string, size = 3): File => Object.assign(new File([new Uint8Array(size)], name), { webkitRelativePath: '' });

/** As a browser gives what was dropped: readers hand out a part at a time. */
function entryOf(path: string, children: readonly FileSystemEntry[] | null = null): FileSystemEntry {
  const parts = children === null ? [] : [children.slice(0, 2), children.slice(2)].filter((part) => part.length > 0);
  const entry = {
    isFile: children === null,
    isDirectory: children !== null,
    fullPath: `/${path}`,
    file: (done: (file: File) => void) => {
      done(file(path.split('/').at(-1) ?? ''));
    },
    createReader: () => ({
      readEntries: (done: (some: readonly FileSystemEntry[]) => void) => {
        done(parts.shift() ?? []);
      },
    }),
  };
  return entry as unknown as FileSystemEntry;
}

function dropOf(...entries: readonly FileSystemEntry[]): Pick<DataTransfer, 'items' | 'files'> {
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
  const files = entries.filter(({ isFile }) => isFile).map(({ fullPath }) => file(fullPath.slice(1)));
  return { items, files } as unknown as Pick<DataTransfer, 'items' | 'files'>;
}

describe('files and folders dropped for import', () => {
  test('a folder is opened to its last file, and they stand in the order in which a person counts', async () => {
    const east = entryOf('台账/东片', [entryOf('台账/东片/10村.xlsx'), entryOf('台账/东片/2村.xlsx')]);
    const { chosen, folders } = await droppedOf(dropOf(entryOf('台账', [entryOf('台账/通知.docx'), east, entryOf('台账/1村.xlsx')])));
    expect(folders).toBe(1);
    expect(namedTogether(chosen)).toEqual({ name: '台账', paths: ['1村.xlsx', '东片/2村.xlsx', '东片/10村.xlsx', '通知.docx'] });
  });

  test('an empty folder gives no file, and files alone are no folder', async () => {
    expect(await droppedOf(dropOf(entryOf('空', [])))).toEqual({ chosen: [], folders: 1 });
    const { chosen, folders } = await droppedOf(dropOf(entryOf('2村.xlsx'), entryOf('1村.xlsx')));
    expect([folders, chosen.map(({ path }) => path)]).toEqual([0, ['1村.xlsx', '2村.xlsx']]);
    expect(namedTogether(chosen)).toEqual({ name: '1村.xlsx 等 2 个文件', paths: ['1村.xlsx', '2村.xlsx'] });
  });

  test('a folder and a file beside it keep their paths', async () => {
    const { chosen } = await droppedOf(dropOf(entryOf('台账', [entryOf('台账/1村.xlsx')]), entryOf('2村.xlsx')));
    expect(namedTogether(chosen).paths).toEqual(['2村.xlsx', '台账/1村.xlsx']);
  });

  test('what is no table is left out without an error, a table that cannot be read is refused with the way out', () => {
    const standing = (name: string, size?: number) => {
      const [chosen] = chosenOf([file(name, size)]);
      if (chosen === undefined) throw new Error('no file');
      return standsBefore(chosen);
    };
    for (const name of ['~$台账.xlsx', '.DS_Store', 'Thumbs.db', '._台账.xlsx', '通知.docx', '照片.JPG', '资料.zip', '程序.exe'])
      expect(standing(name), name).toMatchObject({ outcome: 'left', told: expect.stringMatching(/[一-龥]{2}/) as string });
    for (const name of ['台账.xlsx', '台账.XLS', '台账.et', '台账.csv'])
      expect(standing(name), name).toEqual({ outcome: 'waiting', told: null });
    expect(standing('台账.ods')).toMatchObject({ outcome: 'refused', told: expect.stringContaining('另存为“.xlsx”') as string });
    expect(standing('台账.xlsx', 0)).toMatchObject({ outcome: 'refused', told: expect.stringContaining('空的') as string });
  });
});
