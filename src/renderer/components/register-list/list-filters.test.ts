import { describe, expect, it } from 'vitest';
import { disputeTypes } from '#shared/codes/index.ts';
import { Filter } from '#shared/contract/list.ts';
import type { ColumnFilterKind } from './list-columns.ts';
import { chipText, draftOfFilter, emptyDraft, filterOfDraft, withFilter } from './list-filters.ts';

const types: ColumnFilterKind = { kind: 'codes', table: disputeTypes };
const nameOfVillage = (code: string) => (code === '320599100200' ? '枫桥村' : code);

describe('a filter chosen under a heading', () => {
  it('of a group of codes takes in all its rows and names only the group', () => {
    const filter = filterOfDraft('disputeType', types, { ...emptyDraft, chosen: ['02'] });
    expect(filter).toEqual({ column: 'disputeType', operator: 'in', value: ['02', '0201', '0202', '0203', '0299'] });
    expect(filter && chipText('类别', types, filter, nameOfVillage)).toBe('类别 邻里纠纷');
    expect(draftOfFilter(types, filter ?? undefined).chosen).toEqual(['02']);
  });

  it('of days may be open at one end', () => {
    const filter = filterOfDraft('acceptedOn', { kind: 'dates' }, { ...emptyDraft, from: '2026-07-01' });
    expect(filter).toEqual({ column: 'acceptedOn', operator: 'between', value: ['2026-07-01', null] });
    expect(filter && chipText('受理日期', { kind: 'dates' }, filter, nameOfVillage)).toBe('受理日期 2026-07-01 起');
    expect(chipText('期限', { kind: 'dates' }, { column: 'dueOn', operator: 'between', value: [null, '2026-07-02'] }, nameOfVillage)).toBe(
      '期限 2026-07-02 及以前',
    );
  });

  it('of money is typed in yuan and asked in fen', () => {
    const filter = filterOfDraft('amountFen', { kind: 'amounts' }, { ...emptyDraft, from: '10000' });
    expect(filter).toEqual({ column: 'amountFen', operator: 'between', value: [1_000_000, null] });
    expect(filter && chipText('金额', { kind: 'amounts' }, filter, nameOfVillage)).toBe('金额 至少 10,000');
  });

  it('names villages, not their codes', () => {
    const filter = filterOfDraft('villageCode', { kind: 'villages' }, { ...emptyDraft, chosen: ['320599100200'] });
    expect(filter && chipText('村', { kind: 'villages' }, filter, nameOfVillage)).toBe('村 枫桥村');
  });

  it('with nothing chosen is none', () => {
    for (const kind of [
      types,
      { kind: 'text' },
      { kind: 'dates' },
      { kind: 'numbers' },
      { kind: 'amounts' },
      { kind: 'villages' },
    ] as const)
      expect(filterOfDraft('x', kind, emptyDraft)).toBeNull();
  });

  it("takes the place of the column's earlier one, and fits the contract", () => {
    const filters = withFilter(
      [{ column: 'title', operator: 'contains', value: '水' }],
      'title',
      filterOfDraft('title', { kind: 'text' }, { ...emptyDraft, text: ' 路 ' }),
    );
    expect(filters).toEqual([{ column: 'title', operator: 'contains', value: '路' }]);
    expect(filters.every((filter) => Filter.safeParse(filter).success)).toBe(true);
    expect(withFilter(filters, 'title', null)).toEqual([]);
  });
});
