import { lazy } from 'react';
import type { FeatureRoute } from '../../routing/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  { path: 'county', desk: 'county', screen: lazy(async () => ({ default: (await import('./inbox-page.tsx')).InboxPage })) },
  { path: 'county/offices', desk: 'county', screen: lazy(async () => ({ default: (await import('./offices-page.tsx')).OfficesPage })) },
  {
    path: 'county/:batchId',
    desk: 'county',
    screen: lazy(async () => ({ default: (await import('./inbox-batch-page.tsx')).InboxBatchPage })),
  },
  {
    path: 'county/:batchId/receipt',
    desk: 'county',
    screen: lazy(async () => ({ default: (await import('./county-receipt-page.tsx')).CountyReceiptPage })),
  },
];
