import { lazy } from 'react';
import type { FeatureRoute } from '../../routing/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  { path: 'organisations', screen: lazy(async () => ({ default: (await import('./organisations-page.tsx')).OrganisationsPage })) },
  {
    path: 'organisations/list',
    screen: lazy(async () => ({ default: (await import('./organisation-list-page.tsx')).OrganisationListPage })),
  },
  { path: 'organisations/:id', screen: lazy(async () => ({ default: (await import('./organisation-page.tsx')).OrganisationPage })) },
];
