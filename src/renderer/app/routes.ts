// Every screen of the shell, gathered from the features.
import type { FeatureRoute } from './feature-route.ts';

const features = import.meta.glob<{ readonly routes: readonly FeatureRoute[] }>('../features/*/index.ts', { eager: true });

export const routes: readonly FeatureRoute[] = Object.values(features).flatMap((feature) => feature.routes);
