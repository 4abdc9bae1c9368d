import { describe, expect, it } from 'vitest';
import type { StaffChoice } from '#shared/contract/staff-posts.ts';
import { freeRow, offered } from './free-text.ts';
import { peopleItems } from './people-items.ts';
import { itemNamed, rankItems } from './rank-items.ts';

const labels = (rows: readonly { readonly label: string }[]) => rows.map(({ label }) => label);
const post = (kind: string, committeeRole: string | null = null): StaffChoice['posts'][number] => ({
  kind,
  committeeRole,
  gridId: null,
  villageCode: null,
});
const person = (name: string, ...posts: StaffChoice['posts']): StaffChoice => ({ id: name, name, villageName: '枫桥村', posts });

describe('what is offered for a typed word', () => {
  const provinces = ['北京市', '山西省', '江苏省', '江西省', '吉林省'].map((label) => ({ value: label, label }));

  it('a name that begins so stands before one that sounds so inside', () => {
    expect(labels(rankItems(provinces, 'js'))).toEqual(['江苏省', '北京市']);
    expect(labels(rankItems(provinces, 'j'))).toEqual(['江苏省', '江西省', '吉林省', '北京市']);
  });

  it('a whole name stands before a longer one, the given order stays otherwise', () => {
    const rows = ['钱慧敏之', '钱慧敏', '秦红梅'].map((label) => ({ value: label, label }));
    expect(labels(rankItems(rows, '钱慧敏'))).toEqual(['钱慧敏', '钱慧敏之']);
    expect(labels(rankItems(rows, ''))).toEqual(['钱慧敏之', '钱慧敏', '秦红梅']);
  });

  it("a likelier place comes first, whatever its name's place in the order of codes", () => {
    const rows = [
      { value: '433101', label: '吉首市', rank: 2 },
      { value: '32', label: '江苏省', rank: 0 },
      { value: '320508', label: '姑苏区', rank: 1, also: '江苏省' },
    ];
    expect(labels(rankItems(rows, 'js'))).toEqual(['江苏省', '吉首市', '姑苏区']);
  });

  it('words that stand exactly for a row name it', () => {
    expect(
      itemNamed(
        [
          { value: 'a', label: '钱慧敏' },
          { value: 'b', label: '钱慧' },
        ],
        ' 钱慧 ',
      )?.value,
    ).toBe('b');
    expect(itemNamed([{ value: 'a', label: '钱慧敏' }], '钱')).toBeUndefined();
  });
});

describe('people for a part', () => {
  const rows = [
    person('秦红', post('02')),
    person('钱海明', post('02')),
    person('钱慧敏', post('06')),
    person('齐慧', post('99', '02')),
    person('戚敏'),
  ];

  it('mediators of that day come first, members of a committee are mediators', () => {
    expect(labels(rankItems(peopleItems(rows, 'mediator'), ''))).toEqual(['钱慧敏', '齐慧', '秦红', '钱海明', '戚敏']);
    expect(labels(rankItems(peopleItems(rows, 'mediator'), 'qhm'))).toEqual(['钱慧敏', '钱海明']);
    expect(labels(rankItems(peopleItems(rows, 'mediator'), 'qh'))).toEqual(['齐慧', '钱慧敏', '秦红', '钱海明']);
  });

  it('for a grid its workers come first', () => {
    expect(labels(rankItems(peopleItems(rows, 'gridWorker'), 'q'))).toEqual(['秦红', '钱海明', '钱慧敏', '齐慧', '戚敏']);
  });

  it('a fitting person who only sounds so inside does not push the meant one down', () => {
    expect(labels(rankItems(peopleItems(rows, 'mediator'), 'hm'))[0]).toBe('钱慧敏');
    expect(labels(rankItems(peopleItems([person('孙秦', post('06')), person('秦红', post('02'))], 'mediator'), 'q'))).toEqual([
      '秦红',
      '孙秦',
    ]);
  });

  it('says what each is and where', () => {
    expect(peopleItems(rows, null)[3]?.detail).toBe('调委会委员 枫桥村');
  });
});

describe('free words', () => {
  const items = peopleItems([person('钱慧敏', post('06'))], 'mediator');

  it('are offered last and said to be in no roster', () => {
    expect(offered(items, 'qhm', '不在名册中')).toMatchObject({
      found: [{ label: '钱慧敏' }],
      free: { label: '按原样填入「qhm」（不在名册中）' },
    });
    expect(freeRow(items, '王五', '不在名册中')?.label).toBe('按原样填入「王五」（不在名册中）');
  });

  it('are not offered where the field allows none, nor for a name that is there', () => {
    expect(offered(items, 'qhm', null).free).toBeNull();
    expect(freeRow(items, '钱慧敏', '不在名册中')).toBeNull();
    expect(freeRow(items, '  ', '不在名册中')).toBeNull();
  });
});
