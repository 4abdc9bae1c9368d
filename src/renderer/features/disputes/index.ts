import { lazy } from 'react';
import type { FeatureRoute } from '../../routing/feature-route.ts';
import { DisputeScreen, fetchDisputePage } from './dispute-screen.tsx';

export const routes: readonly FeatureRoute[] = [
  // The list stands when the form's code is here too.
  {
    path: 'disputes',
    screen: lazy(async () => ({ default: (await Promise.all([import('./disputes-page.tsx'), fetchDisputePage()]))[0].DisputesPage })),
  },
  { path: 'disputes/merge/:one/:other', screen: lazy(async () => ({ default: (await import('./merge-page.tsx')).MergePage })) },
  { path: 'disputes/:id', screen: DisputeScreen },
];
