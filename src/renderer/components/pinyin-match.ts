// How a typed word finds a Chinese name: by the name, its code's digits, its pinyin or its initials.
import { match } from 'pinyin-pro';

/** `0201`, `排水`, `paishui` and `ps` all find 用水排水通行 0201. An empty word matches everything. */
export function matchesWords(typed: string, name: string, code = ''): boolean {
  const wanted = typed.normalize('NFKC').trim().toLowerCase();
  if (wanted === '') return true;
  if (/^\d+$/.test(wanted) && code.startsWith(wanted)) return true;
  if (name.toLowerCase().includes(wanted)) return true;
  return /^[a-z]+$/.test(wanted) && match(name, wanted, { precision: 'start', continuous: true, v: true }) !== null;
}

/** The places at which a Latin word sounds in a text, by whole pinyin or initials; none where it does not. */
export function soundsAt(text: string, word: string): readonly number[] {
  return match(text, word, { precision: 'start', continuous: true, v: true }) ?? [];
}
