// Which fields of a register may be set for many records at once. What tells a record apart (names, numbers, parties, amounts,
// stories) is never among them, and states go by moves.

import { bulkRegisters, type BulkRegister } from '#shared/registers/index.ts';

export type BulkEntity = BulkRegister['entity'];
export const bulkEntities: readonly BulkEntity[] = bulkRegisters.map(({ entity }) => entity);

/** At least one: a register without any is no register of bulk editing. */
export function bulkFieldsOf(entity: BulkEntity): readonly string[] {
  return bulkRegisters.find((register) => register.entity === entity)?.bulk ?? [];
}

/** Whether these are fields that can be set at once. */
export function areBulkFields(entity: BulkEntity, fields: readonly string[]): boolean {
  const allowed: readonly string[] = bulkFieldsOf(entity);
  return fields.length > 0 && fields.every((field) => allowed.includes(field));
}

export interface BulkPlace {
  /** Village of the grid that is being set; null when none is. */
  readonly villageOfNewGrid: string | null;
  /** Village of the grid that the record is in now; null when it is in none. */
  readonly villageOfOldGrid: string | null;
}

/**
 * The record with the values set. A grid brings its village along; another village lets the old grid go: the two never disagree.
 */
export function withBulkValues<Fields extends object>(fields: Fields, values: Readonly<Record<string, unknown>>, place: BulkPlace): Fields {
  const next: Record<string, unknown> = { ...fields, ...values };
  if (place.villageOfNewGrid !== null) next['villageCode'] = place.villageOfNewGrid;
  else if (
    'villageCode' in values &&
    !('gridId' in values) &&
    place.villageOfOldGrid !== null &&
    place.villageOfOldGrid !== values['villageCode']
  )
    next['gridId'] = null;
  return next as Fields;
}
