import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StaffFields } from '#shared/contract/staff.ts';
import type { StaffPost } from '#shared/contract/staff-posts.ts';
import { clashesWith, emptyPost, isHeldOn, mainPost, overlap, postProblems, postsUntil, settleStaff } from './staff-posts.ts';

const grid = '01980000-0000-7000-8000-000000000001';
const otherGrid = '01980000-0000-7000-8000-000000000002';
const centre = '01980000-0000-7000-8000-000000000009';
const village = '320599100201';

function post(changes: Partial<StaffPost> = {}): StaffPost {
  return { ...emptyPost('02'), villageCode: village, gridId: grid, fromOn: '2023-03-01', ...changes };
}

const told = (posts: readonly StaffPost[]): string[] => postProblems(posts, () => village).map(({ field, code }) => `${field}: ${code}`);

describe('a post is held', () => {
  it.each([
    ['2023-02-28', '2023-03-01', '2025-06-30', false],
    ['2023-03-01', '2023-03-01', '2025-06-30', true],
    ['2025-06-30', '2023-03-01', '2025-06-30', true],
    ['2025-07-01', '2023-03-01', '2025-06-30', false],
    ['1990-01-01', null, '2025-06-30', true],
    ['2099-01-01', '2023-03-01', null, true],
    ['2026-07-28', null, null, true],
  ])('on %s from %s until %s: %s', (on, fromOn, untilOn, held) => {
    expect(isHeldOn({ fromOn, untilOn }, on)).toBe(held);
  });
});

describe('the main post', () => {
  it('is the one that lasts longest, of several the first', () => {
    const ended = post({ untilOn: '2025-06-30' });
    const longer = post({ kind: '06', untilOn: '2026-06-30' });
    const open = post({ kind: '01' });
    expect(mainPost([])).toBeUndefined();
    expect(mainPost([ended, longer])).toBe(longer);
    expect(mainPost([ended, open, longer])).toBe(open);
    expect(mainPost([open, post({ kind: '09' })])).toBe(open);
    expect([postsUntil([ended, longer]), postsUntil([ended, open]), postsUntil([])]).toEqual(['2026-06-30', null, null]);
  });

  it('gives kind, place and full time to the person; a person without posts gets a first one from them', () => {
    const fields = {
      kind: '03',
      fullTime: false,
      villageCode: village,
      gridId: grid,
      registeredOn: '2024-05-06',
      posts: [],
    } as unknown as StaffFields;
    expect(settleStaff(fields).posts).toEqual([post({ kind: '03', fullTime: false, fromOn: '2024-05-06' })]);
    const moved = settleStaff({ ...fields, posts: [post({ kind: '06', fullTime: true, gridId: null, villageCode: null })] });
    expect([moved.kind, moved.fullTime, moved.villageCode, moved.gridId]).toEqual(['06', true, null, null]);
    expect(settleStaff(moved)).toEqual(moved);
  });
});

describe('posts of one person', () => {
  it('may stand side by side in different offices and places', () => {
    expect(
      told([
        post(),
        post({ kind: '06', gridId: null, organisationId: centre, committeeRole: '02', manner: '01' }),
        post({ gridId: otherGrid }),
      ]),
    ).toEqual([]);
  });

  it('are not the same post twice in the same days', () => {
    expect(told([post({ untilOn: '2024-12-31' }), post({ fromOn: '2024-12-31' })])).toEqual(['posts.1.fromOn: staff.post-overlap']);
    expect(told([post({ untilOn: '2024-12-31' }), post({ fromOn: '2025-01-01' })])).toEqual([]);
  });

  it('end after they begin, in the village of their grid, with codes of their tables', () => {
    expect(told([post({ untilOn: '2023-02-28' })])).toEqual(['posts.0.untilOn: date.before-from']);
    expect(told([post({ villageCode: '320599100202' })])).toEqual(['posts.0.gridId: staff.grid-outside-village']);
    expect(told([post({ kind: '' }), post({ kind: '77' })])).toEqual(['posts.0.kind: field.required', 'posts.1.kind: code.unknown']);
    expect(told([post({ legalRole: '9', manner: '3', committeeRole: '77', organisationId: centre })])).toEqual([
      'posts.0.legalRole: code.unknown',
      'posts.0.committeeRole: code.unknown',
      'posts.0.manner: code.unknown',
    ]);
  });

  it('name which of the eight, and at which committee', () => {
    expect(told([post({ kind: '20' })])).toEqual(['posts.0.legalRole: field.required']);
    expect(told([post({ committeeRole: '03' })])).toEqual(['posts.0.organisationId: field.required']);
  });
});

it('two chiefs of one grid in the same days clash, two workers do not', () => {
  const chief = post({ kind: '01' });
  expect(clashesWith(chief, post({ kind: '01', fromOn: '2025-01-01' }))).toBe(true);
  expect(clashesWith({ ...chief, untilOn: '2024-12-31' }, post({ kind: '01', fromOn: '2025-01-01' }))).toBe(false);
  expect(clashesWith(chief, post({ kind: '01', gridId: otherGrid }))).toBe(false);
  expect(clashesWith(post(), post())).toBe(false);
});

// Ten years of days from 2018-01-01, as numbers; the slow count walks every day.
const span = 3650;
const dayOf = (number: number): string => new Date(Date.UTC(2018, 0, 1 + number)).toISOString().slice(0, 10);
const interval = fc
  .tuple(fc.option(fc.nat(span - 1)), fc.option(fc.nat(span - 1)))
  .map(([from, until]) => (from !== null && until !== null && until < from ? ([until, from] as const) : ([from, until] as const)));

describe('over random intervals', () => {
  it('who is there on a day agrees with a calendar that was filled day by day', () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 8 }), fc.nat(span - 1), (intervals, on) => {
        const calendar = new Uint8Array(span);
        for (const [from, until] of intervals)
          for (let day = from ?? 0; day <= (until ?? span - 1); day += 1) calendar[day] = (calendar[day] ?? 0) + 1;
        const held = intervals.filter(([from, until]) =>
          isHeldOn({ fromOn: from === null ? null : dayOf(from), untilOn: until === null ? null : dayOf(until) }, dayOf(on)),
        );
        return held.length === calendar[on];
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('two posts overlap exactly when some day is in both', () => {
    const short = fc
      .tuple(fc.option(fc.nat(29)), fc.option(fc.nat(29)))
      .filter(([from, until]) => from === null || until === null || from <= until);
    fc.assert(
      fc.property(short, short, ([fromOne, untilOne], [fromOther, untilOther]) => {
        const one = { fromOn: fromOne === null ? null : dayOf(fromOne), untilOn: untilOne === null ? null : dayOf(untilOne) };
        const other = { fromOn: fromOther === null ? null : dayOf(fromOther), untilOn: untilOther === null ? null : dayOf(untilOther) };
        let shared = false;
        for (let day = -1; day <= 30 && !shared; day += 1) shared = isHeldOn(one, dayOf(day)) && isHeldOn(other, dayOf(day));
        return overlap(one, other) === shared && overlap(other, one) === shared;
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});
