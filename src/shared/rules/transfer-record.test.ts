import { expect, it } from 'vitest';
import { initialTransferLimits } from '#shared/codes/transfer-kinds.ts';
import type { TransferFields } from '#shared/contract/transfers.ts';
import { proposedDueOn, transferProblems } from './transfer-record.ts';

const context = { today: '2026-07-28', limits: initialTransferLimits };
const letter: TransferFields = {
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
  applicantNames: '褚敏斌',
  respondentNames: '葛伟超',
  place: '枫桥村',
  matter: '',
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
};
const told = (changes: Partial<TransferFields>) =>
  transferProblems({ ...letter, ...changes }, context).map(({ field, code }) => `${field}: ${code}`);

it('a letter that was signed for and accepted is whole', () => {
  expect(told({})).toEqual([]);
});

it.each<[string, Partial<TransferFields>, string[]]>([
  [
    'names both offices, the matter and the day',
    { title: ' ', fromOrganisation: '', toOrganisation: '', sentOn: '' },
    ['title: field.required', 'fromOrganisation: field.required', 'toOrganisation: field.required', 'sentOn: field.required'],
  ],
  ['is of a kind that the table knows', { kind: '8' }, ['kind: code.unknown']],
  ['is signed for after it was sent', { receivedOn: '2026-06-30' }, ['receivedOn: date.before-sent']],
  ['is decided on after it was signed for', { decidedOn: '2026-07-01' }, ['decidedOn: date.before-received']],
  ['is not decided on unsigned', { receivedOn: null }, ['receivedOn: field.required']],
  ['has no day of decision while undecided', { decision: 'pending' }, ['decidedOn: transfers.not-decided']],
  ['goes back with a reason', { decision: 'refused' }, ['refusalReason: field.required']],
  ['is extended only with consent', { extendedTo: '2026-08-20' }, ['extensionConsentOn: field.required']],
  [
    'is extended by thirty days at most',
    { extendedTo: '2026-09-01', extensionConsentOn: '2026-07-28' },
    ['extendedTo: transfers.extension-too-long'],
  ],
  ['is extended forwards', { extendedTo: '2026-07-30', extensionConsentOn: '2026-07-28' }, ['extendedTo: date.before-due']],
  ['has its result with its day', { result: '1' }, ['resultOn: field.required']],
  ['has no day of a result without one', { resultOn: '2026-07-10' }, ['result: field.required']],
  ['is fed back some way on some day', { feedbackWay: '2' }, ['feedbackOn: field.required']],
  ['has no day in the future', { sentOn: '2026-07-29', receivedOn: null, decision: 'pending', decidedOn: null }, ['sentOn: date.future']],
])('%s', (_what, changes, problems) => {
  expect(told(changes)).toEqual(problems);
});

it("is due thirty days after a court's letter was signed for, and has no limit where none is known", () => {
  expect(proposedDueOn(letter, initialTransferLimits)).toBe('2026-08-01');
  expect(proposedDueOn({ ...letter, receivedOn: null }, initialTransferLimits)).toBe('2026-07-31');
  expect(proposedDueOn({ ...letter, kind: '2' }, initialTransferLimits)).toBeNull();
});
