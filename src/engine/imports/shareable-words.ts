// Which remembered words may leave the office: none that may be a person's name, number or story. In doubt a word stays.
import { disputeStates, disputeTypes, mediationTypes } from '#shared/codes/index.ts';
import type { SheetKind } from '#shared/contract/imports.ts';
import { fieldNamed, matchHeading } from './headings.ts';

const mostCharacters = 20;
/** The hundred most frequent ones, those of the region and of two characters: what begins with one may be a name. */
const surnames =
  '(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|端木|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文俞褚葛郎窦岑应钮阮宣边屠楼寿骆詹斯章裘施严裴陶童翁倪季祝柴费])';
const beginsLikeName = new RegExp(`^(?:[老小])?${surnames}`, 'u');
const wholeName = new RegExp(`^(?:[老小]?${surnames})\\p{Script=Han}{1,2}$`, 'u');
const place = /^\p{Script=Han}{1,6}(?:村|社区|村委会|居委会|村民委员会|居民委员会|第[一二三四五六七八九十\d]+网格)$/u;

/** Characters of which the names of the codes and the words around them are made: what holds another tells of somebody or something. */
const codeCharacters = new Set(
  [
    ...[disputeTypes, mediationTypes, disputeStates].flatMap(({ rows }) => rows.map(({ name }) => name)),
    '已未正在办结完成处理中解调劝其它类型矛盾纠纷问题是否有无一二三四五六七八九十级',
  ].join(''),
);

function plainOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '');
}

/** A village as it is called: the name of a place, with the word for it. */
export function isPlace(text: string): boolean {
  return place.test(plainOf(text));
}

/** What is written for a code: of the codes' own characters, and not like a name. */
export function isCodeWord(text: string): boolean {
  const plain = plainOf(text);
  if (plain === '' || plain.length > mostCharacters || beginsLikeName.test(plain)) return false;
  return [...plain].every((character) => codeCharacters.has(character));
}

/** Fields whose cells name a thing of a list; what is written freely never leaves. */
export function isSharedField(kind: SheetKind, field: string): boolean {
  switch (fieldNamed(kind, field)?.reading.as) {
    case 'village':
    case 'grid':
    case 'code':
    case 'mediationType':
    case 'state':
    case 'fullTime':
      return true;
    default:
      return false;
  }
}

export function isShareableAnswer({
  kind,
  field,
  shown,
  value,
}: {
  kind: SheetKind;
  field: string;
  shown: string;
  value: string;
}): boolean {
  if (!isSharedField(kind, field)) return false;
  const as = fieldNamed(kind, field)?.reading.as;
  const may = as === 'village' || as === 'grid' ? isPlace : isCodeWord;
  // A code of a village or a grid is a long number and no person's.
  return may(shown) && (/^\d{1,15}$/.test(value) || may(value));
}

/** A row of records that somebody named as the header holds no words that we know. */
export function isShareableHeader(kind: SheetKind, headings: readonly string[]): boolean {
  const written = headings.filter((heading) => heading !== '');
  const known = (heading: string): boolean =>
    matchHeading(kind, [heading]) !== undefined || matchHeading(kind, heading.split('/')) !== undefined;
  if (written.some((heading) => heading.length > 60 || /\d{6,}/.test(heading.normalize('NFKC')))) return false;
  if (written.length === 1)
    return written.every((heading) => known(heading) || (heading.length <= mostCharacters && !wholeName.test(plainOf(heading))));
  return written.filter(known).length * 2 >= written.length;
}
