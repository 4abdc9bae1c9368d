import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DisputeMove } from '#shared/contract/dispute-moves.ts';
import { DisputeState, type DisputeFields, type Party } from '#shared/contract/disputes.ts';
import { blankDisputeItems, blankPartyItems } from './blank-dispute.ts';
import { fieldsAfter, hasEnded, isOpen, mayMove, nextMove, outcomeOf, stepBefore, targetOf } from './dispute-life.ts';
import { missingIn, missingInMove, requiredFor, takenAway } from './dispute-requirements.ts';

const party: Party = {
  id: '01900000-0000-7000-8000-000000000001',
  side: 'applicant',
  kind: '01',
  name: '褚敏斌',
  idType: '111',
  idNumber: '320599195801038938',
  sex: '1',
  nation: '01',
  education: null,
  category: '0102',
  occupation: '',
  phone: '',
  address: '枫桥村',
  representative: '',
  ...blankPartyItems,
};
const draft: DisputeFields = {
  title: '',
  acceptedOn: '2026-07-01',
  occurredOn: null,
  place: '',
  scale: null,
  disputeType: null,
  mediationType: null,
  peopleCount: null,
  story: '',
  involvedUnit: '',
  amountFen: 0,
  source: null,
  riskLevel: null,
  villageCode: null,
  gridId: null,
  parties: [],
  dueOn: null,
  resolveMethod: null,
  resolveOrganisation: '',
  resolverName: '',
  resolverPhone: '',
  state: 'draft',
  resolvedOn: null,
  resolution: '',
  evaluatedOn: null,
  evaluation: '',
  longitude: null,
  latitude: null,
  remark: '',
  ...blankDisputeItems,
};
const known = {
  title: '排水纠纷',
  occurredOn: '2026-06-30',
  place: '枫桥村3组',
  scale: '01',
  disputeType: '0201',
  peopleCount: 2,
  story: '雨天排水。',
  parties: [party],
  dueOn: '2026-07-30',
  resolveMethod: '0103',
  resolveOrganisation: '村调委会',
  resolverName: '赵六',
  resolverPhone: '13800000001',
  resolution: '双方和解。',
  satisfaction: '1',
} satisfies Partial<DisputeFields>;

describe('the life of a dispute', () => {
  it('every state but the last has a next step that may be made there, and by those who work here', () => {
    for (const state of DisputeState.options) {
      const next = nextMove[state];
      if (state === 'revisited') expect(next).toBeNull();
      else
        expect(next !== null && targetOf(next, state, []) !== null && mayMove('clerk', next) && mayMove('administrator', next)).toBe(true);
    }
  });

  it('a draft needs a name and a place, and each later state at least what came before it', () => {
    expect(missingIn(draft)).toEqual(['title', 'place']);
    expect(missingIn({ ...draft, title: '纠纷', villageCode: '320599100200' })).toEqual([]);
    const order = ['draft', 'accepted', 'handling', 'settled'] as const;
    order
      .slice(1)
      .forEach((state, index) => expect(requiredFor(state)).toEqual(expect.arrayContaining(requiredFor(order[index] ?? 'draft'))));
    expect(missingIn({ ...draft, ...known, state: 'closed', outcome: 'settled' })).toEqual(['resolvedOn']);
    expect(missingIn({ ...draft, ...known, state: 'closed', outcome: 'failed', resolution: '' })).toEqual(['resolution']);
  });

  it('a move asks for what only it can say', () => {
    const nothing = { reason: '', toPerson: '', toOffice: '' };
    expect(missingInMove('assign', nothing)).toEqual(['toPerson']);
    expect(missingInMove('assign', { ...nothing, toOffice: '司法所' })).toEqual([]);
    expect(missingInMove('transfer', { ...nothing, toPerson: '赵六' })).toEqual(['toOffice']);
    for (const move of ['reopen', 'return', 'withdraw'] as const) expect(missingInMove(move, nothing)).toEqual(['reason']);
  });

  it('a settled dispute keeps its outcome and day when it is closed, and loses both when it is taken up again', () => {
    const settled = fieldsAfter({ ...draft, state: 'handling' }, 'settle', 'settled', '2026-07-09');
    const closed = fieldsAfter(settled, 'close', 'closed', '2026-07-20');
    expect([closed.state, closed.outcome, closed.resolvedOn]).toEqual(['closed', 'settled', '2026-07-09']);
    expect(fieldsAfter(closed, 'reopen', 'handling', '2026-07-21')).toMatchObject({ state: 'handling', outcome: null, resolvedOn: null });
    expect(
      outcomeOf(fieldsAfter(fieldsAfter({ ...draft, state: 'handling' }, 'fail', 'failed', '2026-07-09'), 'close', 'closed', '2026-07-10')),
    ).toBe('failed');
  });

  it('a return leads to the step before, step by step, and never past what was brought or taken up again', () => {
    const step = (move: DisputeMove | null, to: DisputeState) => ({ move, to });
    const way = [
      step(null, 'draft'),
      step('accept', 'accepted'),
      step('assign', 'assigned'),
      step('assign', 'assigned'),
      step('handle', 'handling'),
    ];
    expect(stepBefore(way)).toBe('assigned');
    expect(stepBefore([...way, step('return', 'assigned')])).toBe('accepted');
    expect(stepBefore([...way, step('return', 'assigned'), step('return', 'accepted')])).toBe('draft');
    expect(stepBefore([...way, step('transfer', 'transferred'), step('transfer', 'transferred')])).toBe('handling');
    expect(stepBefore([step(null, 'handling')])).toBeNull();
    expect(stepBefore([...way, step('settle', 'settled'), step('reopen', 'handling')])).toBeNull();
  });

  // The lawful pairs are written out here a second time, from the issue, not from the rules.
  const lawful = new Set([
    'draft>accepted',
    'accepted>assigned',
    'accepted>transferred',
    'accepted>handling',
    'assigned>assigned',
    'assigned>transferred',
    'assigned>handling',
    'transferred>assigned',
    'transferred>transferred',
    'transferred>handling',
    'handling>assigned',
    'handling>transferred',
    ...['accepted', 'assigned', 'transferred', 'handling'].flatMap((from) =>
      ['settled', 'failed', 'withdrawn'].map((to) => `${from}>${to}`),
    ),
    'settled>closed',
    'failed>closed',
    'withdrawn>closed',
    'closed>revisited',
    ...['settled', 'failed', 'withdrawn', 'closed', 'revisited'].map((from) => `${from}>handling`),
  ]);
  const back = new Set([
    'accepted>draft',
    ...['accepted', 'assigned', 'transferred', 'handling'].flatMap((from) =>
      ['accepted', 'assigned', 'transferred', 'handling'].map((to) => `${from}>${to}`),
    ),
  ]);

  it('never reaches a state without what the state requires, on any walk of moves and edits', () => {
    const names = Object.keys(known) as (keyof typeof known)[];
    const edit = fc.record({ kind: fc.constant('edit' as const), field: fc.constantFrom(...names), filled: fc.boolean() });
    const move = fc.record({ kind: fc.constant('move' as const), move: fc.constantFrom(...DisputeMove.options), says: fc.boolean() });
    const reached = new Set<DisputeState>();
    let cases = 0;
    // Most edits fill: otherwise hardly any walk leaves the beginning.
    const begun = fc.subarray(names, { minLength: 2 });
    fc.assert(
      fc.property(
        begun,
        fc.array(fc.oneof({ weight: 1, arbitrary: edit }, { weight: 3, arbitrary: move }), { minLength: 5, maxLength: 40 }),
        (first, walk) => {
          cases += 1;
          let fields: DisputeFields = {
            ...draft,
            ...Object.fromEntries(first.map((name) => [name, known[name]])),
            title: known.title,
            place: known.place,
          };
          const hops: { move: DisputeMove | null; to: DisputeState }[] = [{ move: null, to: 'draft' }];
          for (const step of walk) {
            if (step.kind === 'edit') {
              const edited = { ...fields, [step.field]: step.filled ? known[step.field] : draft[step.field] };
              if (takenAway(fields, edited).length === 0) fields = edited;
            } else {
              const to = targetOf(step.move, fields.state, hops);
              if (to === null) continue;
              const after = fieldsAfter(fields, step.move, to, '2026-07-09');
              const words = step.says
                ? { reason: '原因', toPerson: '赵六', toOffice: '司法所' }
                : { reason: '', toPerson: '', toOffice: '' };
              if (missingInMove(step.move, words).length + missingIn(after).length > 0) continue;
              expect(step.move === 'return' ? back : lawful).toContain(`${fields.state}>${to}`);
              hops.push({ move: step.move, to });
              fields = after;
            }
            reached.add(fields.state);
            expect(missingIn(fields)).toEqual([]);
            expect(hops.at(-1)?.to).toBe(fields.state);
            expect((outcomeOf(fields) !== null) === hasEnded(fields.state)).toBe(true);
            expect(isOpen(fields.state) && fields.resolvedOn !== null).toBe(false);
          }
        },
      ),
      { numRuns: 10_000 },
    );
    expect(cases).toBeGreaterThanOrEqual(10_000);
    expect([...reached].sort()).toEqual([...DisputeState.options].sort());
  }, 60_000);
});
