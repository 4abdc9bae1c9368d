import { lazy } from 'react';
import type { FeatureRoute } from '../../routing/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  { path: 'mediation/numbers', screen: lazy(async () => ({ default: (await import('./numbering-page.tsx')).NumberingPage })) },
];
