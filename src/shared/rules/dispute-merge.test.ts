import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankDisputeItems, blankPartyItems } from './blank-dispute.ts';
import type { DisputeFields, Party } from '#shared/contract/disputes.ts';
import { choosableFields, mergedFields, proposedTaken, unitedParties, unmergedFields } from './dispute-merge.ts';
import { isSamePerson } from './same-dispute.ts';

const party = (name: string, changes: Partial<Party> = {}): Party => ({
  id: `id of ${name}`,
  side: 'applicant',
  kind: '01',
  name,
  idType: '111',
  idNumber: '',
  sex: null,
  nation: null,
  education: null,
  category: null,
  occupation: '',
  phone: '',
  address: '',
  representative: '',
  ...blankPartyItems,
  ...changes,
});
const dispute = (changes: Partial<DisputeFields> = {}): DisputeFields => ({
  title: '排水纠纷',
  acceptedOn: '2026-07-19',
  occurredOn: null,
  place: '枫桥村',
  scale: '01',
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
  parties: [party('褚敏斌')],
  dueOn: null,
  resolveMethod: null,
  resolveOrganisation: '',
  resolverName: '',
  resolverPhone: '',
  state: 'handling',
  resolvedOn: null,
  resolution: '',
  evaluatedOn: null,
  evaluation: '',
  longitude: null,
  latitude: null,
  remark: '',
  ...blankDisputeItems,
  ...changes,
});
let next = 0;
const newId = () => `new ${String(next++)}`;

describe('of two disputes', () => {
  it('a person chooses where they differ; blanks are proposed to be filled; the state stays the survivor’s', () => {
    const survivor = dispute({ story: '堵了排水沟', remark: '' });
    const merged = dispute({ story: '雨水倒灌', remark: '村里报来', state: 'settled', resolvedOn: '2026-07-20' });
    expect(choosableFields(survivor, merged)).toEqual(['story', 'remark']);
    expect(proposedTaken(survivor, merged)).toEqual(['remark']);
    expect(mergedFields(survivor, merged, { taken: ['story', 'remark', 'state'], uniteParties: true }, newId)).toMatchObject({
      story: '雨水倒灌',
      remark: '村里报来',
      state: 'handling',
      resolvedOn: null,
    });
  });

  it('the parties stand once: blanks filled, whoever is missing behind, with an id of their own', () => {
    const own = [party('褚敏斌', { phone: '13912340001' }), party('葛伟超', { side: 'respondent' })];
    const others = [party('葛伟超', { id: 'other', idType: '414', idNumber: 'E1234', address: '渡口' }), party('单雄信')];
    const united = unitedParties(own, others, () => 'fresh');
    expect(united.map(({ id, name, idType, idNumber, phone, address }) => [id, name, idType, idNumber, phone, address])).toEqual([
      ['id of 褚敏斌', '褚敏斌', '111', '', '13912340001', ''],
      ['id of 葛伟超', '葛伟超', '414', 'E1234', '', '渡口'],
      ['fresh', '单雄信', '111', '', '', ''],
    ]);
  });
});

const texts = fc.constantFrom('', '甲', '乙', '丙');
const anyParty = fc
  .record({
    name: fc.constantFrom('褚敏斌', '葛伟超', '单雄信', '程咬金'),
    idNumber: fc.constantFrom('', '1', '2'),
    phone: texts,
    address: texts,
  })
  .map(({ name, ...facts }) => party(name, { ...facts, id: newId() }));
const anyDispute = fc
  .record({
    title: fc.constantFrom('甲', '乙'),
    place: texts,
    story: texts,
    remark: texts,
    source: fc.constantFrom(null, '01', '02'),
    amountFen: fc.constantFrom(0, 100, 200),
    state: fc.constantFrom('handling' as const, 'settled' as const),
    parties: fc.array(anyParty, { minLength: 1, maxLength: 4 }),
  })
  .map((changes) => dispute(changes));
const fields = ['title', 'place', 'story', 'remark', 'source', 'amountFen'] as const;
const anyChoice = fc.record({ taken: fc.subarray([...fields]), uniteParties: fc.boolean() });

describe('undoing a merge', () => {
  it('gives back exactly what stood before, and the parties of both are never lost in between', () => {
    fc.assert(
      fc.property(anyDispute, anyDispute, anyChoice, (survivor, merged, choice) => {
        const after = mergedFields(survivor, merged, choice, newId);
        expect(unmergedFields(survivor, after, after)).toEqual({ survivor, other: {}, conflicts: [] });
        const everybody = [...survivor.parties, ...(choice.uniteParties ? merged.parties : [])];
        expect(everybody.filter((person) => !after.parties.some((party) => isSamePerson(party, person)))).toEqual([]);
        expect(new Set(after.parties.map(({ id }) => id)).size).toBe(after.parties.length);
      }),
      { numRuns: 10_000 },
    );
  });

  it('keeps what was changed since, or names the fields whose change it would lose', () => {
    const edits = fc.dictionary(fc.constantFrom(...fields), texts, { maxKeys: 3 });
    fc.assert(
      fc.property(anyDispute, anyDispute, anyChoice, edits, (survivor, merged, choice, edit) => {
        const after = mergedFields(survivor, merged, choice, newId);
        const current = { ...after, ...edit };
        const touched = fields.filter((field) => survivor[field] !== after[field]);
        const lost = touched.filter((field) => current[field] !== after[field]);
        const unmerged = unmergedFields(survivor, after, current);
        expect(unmerged.conflicts.map(({ field }) => field).sort()).toEqual([...lost].sort());
        for (const { field, before, merged: set, now } of unmerged.conflicts)
          expect([before, set, now]).toEqual([survivor, after, current].map((each) => each[field as (typeof fields)[number]]));
        if (lost.length === 0)
          expect(unmerged.survivor).toEqual({
            ...survivor,
            ...Object.fromEntries(Object.entries(edit).filter(([field]) => !(touched as string[]).includes(field))),
          });
      }),
      { numRuns: 10_000 },
    );
  });

  it('loses no value of a conflict, whatever a person chooses: it stands here, there, or both ways as chosen', () => {
    const choice = fc.constantFrom('before' as const, 'now' as const, 'other' as const);
    fc.assert(
      fc.property(
        anyDispute,
        anyDispute,
        fc.dictionary(fc.constantFrom(...fields), texts, { maxKeys: 4 }),
        fc.array(choice, { minLength: fields.length, maxLength: fields.length }),
        (survivor, merged, edit, picks) => {
          const after = mergedFields(survivor, merged, { taken: fields, uniteParties: false }, newId);
          const current = { ...after, ...edit };
          const choices = Object.fromEntries(fields.map((field, index) => [field, picks[index] ?? 'before']));
          const { conflicts } = unmergedFields(survivor, after, current);
          const unmerged = unmergedFields(survivor, after, current, choices);
          expect(unmerged.conflicts).toEqual([]);
          for (const { field, before, now } of conflicts) {
            const [here, there] = [unmerged.survivor, unmerged.other].map((each) => (each as Readonly<Record<string, unknown>>)[field]);
            expect([here, there]).toEqual(
              { before: [before, undefined], now: [now, undefined], other: [before, now] }[choices[field] ?? 'before'],
            );
          }
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
