// The dispute that a transfer in brings: nothing that its letter says is typed again.
import type { DisputeFields, Party } from '#shared/contract/disputes.ts';
import type { TransferFields } from '#shared/contract/transfers.ts';
import { blankDispute, blankPartyItems } from '#shared/rules/blank-dispute.ts';
import { namesIn } from '../sheet-rows/row-values.ts';

/** Code of the case source (案件来源) by kind of transfer; any other office is 其他部门. */
const sourceOfKind: Readonly<Record<string, string>> = { 1: '3', 4: '4', 2: '5', 3: '6' };
const anyOtherOffice = '7';

export interface ChosenPlace {
  readonly villageCode: string | null;
  readonly gridId: string | null;
}

/** @param newId makes the ids of the parties */
export function disputeOfTransfer(transfer: TransferFields, place: ChosenPlace, acceptedOn: string, newId: () => string): DisputeFields {
  const party =
    (side: Party['side']) =>
    (name: string): Party => ({
      id: newId(),
      side,
      kind: '01',
      name,
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
    });
  return {
    ...blankDispute,
    title: transfer.title,
    acceptedOn,
    place: transfer.place,
    scale: '01',
    story: transfer.matter,
    source: sourceOfKind[transfer.kind] ?? anyOtherOffice,
    ...place,
    parties: [...namesIn(transfer.applicantNames).map(party('applicant')), ...namesIn(transfer.respondentNames).map(party('respondent'))],
    dueOn: transfer.extendedTo ?? transfer.dueOn,
    eventNumber: [...transfer.originalNumber].slice(0, 40).join(''),
  };
}
