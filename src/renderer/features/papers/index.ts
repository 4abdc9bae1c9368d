import { lazy } from 'react';
import type { FeatureRoute } from '../../routing/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  {
    path: 'papers/mediationAgreement/:id',
    screen: lazy(async () => ({ default: (await import('./agreement-paper-page.tsx')).AgreementPaperPage })),
  },
  {
    path: 'papers/case/:id/:paper?/:part?',
    screen: lazy(async () => ({ default: (await import('./case-papers-page.tsx')).CasePapersPage })),
  },
  { path: 'papers/blanks/:paper?', screen: lazy(async () => ({ default: (await import('./blanks-page.tsx')).BlanksPage })) },
  { path: 'papers/gridNotice/:id', screen: lazy(async () => ({ default: (await import('./grid-notice-page.tsx')).GridNoticePage })) },
];
