// What the dialog of each move asks: the little that only this step knows, and fields of the next state that are still empty.
import type { DisputeMove, MoveChanges } from '#shared/contract/dispute-moves.ts';
import type { Dispute } from '#shared/contract/disputes.ts';
import { fieldsAfter, moveRules } from '#shared/rules/dispute-life.ts';
import { missingIn, missingInMove } from '#shared/rules/dispute-requirements.ts';
import { disputeFieldsOf } from './dispute-desk.ts';

const changeNames = [
  'disputeType',
  'story',
  'resolveMethod',
  'resolveOrganisation',
  'resolution',
  'satisfaction',
  'satisfactionNote',
] as const;
type ChangeName = (typeof changeNames)[number];
export type Asked = 'toPerson' | 'toOffice' | 'reason' | 'note' | ChangeName;

export type Answers = Pick<Dispute, ChangeName> & {
  readonly on: string | null;
  readonly toPerson: string;
  readonly toOffice: string;
  readonly note: string;
  readonly reason: string;
};

const always: Readonly<Record<DisputeMove, readonly Asked[]>> = {
  accept: [],
  assign: ['toPerson', 'toOffice', 'note'],
  transfer: ['toOffice', 'note'],
  handle: ['note'],
  settle: ['resolveMethod', 'resolveOrganisation', 'resolution'],
  fail: ['resolution'],
  withdraw: ['reason'],
  close: [],
  revisit: ['satisfaction', 'satisfactionNote'],
  reopen: ['reason'],
  return: ['reason'],
};

export const dateWords: Partial<Readonly<Record<DisputeMove, string>>> = {
  settle: '化解日期',
  withdraw: '撤回日期',
  handle: '开始日期',
  reopen: '日期',
  return: '日期',
};

export const consequenceOf: Partial<Readonly<Record<DisputeMove, string>>> = {
  close: '办结是归档：化解情况和报送要的项目都齐了。办结后还可以回访，也可以说明原因重新办理。',
  return: '退回到上一步。这一步留在流转里，不会抹掉。',
  transfer: '有移送函的，请改用下面“移送”里的“转出”：函号、签收、期限、结果都记在移送台账，状态和流转会一起变。',
  reopen: '重新办理后回到“化解中”，原来的化解日期和结果撤下，流转里都还查得到。',
  fail: '化解不成功也可以办结；以后要再调解，可以重新办理。',
};

/** The record as it would stand after the move. */
function after(dispute: Dispute, move: DisputeMove, answers: Partial<Answers>) {
  const { to } = moveRules[move];
  const fields = {
    ...disputeFieldsOf(dispute),
    ...Object.fromEntries(changeNames.flatMap((name) => (answers[name] === undefined ? [] : [[name, answers[name]]]))),
  };
  // Where a return leads was complete before.
  return to === undefined ? fields : fieldsAfter(fields, move, to, answers.on ?? dispute.acceptedOn);
}

export function askedBy(dispute: Dispute, move: DisputeMove): Asked[] {
  const missing = missingIn(after(dispute, move, {}));
  return [...new Set([...always[move], ...changeNames.filter((name) => missing.includes(name))])];
}

/** What keeps the move from being made; the names are those of the questions or of the form's fields. */
export function missingFor(dispute: Dispute, move: DisputeMove, answers: Answers): string[] {
  const untold = missingInMove(move, {
    reason: answers.reason.trim(),
    toPerson: answers.toPerson.trim(),
    toOffice: answers.toOffice.trim(),
  });
  // 交办 makes who it is given to responsible; 化解时限 comes from the limits.
  const filled = (field: string) => (field === 'resolverName' && move === 'assign') || (field === 'dueOn' && move === 'close');
  return [...untold, ...missingIn(after(dispute, move, answers)).filter((field) => !filled(field))];
}

/** Only what the dialog asked travels with the move. */
export function changesOf(answers: Answers, asked: readonly Asked[]): MoveChanges {
  return Object.fromEntries(changeNames.filter((name) => asked.includes(name)).map((name) => [name, answers[name]]));
}
