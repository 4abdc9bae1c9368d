import type { GridFields } from '#shared/contract/grids.ts';
import { gridLabels } from '#shared/words/fields.ts';

/** How the grid's form calls a field. */
export const label = (name: keyof GridFields) => gridLabels[name] ?? name;
