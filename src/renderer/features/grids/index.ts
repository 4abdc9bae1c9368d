import { lazy } from 'react';
import type { FeatureRoute } from '../../app/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  { path: 'grids', screen: lazy(async () => ({ default: (await import('./grids-page.tsx')).GridsPage })) },
  { path: 'grids/:id', screen: lazy(async () => ({ default: (await import('./grid-page.tsx')).GridPage })) },
];
