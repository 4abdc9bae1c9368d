import { lazy } from 'react';
import type { FeatureRoute } from '../../routing/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  { path: 'grids', screen: lazy(async () => ({ default: (await import('./grids-page.tsx')).GridsPage })) },
  { path: 'grids/map', screen: lazy(async () => ({ default: (await import('./grid-map-page.tsx')).GridMapPage })) },
  { path: 'grids/tree', screen: lazy(async () => ({ default: (await import('./grid-tree-page.tsx')).GridTreePage })) },
  { path: 'grids/changes', screen: lazy(async () => ({ default: (await import('./grid-changes-page.tsx')).GridChangesPage })) },
  { path: 'grids/:id', screen: lazy(async () => ({ default: (await import('./grid-page.tsx')).GridPage })) },
];
