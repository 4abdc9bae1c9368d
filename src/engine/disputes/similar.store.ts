// Disputes that may be the one that somebody is typing. Candidates come from the indexes of names and numbers; the rule decides.
import type { GridHabits, Likeness, SimilarDispute } from '#shared/contract/dispute-entry.ts';
import { daysApart, isProbablySame } from '#shared/rules/same-dispute.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

/** Of a common name the latest disputes are looked at; whoever shares more parties comes first. */
const mostOfOneParty = 400;
const mostParties = 4;
const mostCandidates = 40;
const mostShown = 5;

type Candidate = SimilarDispute & Pick<Likeness, 'villageCode' | 'gridId'>;

export function findSimilar(db: ReadDb, likeness: Likeness, exceptId: string | null): SimilarDispute[] {
  const distinct = exceptId === null ? new Set<string>() : distinctFrom(db, exceptId);
  const rows: SimilarDispute[] = [];
  for (const id of candidates(db, likeness)) {
    if (id === exceptId || distinct.has(id)) continue;
    const candidate = getCandidate(db, id);
    if (candidate === undefined || !isProbablySame(likeness, { ...candidate, parties: partiesOf(db, id) })) continue;
    const { villageCode: _village, gridId: _grid, ...row } = candidate;
    rows.push({ ...row, daysApart: daysApart(likeness.acceptedOn, row.acceptedOn) });
    if (rows.length === mostShown) break;
  }
  return rows;
}

function candidates(db: ReadDb, { parties }: Likeness): string[] {
  const shared = new Map<string, number>();
  for (const { name, idNumber } of parties.filter((party) => party.name.trim() !== '').slice(0, mostParties)) {
    const ids = db.all<{ id: string }>(
      `SELECT dispute_id AS id FROM dispute_parties WHERE name = ? ORDER BY dispute_id DESC LIMIT ${String(mostOfOneParty)}`,
      name.trim(),
    );
    const byNumber =
      idNumber.trim() === ''
        ? []
        : db.all<{ id: string }>(
            `SELECT dispute_id AS id FROM dispute_parties WHERE id_number = ? AND id_number <> '' ORDER BY dispute_id DESC LIMIT ${String(mostOfOneParty)}`,
            idNumber.trim().toUpperCase(),
          );
    for (const id of new Set([...ids, ...byNumber].map((row) => row.id))) shared.set(id, (shared.get(id) ?? 0) + 1);
  }
  return [...shared]
    .sort(([one, ones], [other, others]) => others - ones || (one < other ? 1 : -1))
    .slice(0, mostCandidates)
    .map(([id]) => id);
}

function getCandidate(db: ReadDb, id: string): Candidate | undefined {
  return db.get<Candidate>(
    `SELECT r.id, r.rev, r.title, r.accepted_on AS acceptedOn, r.state, r.village_code AS villageCode, v.name AS villageName, r.grid_id AS gridId, g.name AS gridName, r.place, r.party_names AS partyNames,
       r.dispute_type AS disputeType, r.mediation_type AS mediationType, r.amount_fen AS amountFen, r.story, r.resolver_name AS resolverName, r.created_by AS createdBy, 0 AS daysApart
     FROM disputes AS r LEFT JOIN villages AS v ON v.code = r.village_code LEFT JOIN grids AS g ON g.id = r.grid_id WHERE r.id = ? AND r.deleted_at IS NULL`,
    id,
  );
}

function partiesOf(db: ReadDb, disputeId: string): Likeness['parties'] {
  return db.all('SELECT name, id_number AS idNumber FROM dispute_parties WHERE dispute_id = ? ORDER BY position', disputeId);
}

function distinctFrom(db: ReadDb, id: string): Set<string> {
  const rows = db.all<{ id: string }>(
    'SELECT other_id AS id FROM dispute_distinctions WHERE one_id = ? UNION ALL SELECT one_id FROM dispute_distinctions WHERE other_id = ?',
    id,
    id,
  );
  return new Set(rows.map((row) => row.id));
}

export function insertDistinction(
  db: WriteDb,
  ids: readonly [string, string],
  note: { readonly reason: string; readonly at: string; readonly by: string },
): void {
  const [one, other] = [...ids].sort();
  db.run(
    'INSERT INTO dispute_distinctions (one_id, other_id, reason, at, by) VALUES (?, ?, ?, ?, ?) ON CONFLICT (one_id, other_id) DO UPDATE SET reason = excluded.reason, at = excluded.at, by = excluded.by',
    one ?? '',
    other ?? '',
    note.reason,
    note.at,
    note.by,
  );
}

export function findLastInGrid(db: ReadDb, gridId: string, exceptId: string | null): GridHabits | null {
  const row = db.get<Omit<GridHabits, 'fields'> & GridHabits['fields']>(
    `SELECT id, title, accepted_on AS acceptedOn, source, scale, resolve_method AS resolveMethod, resolve_organisation AS resolveOrganisation, resolver_name AS resolverName,
       resolver_phone AS resolverPhone, resolver_id_number AS resolverIdNumber, resolver_organisation AS resolverOrganisation
     FROM disputes WHERE grid_id = ? AND id IS NOT ? AND deleted_at IS NULL ORDER BY accepted_on DESC LIMIT 1`,
    gridId,
    exceptId,
  );
  if (row === undefined) return null;
  const { id, title, acceptedOn, ...fields } = row;
  return { id, title, acceptedOn, fields };
}
