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
  for (const spelling of spellings(path)) {
    const field = words.get(spelling);
    if (field !== undefined) return field;
  }
  return undefined;
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
    return [kept(parts.join('')), bare(parts.join('')), bare(parts.map((part) => bare(part)).join(''))];
  });
}

/** A heading without spaces, stars and signs; what stands in brackets is kept, the brackets go. */
function kept(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s*※★:：()[\]{}、,.·"'“”]/g, '');
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
