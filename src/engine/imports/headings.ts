// Matches headings with fields. A heading over several rows is the path of its parts, e.g. [当事人（申请人）, 姓名].
import type { SheetKind } from '#shared/contract/imports.ts';
import { sheetOf } from '../registers/index.ts';
import type { SheetField } from '../sheet-rows/sheet-field.ts';

/** Fields that a sheet of a kind can give. */
export function fieldsOf(kind: SheetKind): readonly SheetField[] {
  return sheetOf(kind).fields;
}

/** The definition of a field; undefined when the kind has no such field. */
export function fieldNamed(kind: SheetKind, field: string): SheetField | undefined {
  return fieldsOf(kind).find((candidate) => candidate.field === field);
}

/** The field that a heading names in a kind of sheet; undefined when none does. */
export function matchHeading(kind: SheetKind, path: readonly string[]): string | undefined {
  const words = synonymsOf(kind);
  const means = (spelling: string) => {
    const field = words.get(spelling);
    return field === undefined || fieldNamed(kind, field)?.unlike?.test(path.join('')) === true ? undefined : field;
  };
  const written = spellings(path);
  for (const spelling of written) {
    const field = means(spelling);
    if (field !== undefined) return field;
  }
  for (const spelling of written) {
    const field = means(withoutLead(kind, spelling));
    if (field !== undefined && !neverWithLead.has(field)) return field;
  }
  return undefined;
}

/** 纠纷编号 is no serial number that could be dropped, 纠纷说明 no remark, 信访单位 no village. */
const neverWithLead = new Set(['serial', 'remark', 'village']);

/** 矛盾纠纷受理时间 is 受理时间: the first of the kind's lead words goes. */
function withoutLead(kind: SheetKind, spelling: string): string {
  const lead = sheetOf(kind).leadWords?.find((word) => spelling.length > word.length + 1 && spelling.startsWith(word));
  return lead === undefined ? spelling : spelling.slice(lead.length);
}

/** Unit of bare numbers under a heading: 涉及金额（万元） is 万元. */
export function unitInHeading(heading: string): '元' | '万元' | undefined {
  const text = heading.normalize('NFKC');
  return /万元/.test(text) ? '万元' : /元/.test(text) ? '元' : undefined;
}

/** The ways a path may be compared, the most exact first: all parts, then without those above them, each with and without brackets. */
function spellings(path: readonly string[]): string[] {
  const group = path.slice(0, -1).join('');
  // 姓名 below a group of people that no synonym knows is not the applicant's name; 村（社区） below any group is the village.
  const lowestAlone = path.length === 1 || !/人|方|员|长/.test(group);
  return path.flatMap((_part, index) => {
    const parts = path.slice(index);
    if (index > 0 && parts.length === 1 && !lowestAlone) return [];
    const written = [kept(parts.join('')), bare(parts.join('')), bare(parts.map((part) => bare(part)).join('')), bare(withoutAbout(parts))];
    return [...written, ...new Set(written.map((spelling) => withoutUnit(spelling)).filter((spelling) => !written.includes(spelling)))];
  });
}

/** 标的额/万元 is 标的额. */
function withoutUnit(spelling: string): string {
  return spelling.replace(/(?<=.{2})(?:单位)?(?:人民币)?万?元$/u, '');
}

/** 当事人基本情况 above 姓名 is 当事人 above it. */
function withoutAbout(parts: readonly string[]): string {
  return parts.map((part, index) => (index === parts.length - 1 ? part : bare(part).replace(/(?:基本)?(?:信息|情况)$/u, ''))).join('');
}

/** A heading without spaces, stars and signs; what stands in brackets is kept, the brackets go. */
function kept(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\((?:必填|必填项|选填|可不填|非必填)\)/gu, '')
    .replaceAll(/[\s*※★:：()[\]{}、,.·"'“”/|_]/g, '');
}

/** The same without what stands in brackets. */
function bare(text: string): string {
  return kept(text.normalize('NFKC').replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ''));
}

const synonymTables = new Map<SheetKind, Map<string, string>>();

function synonymsOf(kind: SheetKind): Map<string, string> {
  const known = synonymTables.get(kind);
  if (known) return known;
  const table = new Map<string, string>();
  for (const { field, label, synonyms } of fieldsOf(kind)) {
    for (const word of [...synonyms, label]) if (!table.has(kept(word))) table.set(kept(word), field);
  }
  synonymTables.set(kind, table);
  return table;
}
