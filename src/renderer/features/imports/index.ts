import { lazy } from 'react';
import type { FeatureRoute } from '../../routing/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  { path: 'imports', screen: lazy(async () => ({ default: (await import('./imports-page.tsx')).ImportsPage })) },
  { path: 'imports/stacks/:id', screen: lazy(async () => ({ default: (await import('./stack-page.tsx')).StackPage })) },
  { path: 'imports/memory', screen: lazy(async () => ({ default: (await import('./memory-page.tsx')).MemoryPage })) },
  { path: 'imports/:id', screen: lazy(async () => ({ default: (await import('./import-page.tsx')).ImportPage })) },
];
