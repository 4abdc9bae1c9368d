import { lazy } from 'react';
import type { FeatureRoute } from '../../app/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  { path: 'county', screen: lazy(async () => ({ default: (await import('./inbox-page.tsx')).InboxPage })) },
  { path: 'county/offices', screen: lazy(async () => ({ default: (await import('./offices-page.tsx')).OfficesPage })) },
  { path: 'county/:batchId', screen: lazy(async () => ({ default: (await import('./inbox-batch-page.tsx')).InboxBatchPage })) },
  { path: 'county/:batchId/receipt', screen: lazy(async () => ({ default: (await import('./county-receipt-page.tsx')).CountyReceiptPage })) },
];
