// The dispute of the register that a ledger's row would repeat, or may tell of once more.
import type { ReadDb } from '../database/register.ts';
import type { NearRecord, Twin } from '../register/sheet-register.ts';
import { namesIn, textOf, textOrNull, type Values } from '../sheet-rows/row-values.ts';
import { partyNamesOf } from './row-parties.ts';

/** By day, parties and type. */
export function findTwinDispute(db: ReadDb, ownerCode: string, values: Values): Twin | undefined {
  return db.get(
    'SELECT id, title FROM disputes INDEXED BY ix_disputes_party_names WHERE accepted_on = ? AND party_names = ? AND mediation_type IS ? AND owner_code = ? AND deleted_at IS NULL',
    textOf(values['acceptedOn']),
    partyNamesOf(values),
    textOrNull(values['mediationType']),
    ownerCode,
  );
}

interface NearRow extends NearRecord {
  readonly partyNames: string;
  readonly mediationType: string | null;
  readonly story: string;
}

const nearColumns = 'd.id, d.title, d.accepted_on AS acceptedOn, d.party_names AS partyNames, d.mediation_type AS mediationType, d.story';

/** The same parties within a week, or the same person (by the id with two of day, parties, type and story alike; by the name on the same day with type or story). */
export function findNearDispute(db: ReadDb, ownerCode: string, values: Values): NearRecord | undefined {
  const [acceptedOn, partyNames, story] = [textOf(values['acceptedOn']), partyNamesOf(values), textOf(values['story'])];
  const mediationType = textOrNull(values['mediationType']);
  const within = db.get<NearRow>(
    `SELECT ${nearColumns} FROM disputes AS d INDEXED BY ix_disputes_party_names WHERE d.party_names = ? AND d.accepted_on BETWEEN date(?, '-7 days') AND date(?, '+7 days') AND d.owner_code = ? AND d.deleted_at IS NULL`,
    partyNames,
    acceptedOn,
    acceptedOn,
    ownerCode,
  );
  if (within !== undefined) return within;
  for (const idNumber of ['applicantIdNumber', 'respondentIdNumber'].flatMap((field) => textOf(values[field]).split('、'))) {
    if (idNumber === '') continue;
    const rows = db.all<NearRow>(
      `SELECT ${nearColumns} FROM dispute_parties AS p JOIN disputes AS d ON d.id = p.dispute_id WHERE p.id_number = ? AND p.id_number <> '' AND d.owner_code = ? AND d.deleted_at IS NULL ORDER BY d.accepted_on DESC LIMIT 10`,
      idNumber,
      ownerCode,
    );
    const near = rows.find((row) => {
      const alike = [
        row.acceptedOn === acceptedOn,
        row.partyNames === partyNames,
        mediationType !== null && row.mediationType === mediationType,
        story !== '' && row.story === story,
      ];
      return alike.filter(Boolean).length >= 2;
    });
    if (near !== undefined) return near;
  }
  return findSameName(db, ownerCode, values);
}

/** A person of the row on the same day, where the type or the story is the same too: a name was corrected, or an opponent. */
function findSameName(db: ReadDb, ownerCode: string, values: Values): NearRecord | undefined {
  const [mediationType, story] = [textOrNull(values['mediationType']), textOf(values['story'])];
  for (const field of ['applicant', 'respondent']) {
    const [name] = namesIn(textOf(values[field]));
    if (name === undefined) continue;
    const near = db.get<NearRow>(
      `SELECT ${nearColumns} FROM dispute_parties AS p INDEXED BY ix_dispute_parties_name JOIN disputes AS d ON d.id = p.dispute_id WHERE p.name = ? AND d.accepted_on = ? AND d.owner_code = ? AND d.deleted_at IS NULL AND (d.mediation_type = ? OR (d.story = ? AND d.story <> '')) LIMIT 1`,
      name,
      textOf(values['acceptedOn']),
      ownerCode,
      mediationType,
      story,
    );
    if (near !== undefined) return near;
  }
  return undefined;
}
