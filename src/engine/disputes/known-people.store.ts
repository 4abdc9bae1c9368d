// Who a party already is here. Names, ids and telephones have their index; of a common name only the latest disputes are looked at.
import type { KnownPerson, PersonFacts } from '#shared/contract/dispute-entry.ts';
import { userError } from '#shared/errors.ts';
import { maskIdNumber, maskPhone } from '#shared/rules/masking.ts';
import type { ReadDb } from '../database/register.ts';
import { findStaffFacts, findStaffLike } from '../staff/known-staff.store.ts';

const mostRows = 120;
const mostPeople = 6;
const mostIds = 20;
const shownDisputes = 3;
/** From so many characters on a beginning of the number is looked up: all but the serial, or all but the last digits. */
const enoughOfId = 14;
const enoughOfPhone = 7;

export interface PersonQuestion {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly exceptDisputeId: string | null;
}

interface PartyRow {
  readonly id: string;
  readonly disputeId: string;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly address: string;
}

/** At most six, those with the number that was typed first, then the latest. */
export function findKnownPeople(db: ReadDb, question: PersonQuestion): KnownPerson[] {
  const parties = groupPeople(findParties(db, question))
    .slice(0, mostPeople)
    .map((rows) => describe(db, rows));
  const staff = findStaffLike(db, question).map((person): KnownPerson => ({
    register: 'staff',
    ids: [person.id],
    name: person.name,
    idNumber: maskIdNumber(person.idNumber),
    phone: maskPhone(person.phone),
    address: '',
    staffKind: person.kind,
    disputeCount: 0,
    disputes: [],
  }));
  return [...staff, ...parties].slice(0, mostPeople);
}

/** @throws record.not-found */
export function getPersonFacts(db: ReadDb, register: KnownPerson['register'], ids: readonly string[]): PersonFacts {
  const rows =
    register === 'staff'
      ? ids.map((id) => findStaffFacts(db, id))
      : ids.map((id) =>
          db.get<PersonFacts>(
            'SELECT name, kind, id_type AS idType, id_number AS idNumber, sex, nation, education, category, occupation, phone, address, representative FROM dispute_parties WHERE id = ?',
            id,
          ),
        );
  const known = rows.filter((row) => row !== undefined);
  const [latest] = known;
  if (latest === undefined) throw userError('record.not-found');
  // What the latest does not tell an earlier one may; number and type of the document stay together.
  const withNumber = known.find((row) => row.idNumber !== '') ?? latest;
  const facts = known.reduceRight<PersonFacts>((facts, row) => ({ ...facts, ...toldBy(row) }), latest);
  return { ...facts, idType: withNumber.idType, idNumber: withNumber.idNumber };
}

function toldBy(row: PersonFacts): Partial<PersonFacts> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== ''));
}

function findParties(db: ReadDb, { name, idNumber, phone, exceptDisputeId }: PersonQuestion): PartyRow[] {
  const found = new Map<string, PartyRow>();
  const look = (where: string, ...values: string[]) => {
    const rows = db.all<PartyRow>(
      `SELECT id, dispute_id AS disputeId, name, id_number AS idNumber, phone, address FROM dispute_parties WHERE ${where} ORDER BY dispute_id DESC LIMIT ${String(mostRows)}`,
      ...values,
    );
    for (const row of rows) if (row.disputeId !== exceptDisputeId) found.set(row.id, row);
  };
  const number = idNumber.trim().toUpperCase();
  if (number.length >= enoughOfId) look("id_number >= ? AND id_number < ? AND id_number <> ''", number, `${number}~`);
  const digits = phone.trim();
  if (digits.length >= enoughOfPhone) look("phone >= ? AND phone < ? AND phone <> ''", digits, `${digits}~`);
  if ([...name.trim()].length >= 2) look('name = ?', name.trim());
  return [...found.values()];
}

/** One person: the same number; without one, the same name and telephone, or name and address. */
function groupPeople(rows: readonly PartyRow[]): PartyRow[][] {
  const groups: PartyRow[][] = [];
  for (const row of rows) {
    const group = groups.find((others) => others.some((other) => isOne(row, other)));
    if (group) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

function isOne(one: PartyRow, other: PartyRow): boolean {
  if (one.idNumber !== '' && other.idNumber !== '') return one.idNumber === other.idNumber;
  if (one.name !== other.name) return false;
  return (
    (one.phone !== '' && one.phone === other.phone) ||
    (one.address !== '' && one.address === other.address) ||
    (one.phone === other.phone && one.address === other.address)
  );
}

function describe(db: ReadDb, rows: readonly PartyRow[]): KnownPerson {
  const latest = [...rows].sort((one, other) => (one.disputeId < other.disputeId ? 1 : -1));
  const latestOf = (field: 'name' | 'idNumber' | 'phone' | 'address') => latest.find((row) => row[field] !== '')?.[field] ?? '';
  const disputes = latest
    .slice(0, mostIds)
    .flatMap(({ disputeId }) =>
      db.all<KnownPerson['disputes'][number]>(
        'SELECT id, title, accepted_on AS acceptedOn, state FROM disputes WHERE id = ? AND deleted_at IS NULL',
        disputeId,
      ),
    );
  return {
    register: 'parties',
    ids: latest.slice(0, mostIds).map(({ id }) => id),
    name: latestOf('name'),
    idNumber: maskIdNumber(latestOf('idNumber')),
    phone: maskPhone(latestOf('phone')),
    address: latestOf('address'),
    staffKind: null,
    disputeCount: disputes.length,
    disputes: disputes.slice(0, shownDisputes),
  };
}
