import { lazy } from 'react';
import type { FeatureRoute } from '../../routing/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  { path: 'mediation', screen: lazy(async () => ({ default: (await import('./cases-page.tsx')).CasesPage })) },
  { path: 'mediation/open', screen: lazy(async () => ({ default: (await import('./open-case-page.tsx')).OpenCasePage })) },
  { path: 'mediation/:id', screen: lazy(async () => ({ default: (await import('./case-page.tsx')).CasePage })) },
];
