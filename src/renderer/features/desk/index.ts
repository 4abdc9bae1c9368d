import { lazy } from 'react';
import type { FeatureRoute } from '../../app/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  { path: 'desk', screen: lazy(async () => ({ default: (await import('./desk-page.tsx')).DeskPage })) },
];
