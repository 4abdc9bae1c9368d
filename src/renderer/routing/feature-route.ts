import type { ComponentType } from 'react';
import type { Desk } from '#shared/contract/fields.ts';

/** A screen of a feature. `features/<module>/index.ts` exports `routes: readonly FeatureRoute[]`; screens load when opened. */
export interface FeatureRoute {
  /** Path under the shell without leading slash, e.g. `disputes`, `disputes/new`, `disputes/:id`. */
  readonly path: string;
  /** `lazy(async () => ({ default: (await import('./case-page.tsx')).CasePage }))` */
  readonly screen: ComponentType;
  /** The only desk that has this screen. Absent: both. */
  readonly desk?: Desk;
}
