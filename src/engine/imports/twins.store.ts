// The record in the register that a row would repeat.
import type { SheetKind } from '#shared/contract/imports.ts';
import { sentEntities } from '#shared/registers/index.ts';
import type { ReadDb } from '../database/register.ts';
import type { FieldValue } from './evaluated-row.ts';
import { partyNamesOf } from './record-making.ts';

export interface Twin {
  readonly id: string;
  readonly title: string;
}

type Values = Readonly<Record<string, FieldValue>>;

/** A grid by its code, an organisation by its name, a person by the number of the identity document, a dispute by day, parties and type. */
export function findTwin(db: ReadDb, ownerCode: string, kind: SheetKind, values: Values): Twin | undefined {
  switch (kind) {
    case 'grids':
      return db.get(
        'SELECT g.id, g.name AS title FROM grid_codes AS c JOIN grids AS g ON g.id = c.grid_id WHERE c.code = ? AND g.deleted_at IS NULL',
        textOf(values['code']),
      );
    case 'organisations':
      return db.get(
        'SELECT id, name AS title FROM organisations WHERE owner_code = ? AND name = ? AND deleted_at IS NULL',
        ownerCode,
        textOf(values['name']),
      );
    case 'staff':
      return textOf(values['idNumber']) === ''
        ? undefined
        : db.get(
            'SELECT id, name AS title FROM staff WHERE owner_code = ? AND id_number = ? AND deleted_at IS NULL',
            ownerCode,
            textOf(values['idNumber']),
          );
    case 'disputes':
      return db.get(
        'SELECT id, title FROM disputes INDEXED BY ix_disputes_party_names WHERE accepted_on = ? AND party_names = ? AND mediation_type IS ? AND owner_code = ? AND deleted_at IS NULL',
        textOf(values['acceptedOn']),
        partyNamesOf(values),
        textOrNull(values['mediationType']),
        ownerCode,
      );
  }
}

/** A dispute of the register that a row may tell of once more, with something corrected. */
export interface NearDispute {
  readonly title: string;
  readonly acceptedOn: string;
}

interface NearRow extends NearDispute {
  readonly partyNames: string;
  readonly mediationType: string | null;
  readonly story: string;
}

const nearColumns = 'd.title, d.accepted_on AS acceptedOn, d.party_names AS partyNames, d.mediation_type AS mediationType, d.story';

/** The same person with two of day, parties, type and story alike, or the same parties within a week. */
export function findNearDispute(db: ReadDb, ownerCode: string, values: Values): NearDispute | undefined {
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
  for (const idNumber of ['partyId', 'respondentId'].flatMap((field) => textOf(values[field]).split('、'))) {
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

function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function textOrNull(value: FieldValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Whether a record was in a batch: then its import can no longer be taken back. */
export function wasSent(db: ReadDb, recordId: string): boolean {
  return sentEntities.some(
    (entity) => db.get('SELECT 1 FROM batch_lines WHERE entity = ? AND record_id = ?', entity, recordId) !== undefined,
  );
}
