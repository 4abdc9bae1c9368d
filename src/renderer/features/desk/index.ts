import { lazy } from 'react';
import type { FeatureRoute } from '../../routing/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  { path: 'desk', screen: lazy(async () => ({ default: (await import('./desk-page.tsx')).DeskPage })) },
];
