// Names, ids and telephones as lists and copies for circulation show them (research B §7): surname only, id 6+4, telephone 3+4. The whole value stands in the record itself.

const doubleSurnames = new Set([
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '夏侯',
  '司徒',
  '端木',
  '百里',
  '南宫',
  '长孙',
  '宇文',
  '轩辕',
  '呼延',
  '钟离',
  '独孤',
  '单于',
  '太史',
  '申屠',
  '澹台',
  '公冶',
  '宗政',
  '濮阳',
  '淳于',
  '公羊',
  '赫连',
]);
/** Longer than any name of a person here: an organisation, whose name is public. */
const longestPersonName = 5;

/** 张伟 -> 张*, 欧阳小文 -> 欧阳*; organisations keep their names. */
export function maskName(name: string): string {
  const characters = [...name];
  if (characters.length < 2 || (characters.length > longestPersonName && !name.includes('·'))) return name;
  const surname =
    characters.length > 2 && doubleSurnames.has(characters.slice(0, 2).join('')) ? characters.slice(0, 2) : characters.slice(0, 1);
  return `${surname.join('')}*`;
}

/** First six and last four stay; a short number stays hidden whole. */
export function maskIdNumber(number: string): string {
  return number.length < 12 ? '*'.repeat(number.length) : number.slice(0, 6) + '*'.repeat(number.length - 10) + number.slice(-4);
}

/** First three and last four digits stay, of a landline its area code and last four; of several numbers each. */
export function maskPhone(phone: string): string {
  return phone.replaceAll(/[^\s、，,;；/]+/g, maskOnePhone);
}

function maskOnePhone(number: string): string {
  const landline = /^(0\d{2,3}-)(\d{5,})$/.exec(number);
  if (landline) return `${landline[1] ?? ''}****${(landline[2] ?? '').slice(-4)}`;
  return number.length < 8 ? '*'.repeat(number.length) : number.slice(0, 3) + '*'.repeat(number.length - 7) + number.slice(-4);
}

/** Masks the ids and mobiles that somebody wrote into a text. */
export function maskNumbers(text: string): string {
  return text.replaceAll(/(?<!\d)\d{17}[\dXx](?!\d)/g, maskIdNumber).replaceAll(/(?<!\d)1[3-9]\d{9}(?!\d)/g, maskPhone);
}
