import { lazy } from 'react';
import type { FeatureRoute } from '../../routing/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  { path: 'mediation/prints', screen: lazy(async () => ({ default: (await import('./prints-page.tsx')).PrintsPage })) },
  { path: 'mediation/prints/:id', screen: lazy(async () => ({ default: (await import('./printed-paper.tsx')).PrintedPaper })) },
];
