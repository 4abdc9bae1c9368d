// Made-up people. Their id numbers begin with 320599, a division assigned to nobody, so that no number can be a person's own.
import { citizenIdCheckCharacter } from '#shared/rules/citizen-id.ts';
import type { Chance } from './seeded-random.ts';

export interface Person {
  readonly name: string;
  /** GB/T 2261.1. */
  readonly sex: '1' | '2';
  readonly birthDate: string;
  readonly idNumber: string;
  readonly mobile: string;
  readonly nation: string;
}

const surnames = Array.from(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
);
const menNames = [
  '伟',
  '强',
  '磊',
  '军',
  '勇',
  '杰',
  '涛',
  '明',
  '超',
  '刚',
  '平',
  '辉',
  '鹏',
  '飞',
  '斌',
  '建国',
  '建华',
  '志强',
  '志明',
  '国强',
  '国庆',
  '永福',
  '永康',
  '金根',
  '水根',
  '阿大',
  '春生',
  '冬生',
  '德明',
  '德生',
  '文斌',
  '文杰',
  '晓东',
  '晓峰',
  '海涛',
  '海峰',
  '家兴',
  '家宝',
  '荣华',
  '荣根',
  '兴旺',
  '福林',
  '林生',
  '龙根',
  '长贵',
  '长林',
  '俊杰',
  '子轩',
  '宇航',
  '浩然',
];
const womenNames = [
  '芳',
  '娜',
  '敏',
  '静',
  '秀英',
  '丽',
  '艳',
  '娟',
  '霞',
  '桂英',
  '秀兰',
  '玉兰',
  '玉珍',
  '桂兰',
  '秀珍',
  '凤英',
  '红',
  '梅',
  '燕',
  '玲',
  '丽华',
  '丽萍',
  '海燕',
  '春梅',
  '冬梅',
  '小红',
  '小妹',
  '晓燕',
  '雪芳',
  '雪珍',
  '阿妹',
  '阿珍',
  '巧珍',
  '巧云',
  '美英',
  '美芳',
  '文娟',
  '文静',
  '雨婷',
  '佳怡',
  '欣怡',
  '慧敏',
  '慧芳',
  '金妹',
  '根妹',
  '水珍',
  '月英',
  '月娥',
  '银凤',
  '招娣',
];
const mobileHeads = [
  '130',
  '131',
  '135',
  '136',
  '137',
  '138',
  '139',
  '150',
  '151',
  '152',
  '158',
  '159',
  '177',
  '180',
  '181',
  '186',
  '187',
  '189',
];

export interface PersonWish {
  readonly birthYears: readonly [from: number, to: number];
  readonly sex?: '1' | '2';
  readonly surname?: string;
}

export function makePerson(chance: Chance, wish: PersonWish): Person {
  const sex = wish.sex ?? (chance.inHundred(58) ? '1' : '2');
  const [from, to] = wish.birthYears;
  const birthDate = `${String(chance.between(from, to))}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`;
  const sequence = String(chance.between(1, 499) * 2 - (sex === '1' ? 1 : 0)).padStart(3, '0');
  const first17 = `320599${birthDate.replaceAll('-', '')}${sequence}`;
  return {
    name: (wish.surname ?? chance.pick(surnames)) + chance.pick(sex === '1' ? menNames : womenNames),
    sex,
    birthDate,
    idNumber: first17 + citizenIdCheckCharacter(first17),
    mobile: chance.pick(mobileHeads) + String(chance.between(10_000_000, 99_999_999)),
    nation: chance.inHundred(97) ? '01' : chance.pick(['03', '06', '15', '11']),
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
