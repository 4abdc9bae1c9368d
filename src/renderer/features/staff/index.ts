import { lazy } from 'react';
import type { FeatureRoute } from '../../routing/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  { path: 'staff', screen: lazy(async () => ({ default: (await import('./staff-list-page.tsx')).StaffListPage })) },
  { path: 'staff/:id', screen: lazy(async () => ({ default: (await import('./staff-member-page.tsx')).StaffMemberPage })) },
];
