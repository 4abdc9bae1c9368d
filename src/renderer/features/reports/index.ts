import { lazy } from 'react';
import type { FeatureRoute } from '../../routing/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  { path: 'reports', screen: lazy(async () => ({ default: (await import('./reports-page.tsx')).ReportsPage })) },
  { path: 'reports/allowances', screen: lazy(async () => ({ default: (await import('./allowances-page.tsx')).AllowancesPage })) },
];
