// electron-builder's own dependencies, which are not ours: found from where they lie.
import { createRequire } from 'node:module';

export const builderRequire = createRequire(
  createRequire(createRequire(import.meta.url).resolve('electron-builder')).resolve('app-builder-lib'),
);
