// Lists inside a record (posts, trainings, certificates, terms) in a history: one short phrase a row.
import { codeName, committeeRoles, staffKinds } from '#shared/codes/index.ts';

type Child = Readonly<Record<string, string | number | boolean | null>>;

const childTexts: Readonly<Record<string, (child: Child) => readonly (string | undefined)[]>> = {
  posts: (post) => [codeName(staffKinds, shown(post, 'kind')), codeName(committeeRoles, shown(post, 'committeeRole')), spanText(post['fromOn'], post['untilOn']), shown(post, 'document')],
  trainings: (training) => [shown(training, 'heldOn'), shown(training, 'subject'), `${shown(training, 'hours')} 学时`],
  certificates: (certificate) => [shown(certificate, 'name'), shown(certificate, 'number'), spanText(certificate['validFrom'], certificate['validUntil'])],
  terms: (term) => [spanText(term['fromOn'], term['untilOn']), shown(term, 'document')],
};

export function isChildList(field: string): boolean {
  return Object.hasOwn(childTexts, field);
}

export function childListText(field: string, rows: readonly unknown[]): string {
  return rows.map((row) => (childTexts[field]?.(row as Child) ?? []).filter((part) => part !== undefined && part !== '').join(' ')).join('；');
}

/** 2023-01-01 至今; 2023-01-01 至 2026-01-01; blank where neither day is known. */
export function spanText(fromOn: unknown, untilOn: unknown): string {
  const from = typeof fromOn === 'string' ? fromOn : '';
  const until = typeof untilOn === 'string' ? untilOn : '';
  if (from === '' && until === '') return '';
  return until === '' ? `${from} 至今` : `${from} 至 ${until}`.trim();
}

function shown(child: Child, field: string): string {
  const value = child[field];
  return value === null || value === undefined ? '' : String(value);
}
