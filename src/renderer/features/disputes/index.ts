import { lazy } from 'react';
import type { FeatureRoute } from '../../app/feature-route.ts';
import { loadDisputePage } from './dispute-page-loading.ts';

export const routes: readonly FeatureRoute[] = [
  { path: 'disputes', screen: lazy(async () => ({ default: (await import('./disputes-page.tsx')).DisputesPage })) },
  { path: 'disputes/merge/:one/:other', screen: lazy(async () => ({ default: (await import('./merge-page.tsx')).MergePage })) },
  { path: 'disputes/:id', screen: lazy(async () => ({ default: (await loadDisputePage()).DisputePage })) },
];
