// The two years of the made-up township: 3,000 disputes, when each came, how each ended, which became mediation cases.
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { v7 } from 'uuid';
import { daysAfter, daysBetween } from './demo-days.ts';
import { makeCase, type CaseFate, type CaseStep } from './made-up-cases.ts';
import { chooseAftermath, chooseFate, type Fate } from './made-up-course.ts';
import { endedOtherwise, makeDispute, settledWithoutCase, type MadeDispute } from './made-up-disputes.ts';
import type { Town } from './made-up-town.ts';
import type { Chance } from './seeded-random.ts';

export interface DisputeStory {
  readonly made: MadeDispute;
  /** Minutes after 08:00 of its registration. */
  readonly minutes: number;
  /** Just come in, still going on, or ended. */
  readonly way: 'fresh' | 'open' | 'ended';
  readonly changes: readonly { readonly on: string; readonly minutes: number; readonly fields: DisputeFields }[];
  readonly caseSteps: readonly CaseStep[];
  /** 办结 and 回访, as far as they have come. */
  readonly closedOn: string | null;
  readonly visit: { readonly on: string; readonly words: string } | null;
}

export interface StoryCounts {
  readonly disputes: number;
  readonly months: number;
  /** Mediation cases by their end; `open` ones are still going on. */
  readonly agreed: number;
  readonly failed: number;
  readonly withdrawn: number;
  readonly open: number;
}

interface Outline {
  readonly acceptedOn: string;
  readonly fate: Fate;
  /** Day before today for what is still going on. */
  readonly endOn: string;
  caseFate: CaseFate | null;
}

const storiesAtOnce = 250;
/** 化解时限 that the office sets, in days. */
const limits = [7, 15, 30, 60];
/** Open ones of more than this many days that stay with a limit that has passed. */
const overdueWanted = 7;

/** Yields the stories in the order of acceptance, some at a time. */
export function* makeStory(chance: Chance, town: Town, today: string, counts: StoryCounts): Generator<DisputeStory[]> {
  const outlines = makeOutlines(chance, today, counts);
  let overdue = 0;
  for (let start = 0; start < outlines.length; start += storiesAtOnce) {
    yield outlines.slice(start, start + storiesAtOnce).map((outline) => {
      const age = daysBetween(outline.acceptedOn, today);
      const late = outline.fate === 'handling' && age > 15 && overdue < overdueWanted;
      if (late) overdue += 1;
      return makeOne(chance, town, today, outline, limitOf(chance, outline, age, late));
    });
  }
}

function makeOutlines(chance: Chance, today: string, counts: StoryCounts): Outline[] {
  const yesterday = daysAfter(today, -1);
  const days = Math.round(counts.months * 30.4);
  const dates = Array.from({ length: counts.disputes }, () => daysAfter(yesterday, -officeDay(chance, yesterday, days))).sort();
  const outlines = dates.map((acceptedOn): Outline => {
    const age = daysBetween(acceptedOn, today);
    const fate = chooseFate(chance, age);
    if (fate === 'handling') return { acceptedOn, fate, endOn: yesterday, caseFate: null };
    return { acceptedOn, fate, endOn: daysAfter(acceptedOn, chance.below(Math.min(21, age))), caseFate: null };
  });
  choose(
    chance,
    outlines.filter((outline) => outline.fate === 'settled'),
    counts.agreed,
    () => 'agreed',
  );
  choose(
    chance,
    outlines.filter((outline) => outline.fate === 'failed'),
    counts.failed,
    () => 'failed',
  );
  choose(
    chance,
    outlines.filter((outline) => outline.fate === 'withdrawn'),
    counts.withdrawn,
    () => 'withdrawn',
  );
  choose(
    chance,
    outlines.filter((outline) => outline.fate === 'handling'),
    counts.open,
    (index) => (index % 5 === 0 ? 'drafted' : index % 3 === 0 ? 'accepted' : 'mediating'),
  );
  return outlines;
}

/** Days back from yesterday; weekends see a third of what office days see. */
function officeDay(chance: Chance, yesterday: string, days: number): number {
  for (;;) {
    const back = chance.below(days);
    const weekday = new Date(`${daysAfter(yesterday, -back)}T00:00:00Z`).getUTCDay();
    if ((weekday !== 0 && weekday !== 6) || chance.inHundred(33)) return back;
  }
}

function choose(chance: Chance, outlines: readonly Outline[], count: number, fateOf: (index: number) => CaseFate): void {
  const rest = [...outlines];
  for (let index = 0; index < count && rest.length > 0; index += 1) {
    const [outline] = rest.splice(chance.below(rest.length), 1);
    if (outline !== undefined) outline.caseFate = fateOf(index);
  }
}

/** What is still open mostly has its limit ahead; a few are late, so that the desk has something to show. */
function limitOf(chance: Chance, outline: Outline, age: number, late: boolean): number {
  if (late) return 15;
  if (outline.fate === 'handling') return limits.find((limit) => limit >= age) ?? 60;
  return chance.pick([7, 15, 15, 30]);
}

function makeOne(chance: Chance, town: Town, today: string, outline: Outline, limitDays: number): DisputeStory {
  const newId = (): string => v7({ msecs: Date.parse(`${outline.acceptedOn}T03:00:00Z`) });
  const made = makeDispute(chance, town, newId, outline.acceptedOn, limitDays);
  const minutes = 20 + chance.below(170);
  const caseSteps =
    outline.caseFate === null
      ? []
      : makeCase(chance, town, newId, { disputeId: '', made, fate: outline.caseFate, endOn: outline.endOn, today });
  const end = (fields: DisputeFields) => [{ on: outline.endOn, minutes: 585, fields }];
  // An agreement settles its dispute by itself.
  const settledByCase = outline.caseFate === 'agreed';
  const changes =
    outline.fate === 'handling' || settledByCase
      ? []
      : outline.fate === 'settled'
        ? end(settledWithoutCase(chance, made, outline.endOn))
        : end(endedOtherwise(chance, made, outline.fate));
  const { closedOn, visitedOn } = chooseAftermath(chance, outline, today);
  const way =
    outline.fate !== 'handling' ? 'ended' : daysBetween(outline.acceptedOn, today) <= 3 && caseSteps.length === 0 ? 'fresh' : 'open';
  return {
    made,
    minutes,
    way,
    changes,
    caseSteps,
    closedOn,
    visit:
      visitedOn === null
        ? null
        : {
            on: visitedOn,
            words: chance.pick([
              '电话回访，双方均表示满意。',
              '上门回访，协议已履行，关系缓和。',
              '回访当事人，反映良好，无反复。',
              '已履行完毕，当事人表示感谢。',
            ]),
          },
  };
}
