import { lazy } from 'react';
import type { FeatureRoute } from '../../app/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  { path: 'reports', screen: lazy(async () => ({ default: (await import('./reports-page.tsx')).ReportsPage })) },
];
