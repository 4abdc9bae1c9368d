import type { Watermark } from '#shared/contract/line.ts';
import { userError } from '#shared/errors.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

export interface Connection {
  readonly address: string;
  readonly countyCode: string;
  readonly countyName: string;
  readonly countyPublicKey: string;
  readonly token: string;
  readonly connectedAt: string;
  readonly countyRestoredAt: string | null;
  /** Where the county stood when it knew more of us than we do; 0 when it never did. */
  readonly known: Watermark;
}

export function findConnection(db: ReadDb): Connection | undefined {
  const row = db.get<Omit<Connection, 'known'> & { knownSequence: number; knownManifestHash: string | null }>(
    `SELECT address, county_code AS countyCode, county_name AS countyName, county_public_key AS countyPublicKey, token, connected_at AS connectedAt,
       county_restored_at AS countyRestoredAt, known_sequence AS knownSequence, known_manifest_hash AS knownManifestHash FROM county_connections`,
  );
  if (row === undefined) return undefined;
  const { knownSequence, knownManifestHash, ...connection } = row;
  return { ...connection, known: { sequence: knownSequence, manifestHash: knownManifestHash } };
}

/** @throws batches.not-connected */
export function getConnection(db: ReadDb): Connection {
  const connection = findConnection(db);
  if (connection === undefined) throw userError('batches.not-connected');
  return connection;
}

export function saveConnection(db: WriteDb, connection: Omit<Connection, 'countyRestoredAt' | 'known'>): void {
  db.run('DELETE FROM county_connections');
  db.run(
    'INSERT INTO county_connections (only_one, address, county_code, county_name, county_public_key, token, connected_at) VALUES (1, ?, ?, ?, ?, ?, ?)',
    connection.address,
    connection.countyCode,
    connection.countyName,
    connection.countyPublicKey,
    connection.token,
    connection.connectedAt,
  );
}

export function noteCountyRestored(db: WriteDb, at: string): void {
  db.run('UPDATE county_connections SET county_restored_at = ?', at);
}

export function noteCountyAhead(db: WriteDb, known: Watermark): void {
  db.run('UPDATE county_connections SET known_sequence = ?, known_manifest_hash = ?', known.sequence, known.manifestHash);
}
