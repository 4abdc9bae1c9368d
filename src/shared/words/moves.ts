// Words of a dispute's moves: on the button, in the history, in errors.
import { codeName, disputeStates } from '#shared/codes/index.ts';
import type { DisputeMove } from '#shared/contract/dispute-moves.ts';

export const moveWords: Readonly<Record<DisputeMove, string>> = {
  accept: '受理',
  assign: '交办',
  transfer: '移送',
  handle: '开始化解',
  settle: '化解成功',
  fail: '化解不成功',
  withdraw: '当事人撤回',
  close: '办结',
  revisit: '回访',
  reopen: '重新办理',
  return: '退回上一步',
};

/** The move in words; one that nobody knows is 办理. */
export function moveWord(move: unknown): string {
  return Object.hasOwn(moveWords, String(move)) ? moveWords[move as DisputeMove] : '办理';
}

export function stateWord(state: unknown): string {
  return codeName(disputeStates, String(state)) ?? '别的状态';
}

/** What has to be done by the day of a dispute's clock. */
export const clockWords = { accept: '应受理', handle: '应化解', revisit: '应回访' } as const;
