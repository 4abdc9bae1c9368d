const moduleOfEntity: Readonly<Record<string, string>> = { grid: 'grids', organisation: 'organisations', staff: 'staff', dispute: 'disputes', mediationCase: 'mediation' };

/** Where a record of a batch is opened; null for villages, which have no page of their own. */
export function recordAddress(entity: string, recordId: string): string | null {
  const module = moduleOfEntity[entity];
  return module === undefined ? null : `#/${module}/${recordId}`;
}
