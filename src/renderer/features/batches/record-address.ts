import { screenRegisters } from '#shared/registers/index.ts';

/** Where a record of a batch is opened; null for villages, which have no page of their own. */
export function recordAddress(entity: string, recordId: string): string | null {
  const module = screenRegisters.find((register) => register.entity === entity)?.module;
  return module === undefined ? null : `#/${module}/${recordId}`;
}
