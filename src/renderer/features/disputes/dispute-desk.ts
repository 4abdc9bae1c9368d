// What the record page must know of disputes.
import type { Dispute, DisputeFields, Party } from '#shared/contract/disputes.ts';
import { blankDispute, blankPartyItems } from '#shared/rules/blank-dispute.ts';
import { disputeProblems } from '#shared/rules/dispute-record.ts';
import { api } from '../../api/api.ts';
import { newId } from '../../values/new-id.ts';
import { officeToday } from '../../values/office-calendar.ts';
import type { GridChoice } from '../../components/pickers/places.ts';
import type { RecordDesk } from '../../components/record-form/record-desk.ts';

export function emptyParty(side: Party['side']): Party {
  return {
    id: newId(),
    side,
    kind: '01',
    name: '',
    idType: '111',
    idNumber: '',
    sex: null,
    nation: null,
    education: null,
    category: null,
    occupation: '',
    phone: '',
    address: '',
    representative: '',
    ...blankPartyItems,
  };
}

export function emptyDispute(): DisputeFields {
  return {
    ...blankDispute,
    acceptedOn: officeToday(),
    scale: '01',
    parties: [emptyParty('applicant'), emptyParty('respondent')],
  };
}

const fieldNames = Object.keys(emptyDispute()) as (keyof DisputeFields)[];

export function disputeFieldsOf(dispute: Dispute): DisputeFields {
  return Object.fromEntries(fieldNames.map((name) => [name, dispute[name]])) as DisputeFields;
}

/** A new record offers two parties; one that was left blank altogether is no party. */
export function withoutBlankParties(fields: DisputeFields): DisputeFields {
  const parties = fields.parties.filter((party) =>
    [party.name, party.idNumber, party.phone, party.address, party.representative, party.occupation].some((text) => text.trim() !== ''),
  );
  return { ...fields, parties: parties.length > 0 || fields.state === 'draft' ? parties : fields.parties.slice(0, 1) };
}

interface DeskOptions {
  /** How a new record begins. */
  readonly empty: () => DisputeFields;
  /** Registers, unless the person sees that it is registered already. */
  readonly create: (fields: DisputeFields) => Promise<Dispute | null>;
}

export function disputeDesk(grids: readonly GridChoice[], { empty, create }: DeskOptions): RecordDesk<DisputeFields, Dispute> {
  const gridVillageCode = (fields: DisputeFields) =>
    fields.gridId === null ? null : grids.find((grid) => grid.id === fields.gridId)?.villageCode;
  return {
    module: 'disputes',
    entity: 'dispute',
    path: '/disputes',
    word: '矛盾纠纷',
    empty,
    fieldsOf: disputeFieldsOf,
    titleOf: (fields) => fields.title,
    check: (fields) => disputeProblems(withoutBlankParties(fields), { today: officeToday(), gridVillageCode: gridVillageCode(fields) }),
    get: (id) => api.disputes.get({ id }),
    create: (fields) => create(withoutBlankParties(fields)),
    update: (id, rev, fields) => api.disputes.update({ id, rev, fields: withoutBlankParties(fields) }),
    remove: (id, rev, reason) => api.disputes.remove({ id, rev, reason }),
    restore: (id, rev) => api.disputes.restore({ id, rev }),
    usualReasons: ['重复登记', '登记错误', '不属于矛盾纠纷'],
    groups: [
      { anchor: 'basis', word: '基本情况' },
      { anchor: 'parties', word: '当事人' },
      { anchor: 'settling', word: '化解' },
      { anchor: 'evaluation', word: '考评与其他' },
      { anchor: 'transfers', word: '移送' },
      { anchor: 'attachments', word: '附件' },
    ],
  };
}
