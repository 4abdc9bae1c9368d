// Who stands in a made ledger: names of people who are nobody, and several of them in one cell.
import { pickWeighted, type Chance } from '../../src/engine/demo/seeded-random.ts';
import { madeId, madePhone, writtenId, writtenPhone, type Written } from './written.ts';

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜', '欧阳', '司马', '诸葛'];
const given = [...'伟芳娜敏静秀丽强磊军洋勇艳杰娟涛明超霞平刚桂兰红梅玉林国华建文'];

export interface MadePerson {
  readonly name: string;
  readonly id: string;
  readonly phone: string;
}

export function madeName(chance: Chance): string {
  return chance.pick(surnames) + chance.pick(given) + (chance.inHundred(65) ? chance.pick(given) : '');
}

function madePerson(chance: Chance): MadePerson {
  return { name: madeName(chance), id: madeId(chance), phone: madePhone(chance) };
}

/** Mostly one; sometimes a couple or three neighbours. */
export function madeParty(chance: Chance, several: boolean): MadePerson[] {
  const count = several
    ? pickWeighted(chance, [
        [80, 1],
        [15, 2],
        [5, 3],
      ])
    : 1;
  return Array.from({ length: count }, () => madePerson(chance));
}

/** How a sheet's clerk parts several people in a cell; a space and 和 may stand within one name. */
export interface Parting {
  readonly sign: string;
  readonly mayDoubt: boolean;
}

export function madeParting(chance: Chance): Parting {
  const sign = pickWeighted(chance, [
    [6, '、'],
    [5, '\n'],
    [3, '/'],
    [3, '，'],
    [2, ','],
    [1, '；'],
    [1, ' '],
    [1, '、\n'],
    [1, ' / '],
  ]);
  return { sign, mayDoubt: sign === ' ' };
}

export function writtenNames(people: readonly MadePerson[], parting: Parting, chance: Chance): Written {
  const names = people.map(({ name }) => name);
  const value = names.join('、');
  if (names.length > 1) return { cell: names.join(parting.sign), value, ...(parting.mayDoubt ? { mayDoubt: true as const } : {}) };
  const [name = ''] = names;
  // Whoever stands for several: the others have no name here.
  if (chance.inHundred(3)) return { cell: `${name}等${chance.pick(['3人', '人', '五人', '12户', ' 4 人'])}`, value: name, mayDoubt: true };
  // 张  三, as two characters are spread to the width of three.
  if (name.length === 2 && chance.inHundred(20))
    return { cell: `${name.charAt(0)}${chance.pick(['  ', ' ', '　'])}${name.charAt(1)}`, value };
  return { cell: chance.inHundred(4) ? ` ${name}\n` : name, value };
}

export function writtenIds(people: readonly MadePerson[], parting: Parting, chance: Chance, noisy: boolean): Written {
  return severally(
    people.map(({ id }) => writtenId(id, chance, noisy)),
    people.map(({ id }) => id),
    parting,
    false,
  );
}

export function writtenPhones(people: readonly MadePerson[], parting: Parting, chance: Chance, noisy: boolean): Written {
  return severally(
    people.map(({ phone }) => writtenPhone(phone, chance, noisy)),
    people.map(({ phone }) => phone),
    parting,
    true,
  );
}

/** Each one's number parted as their names are; where one is spoilt, all of them together are what may be offered. */
function severally(parts: readonly Written[], whole: readonly string[], { sign }: Parting, mayDoubt: boolean): Written {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const cell = parts.map((part) => String(typeof part.cell === 'object' ? part.value : part.cell).trim()).join(sign);
  const value = whole.join('、');
  if (parts.some(({ offered }) => offered !== undefined)) return { cell, value: null, offered: value };
  return { cell, value, ...(mayDoubt ? { mayDoubt: true as const } : {}) };
}
