import type { OfficeSettingVersion } from '#shared/contract/settings.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

type StoredVersion = Omit<OfficeSettingVersion, 'value'> & { readonly value: string };

const columns = 'id, kind, valid_from AS validFrom, value, created_at AS createdAt, created_by AS createdBy';

/** Of two versions from the same day the later written one counts. */
export function findVersionOn(db: ReadDb, kind: string, date: string): OfficeSettingVersion | undefined {
  const row = db.get<StoredVersion>(
    `SELECT ${columns} FROM office_settings WHERE kind = ? AND valid_from <= ? ORDER BY valid_from DESC, seq DESC LIMIT 1`,
    kind,
    date,
  );
  return row === undefined ? undefined : asVersion(row);
}

export function listVersions(db: ReadDb, kind: string): OfficeSettingVersion[] {
  return db
    .all<StoredVersion>(`SELECT ${columns} FROM office_settings WHERE kind = ? ORDER BY valid_from DESC, seq DESC`, kind)
    .map(asVersion);
}

export function insertVersion(db: WriteDb, version: OfficeSettingVersion): void {
  db.run(
    'INSERT INTO office_settings (id, kind, valid_from, value, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?)',
    version.id,
    version.kind,
    version.validFrom,
    JSON.stringify(version.value),
    version.createdAt,
    version.createdBy,
  );
}

function asVersion(row: StoredVersion): OfficeSettingVersion {
  return { ...row, value: JSON.parse(row.value) as unknown };
}
