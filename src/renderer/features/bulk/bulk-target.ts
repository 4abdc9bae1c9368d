// What a bulk change is made to.
import type { ModuleName } from '#shared/contract/index.ts';
import type { BulkEntity } from '#shared/rules/bulk-fields.ts';

export interface BulkTarget {
  readonly entity: BulkEntity;
  readonly module: ModuleName;
  readonly ids: readonly string[];
}
