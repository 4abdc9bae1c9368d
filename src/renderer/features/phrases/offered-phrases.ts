// The phrases offered at a text: the office's own first, then the program's templates; those of the case's type before those for every type.
import { codeName, mediationTypes } from '#shared/codes/index.ts';
import type { Phrase, PhraseFields, PhraseUse } from '#shared/contract/phrases.ts';
import { starterPhrases } from '#shared/rules/starter-phrases.data.ts';
import { matchesWords } from '../../values/pinyin-match.ts';

export interface OfferedPhrase extends PhraseFields {
  readonly key: string;
  /** Kept by the office; null: comes with the program. */
  readonly own: Phrase | null;
}

export const phraseUseWords: Readonly<Record<PhraseUse, string>> = {
  facts: '事实',
  clause: '协议条款',
  session: '调解记录',
  visit: '回访',
};

export function offeredPhrases(rows: readonly Phrase[]): OfferedPhrase[] {
  return [
    ...rows.map((own) => ({ ...own, key: own.id, own })),
    ...starterPhrases.map((phrase) => ({ ...phrase, key: `${phrase.use} ${phrase.mediationType ?? ''} ${phrase.title}`, own: null })),
  ];
}

/** What fits the place, the type and the typed words (name, pinyin or initials). */
export function fittingPhrases(
  phrases: readonly OfferedPhrase[],
  { use, mediationType, typed }: { readonly use: PhraseUse; readonly mediationType: string | null; readonly typed: string },
): OfferedPhrase[] {
  const order = (phrase: OfferedPhrase): number => (phrase.mediationType === null ? 1 : 0) + (phrase.own === null ? 2 : 0);
  return phrases
    .filter(
      (phrase) =>
        phrase.use === use &&
        (phrase.mediationType === null || phrase.mediationType === mediationType) &&
        (matchesWords(typed, phrase.title) || (typed !== '' && phrase.body.includes(typed))),
    )
    .sort((one, other) => order(one) - order(other));
}

export function phraseTypeWord({ mediationType }: Pick<PhraseFields, 'mediationType'>): string {
  return mediationType === null ? '各类纠纷' : (codeName(mediationTypes, mediationType) ?? '各类纠纷');
}
