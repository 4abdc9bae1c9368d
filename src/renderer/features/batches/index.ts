import { lazy } from 'react';
import type { FeatureRoute } from '../../routing/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  { path: 'batches', desk: 'township', screen: lazy(async () => ({ default: (await import('./batches-page.tsx')).BatchesPage })) },
  { path: 'batches/:id', desk: 'township', screen: lazy(async () => ({ default: (await import('./batch-page.tsx')).BatchPage })) },
  {
    path: 'batches/:id/receipt',
    desk: 'township',
    screen: lazy(async () => ({ default: (await import('./receipt-page.tsx')).ReceiptPage })),
  },
];
