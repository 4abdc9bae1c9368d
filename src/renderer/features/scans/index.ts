import { lazy } from 'react';
import type { FeatureRoute } from '../../routing/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  { path: 'scans/:id', screen: lazy(async () => ({ default: (await import('./scans-page.tsx')).ScansPage })) },
];
