// What the law on people's mediation asks of a committee (articles 8 and 9): told as warnings, never a wall, because a
// register must also hold the committee that does not yet comply.
import type { CommitteeTerm } from '#shared/contract/organisations.ts';
import type { Holder } from '#shared/contract/staff-posts.ts';
import { isHeldOn } from './staff-posts.ts';

/** Code table committee-roles. Engaged mediators (01) help the committee and are not its members. */
const chair = '03';
const memberRoles: readonly string[] = ['03', '04', '02'];
const fewestMembers = 3;
const mostMembers = 9;
const termYears = 3;
const woman = '2';

export type CommitteeWarning =
  | { readonly code: 'committee.too-few' | 'committee.too-many'; readonly count: number }
  | { readonly code: 'committee.no-woman' | 'committee.no-chair' | 'committee.no-term' }
  | { readonly code: 'committee.several-chairs'; readonly count: number }
  | { readonly code: 'committee.term-too-long' | 'committee.term-over' | 'committee.term-ending'; readonly date: string };

type Member = Pick<Holder, 'committeeRole' | 'sex' | 'fromOn' | 'untilOn'>;

/**
 * What to tell about a committee as it stands on a day.
 * @param posts every post at the committee, past ones too
 * @param on ISO date; @param soon the ISO date up to which the end of a term is told beforehand
 */
export function committeeWarnings(posts: readonly Member[], terms: readonly CommitteeTerm[], on: string, soon: string): CommitteeWarning[] {
  const members = posts.filter((post) => memberRoles.includes(post.committeeRole ?? '') && isHeldOn(post, on));
  const chairs = members.filter((member) => member.committeeRole === chair).length;
  const warnings: CommitteeWarning[] = [];
  if (members.length < fewestMembers) warnings.push({ code: 'committee.too-few', count: members.length });
  if (members.length > mostMembers) warnings.push({ code: 'committee.too-many', count: members.length });
  if (members.length > 0 && !members.some((member) => member.sex === woman)) warnings.push({ code: 'committee.no-woman' });
  if (chairs === 0) warnings.push({ code: 'committee.no-chair' });
  if (chairs > 1) warnings.push({ code: 'committee.several-chairs', count: chairs });
  return [...warnings, ...termWarnings(terms, on, soon)];
}

function termWarnings(terms: readonly CommitteeTerm[], on: string, soon: string): CommitteeWarning[] {
  const begun = terms.filter((term) => term.fromOn !== null && term.fromOn <= on);
  const latest = begun.reduce<CommitteeTerm | undefined>(
    (last, term) => (last === undefined || (term.fromOn ?? '') > (last.fromOn ?? '') ? term : last),
    undefined,
  );
  if (latest?.fromOn == null) return [{ code: 'committee.no-term' }];
  const longest = lastDayOfTerm(latest.fromOn);
  const ends = latest.untilOn ?? longest;
  if (ends < on) return [{ code: 'committee.term-over', date: ends }];
  if (ends > longest) return [{ code: 'committee.term-too-long', date: longest }];
  return ends <= soon ? [{ code: 'committee.term-ending', date: ends }] : [];
}

/** The day before the same date three years on; a term that began on 29 February ends on the 28th. */
export function lastDayOfTerm(fromOn: string): string {
  const [year = 0, month = 1, day = 1] = fromOn.split('-').map(Number);
  return new Date(Date.UTC(year + termYears, month - 1, day - 1)).toISOString().slice(0, 10);
}
