// Names of record fields in receipts and comparisons: a path such as `parties.0.idNumber` becomes 当事人1 证件号码.
import { caseLabels } from '#shared/words/case-fields.ts';
import { fieldLabel } from '#shared/words/fields.ts';

/** The path of a field in words; a field without a name is told as 其他项目, never as its code. */
export function fieldPathWords(entity: string, path: string): string {
  if (path === '') return '整条记录';
  if (entity === 'mediationCase') return casePathWords(path);
  const label = fieldLabel(entity, path);
  return label === path ? '其他项目' : label;
}

/** Each part is called as in the part before it: `confirmation.result` is 司法确认 · 法院裁定, `sessions.0.result` 调解记录 1 · 调解结果. */
function casePathWords(path: string): string {
  const parts = path.split('.');
  let owner = 'mediationCase';
  const words = parts.flatMap((part, index) => {
    if (/^\d+$/.test(part)) return [];
    const next = parts[index + 1] ?? '';
    const word = caseLabels[owner]?.[part] ?? '其他项目';
    owner = part;
    return [/^\d+$/.test(next) ? `${word} ${String(Number(next) + 1)}` : word];
  });
  return words.join(' · ');
}
