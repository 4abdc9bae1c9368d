// What the record page must know of transfers.
import type { Dispute } from '#shared/contract/disputes.ts';
import type { Transfer, TransferDirection, TransferFields } from '#shared/contract/transfers.ts';
import type { TransferLimits } from '#shared/contract/office-settings.ts';
import { transferProblems } from '#shared/rules/transfer-record.ts';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { officeToday } from '../../values/office-calendar.ts';
import type { RecordDesk } from '../../components/record-form/record-desk.ts';

const blank: TransferFields = {
  direction: 'in',
  kind: '',
  disputeId: null,
  title: '',
  fromOrganisation: '',
  toOrganisation: '',
  letterNumber: '',
  originalNumber: '',
  sentOn: '',
  receivedOn: null,
  receivedBy: '',
  consentOn: null,
  applicantNames: '',
  respondentNames: '',
  place: '',
  matter: '',
  decision: 'pending',
  decidedOn: null,
  refusalReason: '',
  dueOn: null,
  extensionConsentOn: null,
  extendedTo: null,
  result: null,
  resultOn: null,
  feedbackOn: null,
  feedbackWay: null,
  feedbackReceipt: '',
  remark: '',
};

interface Beginning {
  readonly direction: TransferDirection;
  readonly officeName: string;
  readonly receiver: string;
  /** The dispute that is transferred, if it is registered. */
  readonly dispute: Dispute | null;
}

/** A new transfer with what is known already: our own name, today, the dispute's title and people. */
export function newTransfer({ direction, officeName, receiver, dispute }: Beginning): TransferFields {
  const names = (side: 'applicant' | 'respondent') =>
    (dispute?.parties ?? [])
      .filter((party) => party.side === side)
      .map((party) => party.name)
      .join('、')
      .slice(0, 200);
  const today = officeToday();
  const ours =
    direction === 'in' ? { toOrganisation: officeName, receivedOn: today, receivedBy: receiver } : { fromOrganisation: officeName };
  return {
    ...blank,
    direction,
    kind: direction === 'in' ? '' : '5',
    sentOn: today,
    ...ours,
    disputeId: dispute?.id ?? null,
    title: dispute?.title ?? '',
    applicantNames: names('applicant'),
    respondentNames: names('respondent'),
    place: dispute?.place ?? '',
    matter: dispute?.story ?? '',
    originalNumber: dispute?.eventNumber ?? '',
  };
}

const fieldNames = Object.keys(blank) as (keyof TransferFields)[];

export function transferDesk(limits: TransferLimits, beginning: Beginning): RecordDesk<TransferFields, Transfer> {
  return {
    module: 'transfers',
    entity: 'transfer',
    path: '/transfers',
    word: '移送',
    empty: () => newTransfer(beginning),
    fieldsOf: (transfer) => Object.fromEntries(fieldNames.map((name) => [name, transfer[name]])) as TransferFields,
    titleOf: (fields) => fields.title,
    check: (fields) => transferProblems(fields, { today: officeToday(), limits }),
    get: (id) => api.transfers.get({ id }),
    create: (fields) => withItsDispute(api.transfers.create({ fields })),
    update: (id, rev, fields) => withItsDispute(api.transfers.update({ id, rev, fields })),
    remove: (id, rev, reason) => withItsDispute(api.transfers.remove({ id, rev, reason })),
    restore: (id, rev) => withItsDispute(api.transfers.restore({ id, rev })),
    usualReasons: ['重复登记', '登记错误', '对方撤回'],
    groups: [
      { anchor: 'letter', word: '来函' },
      { anchor: 'matter', word: '案情' },
      { anchor: 'decision', word: '签收受理' },
      { anchor: 'outcome', word: '期限与结果' },
      { anchor: 'attachments', word: '附件' },
    ],
  };
}

/** A letter moves its dispute along: screens that show disputes read again. */
async function withItsDispute(saving: Promise<Transfer>): Promise<Transfer> {
  const transfer = await saving;
  if (transfer.disputeId !== null) registerChanged('disputes');
  return transfer;
}
