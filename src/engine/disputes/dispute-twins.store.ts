// The dispute of the register that a ledger's row would repeat, or may tell of once more.
import type { ReadDb } from '../database/register.ts';
import type { NearRecord, Twin } from '../register/sheet-register.ts';
import type { FieldValue } from '../sheet-rows/evaluated-row.ts';
import { textOf, textOrNull, type Values } from '../sheet-rows/row-values.ts';
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

const nearColumns = 'd.title, d.accepted_on AS acceptedOn, d.party_names AS partyNames, d.mediation_type AS mediationType, d.story';

/** The same person with two of day, parties, type and story alike, or the same parties within a week. */
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
  return undefined;
}

/** What the register holds of a dispute that a ledger's row may say otherwise, by the sheet's fields. */
export function getTwinFacts(db: ReadDb, id: string): Readonly<Record<string, FieldValue>> {
  return (
    db.get<Record<string, FieldValue>>(
      'SELECT state, resolved_on AS resolvedOn, amount_fen AS amountFen, people_count AS peopleCount, story, resolver_name AS resolverName FROM disputes WHERE id = ?',
      id,
    ) ?? {}
  );
}
