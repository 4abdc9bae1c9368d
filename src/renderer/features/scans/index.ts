import { lazy } from 'react';
import type { FeatureRoute } from '../../app/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  { path: 'scans/:id', screen: lazy(async () => ({ default: (await import('./scans-page.tsx')).ScansPage })) },
];
