// Words that no list has, where a field allows them: offered last, and said to be so.
import { itemNamed, rankItems, type PickItem } from './rank-items.ts';

/** The value of the row that takes the typed words as they stand; no item's value begins so. */
export const freePrefix = '~';

/** What several words in one field are parted by. */
export const wordMarks = ['、', '，', ',', '；', ';'];

/** The row that takes what was typed as it stands; none where the list has exactly this. */
export function freeRow<Item extends PickItem>(
  items: readonly Item[],
  typed: string,
  notInList: string,
): { readonly value: string; readonly label: string } | null {
  const words = typed.trim();
  if (words === '' || itemNamed(items, words) !== undefined) return null;
  return { value: freePrefix + words, label: `按原样填入「${words}」（${notInList}）` };
}

/** Rows for a typed word: the list's best first, the words themselves last. */
export function offered<Item extends PickItem>(
  items: readonly Item[],
  typed: string,
  notInList: string | null,
): { readonly found: Item[]; readonly free: { readonly value: string; readonly label: string } | null } {
  return { found: rankItems(items, typed), free: notInList === null ? null : freeRow(items, typed, notInList) };
}
