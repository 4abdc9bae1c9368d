// The townships under a county: invited, joined, and how far each has reported.
import type { ReportingOffice as ShownOffice } from '#shared/contract/county.ts';
import { keyFingerprint } from '../signatures/signing-keys.ts';
import { sharedKinds } from '../registers/index.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

export interface ReportingOffice {
  readonly divisionCode: string;
  readonly name: string;
  readonly codeHash: string | null;
  readonly codeValidUntil: string | null;
  readonly codeTries: number;
  /** The key that joined with this code; null while it is unused. */
  readonly codeUsedBy: string | null;
  readonly publicKey: string | null;
  /** The watermark: the last batch that was imported without a gap before it. */
  readonly lastSequence: number;
  readonly lastManifestHash: string | null;
}

const columns = `division_code AS divisionCode, name, code_hash AS codeHash, code_valid_until AS codeValidUntil, code_tries AS codeTries, code_used_by AS codeUsedBy, public_key AS publicKey,
  last_sequence AS lastSequence, last_manifest_hash AS lastManifestHash`;

export function findOfficeByCode(db: ReadDb, divisionCode: string): ReportingOffice | undefined {
  return db.get<ReportingOffice>(`SELECT ${columns} FROM reporting_offices WHERE division_code = ?`, divisionCode);
}

export function findOfficeByToken(db: ReadDb, tokenHash: string): ReportingOffice | undefined {
  return db.get<ReportingOffice>(`SELECT ${columns} FROM reporting_offices WHERE token_hash = ?`, tokenHash);
}

export function inviteOffice(
  db: WriteDb,
  office: { divisionCode: string; name: string; codeHash: string; validUntil: string; at: string },
): void {
  db.run(
    `INSERT INTO reporting_offices (division_code, name, invited_at, code_hash, code_valid_until) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (division_code) DO UPDATE SET name = excluded.name, invited_at = excluded.invited_at, code_hash = excluded.code_hash, code_valid_until = excluded.code_valid_until, code_tries = 0, code_used_by = NULL`,
    office.divisionCode,
    office.name,
    office.at,
    office.codeHash,
    office.validUntil,
  );
}

export function countTry(db: WriteDb, divisionCode: string): void {
  db.run('UPDATE reporting_offices SET code_tries = code_tries + 1 WHERE division_code = ?', divisionCode);
}

/** The code is used up; the hash of the new token takes the place of any older one. */
export function joinOffice(db: WriteDb, divisionCode: string, publicKey: string, tokenHash: string, at: string): void {
  db.run(
    'UPDATE reporting_offices SET joined_at = ?, public_key = ?, code_used_by = ?, token_hash = ? WHERE division_code = ?',
    at,
    publicKey,
    publicKey,
    tokenHash,
    divisionCode,
  );
}

export function moveWatermark(db: WriteDb, divisionCode: string, sequence: number, manifestHash: string): void {
  db.run(
    'UPDATE reporting_offices SET last_sequence = ?, last_manifest_hash = ? WHERE division_code = ?',
    sequence,
    manifestHash,
    divisionCode,
  );
}

export function listReportingOffices(db: ReadDb): ShownOffice[] {
  const recordCount = sharedKinds
    .map((kind) => `(SELECT count(*) FROM ${kind.table} WHERE owner_code = o.division_code AND deleted_at IS NULL)`)
    .join(' + ');
  const rows = db.all<Omit<ShownOffice, 'keyFingerprint'> & { publicKey: string | null }>(
    `SELECT o.division_code AS divisionCode, o.name, o.invited_at AS invitedAt, o.joined_at AS joinedAt, o.public_key AS publicKey, o.last_sequence AS lastSequence,
       (SELECT max(period) FROM received_batches WHERE office_code = o.division_code) AS lastPeriod,
       (SELECT max(received_at) FROM received_batches WHERE office_code = o.division_code) AS lastReceivedAt,
       ${recordCount} AS recordCount
     FROM reporting_offices AS o ORDER BY o.division_code`,
  );
  return rows.map(({ publicKey, ...row }) => ({ ...row, keyFingerprint: publicKey === null ? null : keyFingerprint(publicKey) }));
}
