import { lazy } from 'react';
import type { FeatureRoute } from '../../routing/feature-route.ts';

/** `detail`: the year of the holidays. */
export const routes: readonly FeatureRoute[] = [
  { path: 'settings/:section?/:detail?', screen: lazy(async () => ({ default: (await import('./settings-page.tsx')).SettingsPage })) },
];
