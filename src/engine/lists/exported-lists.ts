// Which list's rows a workbook is made of, and what in them tells of people.
import type { ListName } from '#shared/contract/lists.ts';
import type { FieldDescriptor } from '#shared/registers/descriptor.ts';
import { registerNames, registerOf, registerWord, type RegisterName } from '#shared/registers/index.ts';
import { minuteOfInstant } from '#shared/rules/office-time.ts';
import { boundDossierList } from '../handovers/handovers.store.ts';
import type { ListSource } from '../list-queries/list-query.ts';
import { printList } from '../prints/prints.store.ts';
import type { OwnList } from '../register/engine-register.ts';
import { textOf, type ListedRow } from '../register/row-words.ts';
import { registerNamed } from '../registers/index.ts';

export interface ExportedList {
  readonly source: ListSource;
  /** The sheet's name. */
  readonly word: string;
  /** Columns of people's names, several parted by 、. */
  readonly names: readonly string[];
  readonly phones: readonly string[];
  /** Columns that a masked copy leaves empty. */
  readonly hidden: readonly string[];
  /** Cells that the screen words in its own way. */
  readonly worded: Readonly<Record<string, (row: ListedRow) => string>>;
}

type NamedList = OwnList & { readonly word: string };

/** Lists of what is no register. */
const otherLists: Readonly<Record<Exclude<ListName, RegisterName>, NamedList>> = {
  prints: { source: () => printList, word: '打印登记', worded: { at: (row) => minuteOfInstant(textOf(row['at'])) } },
  handovers: { source: () => boundDossierList, word: '卷宗移交' },
};

function isRegister(name: ListName): name is RegisterName {
  return registerNames.some((each) => each === name);
}

function ownList(name: ListName): NamedList {
  if (!isRegister(name)) return otherLists[name];
  const { list } = registerNamed(name);
  if (list === undefined) throw new Error(`No list ${name}`);
  return { ...list, word: registerWord(name) };
}

/** What of it tells of people, its register says of its fields. */
export function exportedList(list: ListName, today: string): ExportedList {
  const { source, word, worded = {} } = ownList(list);
  const register = registerOf(list);
  const fields = Object.entries({ ...register?.also, ...register?.fields });
  const masked = (...ways: readonly FieldDescriptor['masked'][]) =>
    fields.flatMap(([name, field]) => (field.masked !== undefined && ways.includes(field.masked) ? [name] : []));
  return {
    source: source(today),
    word,
    names: masked('name'),
    phones: masked('phone'),
    hidden: masked('blank', 'id'),
    worded,
  };
}
