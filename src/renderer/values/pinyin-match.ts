// How a typed word finds a Chinese name, everywhere: by the name, its code's digits, its pinyin or its initials; and how well it fits.
import { match } from 'pinyin-pro';

/** How well a typed word fits: the whole of a name or code, its beginning, or something inside. */
export type Fit = 'whole' | 'begins' | 'inside';

/** Codes as long as a village's or a grid's are told by their last digits too. */
const longCode = 9;

/** Parts of a name at which one begins to read it: after the group's name, a bracket, a space. */
const partBegins = /[/\s（(·、]/u;

/** `0201`, `排水`, `paishui` and `ps` all find 用水排水通行 0201; null: it does not fit. An empty word fits everything. */
export function fitOf(typed: string, name: string, code = ''): Fit | null {
  const wanted = wordOf(typed);
  if (wanted === '') return 'inside';
  const plain = wordOf(name);
  if (plain === wanted || (code !== '' && code.toLowerCase() === wanted)) return 'whole';
  const byCode = /^\d+$/.test(wanted) ? codeFit(wanted, code) : null;
  return byCode ?? nameFit(wanted, plain);
}

/** Whether a typed word finds a name at all. */
export function matchesWords(typed: string, name: string, code = ''): boolean {
  return fitOf(typed, name, code) !== null;
}

/** The places at which a Latin word sounds in a text, by whole pinyin or initials; none where it does not. */
export function soundsAt(text: string, word: string): readonly number[] {
  return match(text, word, { precision: 'start', continuous: true, v: true }) ?? [];
}

/** Full width and capitals count as plain; input methods put ' between syllables. */
function wordOf(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/(?<=[a-z])['\s](?=[a-z])/g, '');
}

function codeFit(digits: string, code: string): Fit | null {
  if (code.startsWith(digits)) return 'begins';
  return code.length >= longCode && code.endsWith(digits) ? 'inside' : null;
}

function nameFit(wanted: string, name: string): Fit | null {
  const at = name.indexOf(wanted);
  if (at >= 0) return beginsPart(name, at) ? 'begins' : 'inside';
  if (!/[a-z]/.test(wanted)) return null;
  const sounds = soundsAt(name, wanted);
  const [first] = sounds;
  if (first === undefined) return null;
  if (sounds.length === name.length) return 'whole';
  if (beginsPart(name, first)) return 'begins';
  // Of several places at which it sounds the first is told; a later one may begin a part.
  return name.split(partBegins).some((part) => soundsAt(part, wanted)[0] === 0) ? 'begins' : 'inside';
}

function beginsPart(name: string, at: number): boolean {
  return at === 0 || partBegins.test(name.charAt(at - 1));
}
