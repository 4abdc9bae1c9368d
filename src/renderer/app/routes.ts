// Every screen of the shell, gathered from the features.
import { routes as batches } from '../features/batches/index.ts';
import { routes as county } from '../features/county/index.ts';
import { routes as desk } from '../features/desk/index.ts';
import { routes as disputes } from '../features/disputes/index.ts';
import { routes as dossiers } from '../features/dossiers/index.ts';
import { routes as grids } from '../features/grids/index.ts';
import { routes as handovers } from '../features/handovers/index.ts';
import { routes as imports } from '../features/imports/index.ts';
import { routes as mediation } from '../features/mediation/index.ts';
import { routes as numbering } from '../features/numbering/index.ts';
import { routes as organisations } from '../features/organisations/index.ts';
import { routes as papers } from '../features/papers/index.ts';
import { routes as prints } from '../features/prints/index.ts';
import { routes as reports } from '../features/reports/index.ts';
import { routes as scans } from '../features/scans/index.ts';
import { routes as settings } from '../features/settings/index.ts';
import { routes as staff } from '../features/staff/index.ts';
import { routes as transfers } from '../features/transfers/index.ts';
import type { FeatureRoute } from '../routing/feature-route.ts';

export const routes: readonly FeatureRoute[] = [
  ...desk,
  ...disputes,
  ...mediation,
  ...numbering,
  ...grids,
  ...staff,
  ...organisations,
  ...imports,
  ...papers,
  ...prints,
  ...handovers,
  ...dossiers,
  ...scans,
  ...reports,
  ...batches,
  ...county,
  ...settings,
  ...transfers,
];
