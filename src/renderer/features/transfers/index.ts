import { lazy } from 'react';
import type { FeatureRoute } from '../../routing/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  { path: 'transfers', screen: lazy(async () => ({ default: (await import('./transfers-page.tsx')).TransfersPage })) },
  { path: 'transfers/:id', screen: lazy(async () => ({ default: (await import('./transfer-page.tsx')).TransferPage })) },
];
