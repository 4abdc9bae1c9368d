// Who keeps this register: the one row that every room may ask for, and the keys that sign in its name.
import type { Office } from '#shared/contract/offices.ts';
import { userError } from '#shared/errors.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

interface OfficeRow {
  id: string;
  desk: Office['desk'];
  division_code: string;
  division_name: string;
  name: string;
  committee_name: string;
  committee_short_name: string;
  is_demo: number;
}

export interface OfficeKeys {
  readonly privateKey: string;
  readonly publicKey: string;
}

export function findOffice(db: ReadDb): Office | undefined {
  const row = db.get<OfficeRow>(
    'SELECT id, desk, division_code, division_name, name, committee_name, committee_short_name, is_demo FROM offices',
  );
  if (row === undefined) return undefined;
  return {
    id: row.id,
    desk: row.desk,
    divisionCode: row.division_code,
    divisionName: row.division_name,
    name: row.name,
    committeeName: row.committee_name,
    committeeShortName: row.committee_short_name,
    isDemo: row.is_demo === 1,
  };
}

/** @throws offices.not-set-up */
export function getOffice(db: ReadDb): Office {
  const office = findOffice(db);
  if (office === undefined) throw userError('offices.not-set-up');
  return office;
}

export function insertOffice(db: WriteDb, office: Office, keys: OfficeKeys, at: string): void {
  db.run(
    'INSERT INTO offices (id, desk, division_code, division_name, name, committee_name, committee_short_name, is_demo, private_key, public_key, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    office.id,
    office.desk,
    office.divisionCode,
    office.divisionName,
    office.name,
    office.committeeName,
    office.committeeShortName,
    office.isDemo ? 1 : 0,
    keys.privateKey,
    keys.publicKey,
    at,
  );
}

export function updateOffice(db: WriteDb, names: Pick<Office, 'name' | 'committeeName' | 'committeeShortName'>): void {
  db.run(
    'UPDATE offices SET name = ?, committee_name = ?, committee_short_name = ?',
    names.name,
    names.committeeName,
    names.committeeShortName,
  );
}

/** The office's own Ed25519 keys, for the manifests and receipts that it signs. */
export function getOfficeKeys(db: ReadDb): OfficeKeys {
  const row = db.get<{ private_key: string; public_key: string }>('SELECT private_key, public_key FROM offices');
  if (row === undefined) throw userError('offices.not-set-up');
  return { privateKey: row.private_key, publicKey: row.public_key };
}
