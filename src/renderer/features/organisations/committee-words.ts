import type { CommitteeWarning } from '#shared/rules/committee.ts';

/** What is told about a committee, and which rule it is. */
export function committeeWarningText(warning: CommitteeWarning): string {
  switch (warning.code) {
    case 'committee.too-few':
      return `委员 ${String(warning.count)} 人，人民调解法规定 3 至 9 人`;
    case 'committee.too-many':
      return `委员 ${String(warning.count)} 人，人民调解法规定最多 9 人`;
    case 'committee.no-woman':
      return '没有妇女委员，人民调解法要求应有妇女成员';
    case 'committee.no-chair':
      return '没有在任的主任，应有一名主任';
    case 'committee.several-chairs':
      return `有 ${String(warning.count)} 名主任同时在任，应只有一名`;
    case 'committee.no-term':
      return '没有登记现在这一届，请在“届次”里加上';
    case 'committee.term-too-long':
      return `本届超过三年，最迟到 ${warning.date} 应换届`;
    case 'committee.term-over':
      return `本届已于 ${warning.date} 届满，应换届`;
    case 'committee.term-ending':
      return `本届到 ${warning.date} 届满，请准备换届`;
  }
}
