import { lazy } from 'react';
import type { FeatureRoute } from '../../routing/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  { path: 'mediation/handovers', screen: lazy(async () => ({ default: (await import('./handovers-page.tsx')).HandoversPage })) },
  { path: 'mediation/handovers/:id', screen: lazy(async () => ({ default: (await import('./handed-dossier.tsx')).HandedDossier })) },
];
