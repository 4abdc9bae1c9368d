// From which day a mediation agreement has effect (人民调解法 arts. 29, 30).

/** Who has to put something under a written agreement. The recorder's name is on the ministry's form, but effect does not wait for it. */
export type MarkRole = 'party' | 'mediator' | 'recorder' | 'seal';

/** One place to be signed, sealed or fingerprinted. `slot` is the same as long as the agreement is: `party:<id>`, `mediator:1`, `recorder`, `seal`. */
export interface MarkPlace {
  readonly slot: string;
  readonly role: MarkRole;
  readonly name: string;
}

export interface SignersOfAgreement {
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly mediators: readonly { readonly name: string }[];
  readonly recorder: string;
  readonly committeeName: string;
}

/**
 * Every place under a written agreement, in the order of the form. A party's place is filled by the party, or by whoever acts for
 * it: agent, representative, guardian. Without a named mediator one place stands open: nobody's signature can't be done without.
 */
export function placesToMark({ parties, mediators, recorder, committeeName }: SignersOfAgreement): MarkPlace[] {
  const signing = mediators.length === 0 ? [{ name: '' }] : mediators;
  return [
    ...parties.map(({ id, name }): MarkPlace => ({ slot: `party:${id}`, role: 'party', name })),
    ...signing.map(({ name }, index): MarkPlace => ({ slot: `mediator:${String(index + 1)}`, role: 'mediator', name })),
    ...(recorder === '' ? [] : [{ slot: 'recorder', role: 'recorder', name: recorder } as const]),
    { slot: 'seal', role: 'seal', name: committeeName },
  ];
}

export interface DatedMark {
  readonly slot: string;
  /** ISO date. */
  readonly on: string;
}

/**
 * The day a written agreement has effect: when the last of these was there — signature, seal or fingerprint of all parties, the
 * mediators' signatures, the committee's seal (art. 29). Null while one is missing.
 */
export function writtenEffectiveOn(places: readonly MarkPlace[], marks: readonly DatedMark[]): string | null {
  const required = places.filter((place) => place.role !== 'recorder');
  if (placesMissing(required, marks).length > 0) return null;
  const days = marks.filter((mark) => required.some((place) => place.slot === mark.slot)).map((mark) => mark.on);
  return days.sort().at(-1) ?? null;
}

/** The day an oral agreement has effect: that on which the parties agreed (art. 30). */
export function oralEffectiveOn(agreedOn: string): string {
  return agreedOn;
}

/** The places nobody has marked yet, in the order of the form. */
export function placesMissing(places: readonly MarkPlace[], marks: readonly DatedMark[]): MarkPlace[] {
  return places.filter((place) => !marks.some((mark) => mark.slot === place.slot));
}
