// When two disputes are probably one: the same parties, place and matter within 90 days.
import type { Likeness } from '#shared/contract/dispute-entry.ts';

const mostDaysApart = 90;
/** Share of character pairs that two texts have in common before they tell of one matter. */
const alikeShare = 0.35;

/** The same person, or the same organisation: by number where both have one, else by name. Blanks in names do not count. */
export function isSamePerson(
  one: { readonly name: string; readonly idNumber: string },
  other: { readonly name: string; readonly idNumber: string },
): boolean {
  const [oneNumber, otherNumber] = [plain(one.idNumber).toUpperCase(), plain(other.idNumber).toUpperCase()];
  if (oneNumber !== '' && otherNumber !== '') return oneNumber === otherNumber;
  return plain(one.name) !== '' && plain(one.name) === plain(other.name);
}

/** Days between two ISO dates. */
export function daysApart(one: string, other: string): number {
  return Math.round(Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000);
}

export function isProbablySame(one: Likeness, other: Likeness): boolean {
  return (
    daysApart(one.acceptedOn, other.acceptedOn) <= mostDaysApart &&
    haveSameParties(one, other) &&
    haveSamePlace(one, other) &&
    haveSameMatter(one, other)
  );
}

/** Everybody of the shorter list is in the longer one, on whichever side: a second village may tell of one party only. */
function haveSameParties(one: Likeness, other: Likeness): boolean {
  const [few, many] = [one, other]
    .map(({ parties }) => parties.filter(({ name }) => plain(name) !== ''))
    .sort((a, b) => a.length - b.length);
  if (few === undefined || many === undefined || few.length === 0) return false;
  return few.every((party) => many.some((candidate) => isSamePerson(party, candidate)));
}

/** Village against village; where one has none, words against words. What is not told contradicts nothing. */
function haveSamePlace(one: Likeness, other: Likeness): boolean {
  if (one.villageCode !== null && other.villageCode !== null) return one.villageCode === other.villageCode;
  const [here, there] = [plain(one.place), plain(other.place)];
  return here === '' || there === '' || here.includes(there) || there.includes(here);
}

function haveSameMatter(one: Likeness, other: Likeness): boolean {
  const types = [
    [one.disputeType, other.disputeType],
    [one.mediationType, other.mediationType],
  ].filter(([here, there]) => here !== null && there !== null);
  if (types.length === 0 || types.some(([here, there]) => here === there)) return true;
  return shareOfPairs(one.title + one.story, other.title + other.story) >= alikeShare;
}

/** Dice's measure over pairs of characters: 0 for nothing in common, 1 for the same text. */
function shareOfPairs(one: string, other: string): number {
  const [here, there] = [pairsOf(one), pairsOf(other)];
  if (here.size === 0 || there.size === 0) return 0;
  const common = [...here].filter((pair) => there.has(pair)).length;
  return (2 * common) / (here.size + there.size);
}

function pairsOf(text: string): Set<string> {
  const characters = [...plain(text).replaceAll(/[^\p{L}\p{N}]/gu, '')];
  return new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`));
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}
