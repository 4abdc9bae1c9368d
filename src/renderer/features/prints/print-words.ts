import type { CodeTable } from '#shared/codes/index.ts';
import type { PrintRow } from '#shared/contract/prints.ts';

export const standingWords: Readonly<Record<PrintRow['standing'], string>> = { final: '正本', draft: '草稿', void: '作废' };

/** For filters by it. */
export const standingTable: CodeTable = {
  id: 'print-standings',
  title: '正本、草稿或作废',
  standard: '本系统',
  version: '2026-01-01',
  rows: Object.entries(standingWords).map(([code, name]) => ({ code, name })),
};

/** The paper's page among the papers of its case; the dossier has its own. */
export function addressOfPaper({ caseId, paper, partId }: Pick<PrintRow, 'caseId' | 'paper' | 'partId'>): string {
  if (paper === 'dossier') return `/papers/dossier/${caseId}`;
  return `/papers/case/${caseId}/${paper}${partId === null ? '' : `/${partId}`}`;
}
