// Made-up letters for tests.
import type { TransferFields } from '#shared/contract/transfers.ts';

/** A letter of the court that was accepted. */
export function exampleTransfer(changes: Partial<TransferFields> = {}): TransferFields {
  return {
    direction: 'in',
    kind: '1',
    disputeId: null,
    title: '押金返还',
    fromOrganisation: '示范区人民法院',
    toOrganisation: '枫桥示范镇综治中心',
    letterNumber: '委调〔2026〕8号',
    originalNumber: '诉前调（2026）12号',
    sentOn: '2026-07-01',
    receivedOn: '2026-07-02',
    receivedBy: '王敏',
    consentOn: '2026-07-01',
    applicantNames: '褚敏斌、单雄信',
    respondentNames: '葛伟超',
    place: '',
    matter: '房屋租赁押金退还。',
    decision: 'accepted',
    decidedOn: '2026-07-02',
    refusalReason: '',
    dueOn: '2026-08-01',
    extensionConsentOn: null,
    extendedTo: null,
    result: null,
    resultOn: null,
    feedbackOn: null,
    feedbackWay: null,
    feedbackReceipt: '',
    remark: '',
    ...changes,
  };
}

/** A letter to another office that has not been answered: its dispute lies there. */
export function exampleLetterOut(disputeId: string, changes: Partial<TransferFields> = {}): TransferFields {
  const unanswered = { receivedOn: null, receivedBy: '', decision: 'pending', decidedOn: null, dueOn: null } as const;
  return exampleTransfer({
    disputeId,
    direction: 'out',
    kind: '5',
    fromOrganisation: '枫桥示范镇综治中心',
    toOrganisation: '示范区住建局',
    letterNumber: '枫综移〔2026〕3号',
    sentOn: '2026-07-10',
    ...unanswered,
    ...changes,
  });
}
