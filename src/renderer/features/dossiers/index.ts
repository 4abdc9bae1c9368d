import { lazy } from 'react';
import type { FeatureRoute } from '../../routing/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  { path: 'papers/dossier/:id', screen: lazy(async () => ({ default: (await import('./dossier-page.tsx')).DossierPage })) },
];
