// The floors of the engine: a room imports from floors below its own, never from its own floor or above. What two rooms of a floor share stands
// in a room below both. Files right in src/engine compose the rooms and may import all.
export const engineFloors = [
  ['database', 'jobs', 'signatures', 'sheets'],
  ['sheet-rows', 'audit-lines', 'own-office', 'files', 'recovery-code', 'drafts'],
  ['records', 'office-settings', 'rescue', 'codes', 'phrases'],
  ['accounts', 'list-queries', 'backups'],
  ['register'],
  ['prints', 'offices', 'open-register', 'recovery'],
  ['papers', 'key-change'],
  ['grids', 'handovers', 'keys'],
  ['organisations'],
  ['staff'],
  ['disputes', 'grid-staffing'],
  ['transfers', 'supervisions', 'grid-figures', 'reports', 'settings'],
  ['cases'],
  ['registers'],
  ['agreement-checks', 'allowances', 'attachments', 'batches', 'imports', 'signing', 'lists', 'search'],
  ['audit', 'bulk', 'numbering', 'county', 'desk', 'scans', 'merging'],
  ['mediation', 'line'],
  ['case-papers', 'demo'],
  ['inspections'],
  ['dossiers'],
];
