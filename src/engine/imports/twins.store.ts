// The record in the register that a row would repeat.
import type { SheetKind } from '#shared/contract/imports.ts';
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
      return db.get('SELECT g.id, g.name AS title FROM grid_codes AS c JOIN grids AS g ON g.id = c.grid_id WHERE c.code = ? AND g.deleted_at IS NULL', textOf(values['code']));
    case 'organisations':
      return db.get('SELECT id, name AS title FROM organisations WHERE owner_code = ? AND name = ? AND deleted_at IS NULL', ownerCode, textOf(values['name']));
    case 'staff':
      return textOf(values['idNumber']) === '' ? undefined : db.get('SELECT id, name AS title FROM staff WHERE owner_code = ? AND id_number = ? AND deleted_at IS NULL', ownerCode, textOf(values['idNumber']));
    case 'disputes':
      return db.get(
        'SELECT id, title FROM disputes INDEXED BY ix_disputes_party_names WHERE accepted_on = ? AND party_names = ? AND mediation_type IS ? AND owner_code = ? AND deleted_at IS NULL',
        textOf(values['acceptedOn']), partyNamesOf(values), textOrNull(values['mediationType']), ownerCode,
      );
  }
}

function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function textOrNull(value: FieldValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Whether a record was in a batch: then its import can no longer be taken back. */
export function wasSent(db: ReadDb, recordId: string): boolean {
  return ['grid', 'organisation', 'staff', 'dispute'].some((entity) => db.get('SELECT 1 FROM batch_lines WHERE entity = ? AND record_id = ?', entity, recordId) !== undefined);
}
