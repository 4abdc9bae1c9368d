// A dispute that a ledger tells of once more: what its columns say of it, and the dispute once the corrected columns are written into it.
import { codeName, mediationTypes } from '#shared/codes/index.ts';
import type { DisputeFields, Party } from '#shared/contract/disputes.ts';
import type { Changed } from '../register/sheet-register.ts';
import type { FieldValue } from '../sheet-rows/evaluated-row.ts';
import { columnEnds, partySides } from './row-parties.ts';

type PartySide = (typeof partySides)[number];

/** The parties in the columns of their sides; all else stands under the record's own names. */
export function toldOfDispute({ parties }: DisputeFields): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(
    partySides.flatMap((side) => {
      const own = parties.filter((party) => party.side === side);
      const joined = (field: 'name' | 'idNumber' | 'phone'): string =>
        own
          .map((party) => party[field])
          .filter((value) => value !== '')
          .join('、');
      return [
        [side, joined('name')],
        [side + columnEnds.idNumber, joined('idNumber')],
        [side + columnEnds.sex, own[0]?.sex ?? null],
        [side + columnEnds.phone, joined('phone')],
        [side + columnEnds.address, own[0]?.address ?? ''],
      ];
    }),
  );
}

export function restatedDispute(merged: DisputeFields, { before, made, columns }: Changed<DisputeFields>): DisputeFields {
  const parties = [
    ...partySides.flatMap((side) => partiesOfSide(side, before.parties, made.parties, columns)),
    ...before.parties.filter((party) => !partySides.some((side) => side === party.side)),
  ];
  const fields: DisputeFields = {
    ...merged,
    parties,
    // The other classification follows from the one that was corrected, until a person confirms the pair again.
    ...(columns.has('mediationType') && !columns.has('disputeType') ? { disputeType: made.disputeType, typesConfirmedBy: '' } : {}),
    ...(columns.has('disputeType') && !columns.has('mediationType') ? { mediationType: made.mediationType, typesConfirmedBy: '' } : {}),
    // How it ended is read from the state again.
    ...(columns.has('state') ? { outcome: null } : {}),
    ...(columns.has('village') && /^[^\d]{1,20}(?:村|社区)$/u.test(before.place) ? { place: made.place } : {}),
  };
  return before.title === titleOf(before) ? { ...fields, title: titleOf(fields) } : fields;
}

function partiesOfSide(side: PartySide, before: readonly Party[], made: readonly Party[], columns: ReadonlySet<string>): Party[] {
  const [known, told] = [before, made].map((parties) => parties.filter((party) => party.side === side));
  if (known === undefined || told === undefined) return [];
  const changed = (Object.keys(columnEnds) as (keyof typeof columnEnds)[]).filter((field) => columns.has(side + columnEnds[field]));
  if (changed.length === 0) return known;
  if (known.length === 0) return told;
  const write = (party: Party, says: Party): Party => ({
    ...party,
    ...Object.fromEntries(changed.map((field) => [field, says[field]])),
  });
  // Without a corrected name those whom the sheet does not tell of stay; with one the sheet says who they are.
  const count = changed.includes('name') ? told.length : Math.max(known.length, told.length);
  return Array.from({ length: count }, (_none, index) => {
    const says = told[index];
    const own = known.find(({ name }) => name === says?.name) ?? known[index];
    if (says === undefined) return known[index];
    return own === undefined ? says : write(own, says);
  }).filter((party) => party !== undefined);
}

/** 张三与李四邻里纠纷, as the sheet's own row is called where it has no title (dispute-row.ts). */
function titleOf({ parties, mediationType }: Pick<DisputeFields, 'parties' | 'mediationType'>): string {
  const type = codeName(mediationTypes, mediationType ?? '') ?? '矛盾纠纷';
  const named = (side: PartySide): string =>
    parties
      .filter((party) => party.side === side)
      .map(({ name }) => name)
      .join('、');
  const respondent = named('respondent');
  const names = named('applicant') + (respondent === '' ? '' : `与${respondent}`);
  return `${names.slice(0, 100 - type.length)}${type}`;
}
