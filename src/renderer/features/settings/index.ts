import { lazy } from 'react';
import type { FeatureRoute } from '../../app/feature-route.ts';

export const routes: readonly FeatureRoute[] = [{ path: 'settings', screen: lazy(async () => ({ default: (await import('./settings-page.tsx')).SettingsPage })) }];
