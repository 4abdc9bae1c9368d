// Whether somebody may mediate a case: a member of a committee or an engaged mediator, of age (人民调解法 art. 13, 14), and not close to
// a party. Closeness can only be guessed at from names, numbers and places: it is told, never refused.
import type { Party } from '#shared/contract/disputes.ts';
import type { MediatorDoubt } from '#shared/contract/mediation.ts';
import type { StaffPost } from '#shared/contract/staff-posts.ts';
import { isMediating } from './fitting-posts.ts';
import { isHeldOn } from './staff-posts.ts';

export interface MediatorFacts {
  readonly name: string;
  /** Whether the register of staff has the person: of others only the name is known. */
  readonly known: boolean;
  readonly idNumber: string;
  readonly birthDate: string | null;
  readonly mobile: string;
  readonly villageName: string | null;
  readonly posts: readonly StaffPost[];
}

const adultYears = 18;

/** Roles and age on a day (ISO date). */
export function fitnessDoubts({ name, known, birthDate, posts }: MediatorFacts, on: string): MediatorDoubt[] {
  if (!known) return [{ name, doubt: 'unknownPerson', partyName: null }];
  const hasRole = posts.some((post) => isMediating(post) && isHeldOn(post, on));
  return [
    ...(hasRole ? [] : [{ name, doubt: 'noRole', partyName: null } as const]),
    ...(birthDate !== null && isUnderage(birthDate, on) ? [{ name, doubt: 'underage', partyName: null } as const] : []),
  ];
}

/** The strongest sign of closeness to each party. */
export function partyDoubts(mediator: MediatorFacts, parties: readonly Party[]): MediatorDoubt[] {
  return parties.flatMap((party) => {
    const doubt = closeness(mediator, party);
    return doubt === null ? [] : [{ name: mediator.name, doubt, partyName: party.name }];
  });
}

function closeness({ name, idNumber, mobile, villageName }: MediatorFacts, party: Party): MediatorDoubt['doubt'] | null {
  if (idNumber !== '' && idNumber === party.idNumber) return 'sameIdNumber';
  if (name === party.name) return 'sameName';
  if (mobile !== '' && mobile === party.phone) return 'samePhone';
  const samePlace = villageName !== null && party.address.includes(villageName);
  return samePlace && familyName(name) === familyName(party.name) ? 'sameFamilyNameAndPlace' : null;
}

function familyName(name: string): string {
  return [...name][0] ?? '';
}

function isUnderage(birthDate: string, on: string): boolean {
  return on < `${String(Number(birthDate.slice(0, 4)) + adultYears)}${birthDate.slice(4)}`;
}
