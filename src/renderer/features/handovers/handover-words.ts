import type { CodeTable } from '#shared/codes/index.ts';
import type { BoundDossierRow } from '#shared/contract/handovers.ts';

export const standingWords: Readonly<Record<BoundDossierRow['standing'], string>> = { held: '未移交', handedOver: '已移交' };

/** For filters by it. */
export const standingTable: CodeTable = {
  id: 'dossier-standings',
  title: '移交',
  standard: '本系统',
  version: '2026-01-01',
  rows: Object.entries(standingWords).map(([code, name]) => ({ code, name })),
};
