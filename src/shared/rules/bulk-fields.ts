// Which fields of a register may be set for many records at once. What tells a record apart (names, numbers, parties, amounts,
// stories) is never among them, and states go by moves.

export const bulkEntities = ['dispute', 'grid', 'staff'] as const;
export type BulkEntity = (typeof bulkEntities)[number];

export const bulkFields = {
  dispute: ['gridId', 'villageCode', 'resolverName', 'resolverPhone', 'resolveOrganisation', 'disputeType', 'mediationType', 'source', 'riskLevel', 'scale', 'dueOn'],
  grid: ['kind', 'chiefName', 'chiefMobile', 'workerNames', 'workerPhones'],
  // Grid and village of a person follow from posts: they change one by one, with their days.
  staff: ['duty', 'level', 'specialty', 'remark'],
} as const satisfies Readonly<Record<BulkEntity, readonly string[]>>;

/** Whether these are fields that can be set at once. */
export function areBulkFields(entity: BulkEntity, fields: readonly string[]): boolean {
  const allowed: readonly string[] = bulkFields[entity];
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
  else if ('villageCode' in values && !('gridId' in values) && place.villageOfOldGrid !== null && place.villageOfOldGrid !== values['villageCode']) next['gridId'] = null;
  return next as Fields;
}
