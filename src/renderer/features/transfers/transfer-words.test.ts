import { expect, it } from 'vitest';
import { isTransferLate, progressWord } from './transfer-words.ts';

const sent = { direction: 'in', decision: 'pending', receivedOn: null, result: null, feedbackOn: null, dueOn: '2026-07-20' } as const;

it('tells where a transfer stands', () => {
  expect([
    progressWord(sent),
    progressWord({ ...sent, receivedOn: '2026-07-02' }),
    progressWord({ ...sent, receivedOn: '2026-07-02', decision: 'accepted' }),
    progressWord({ ...sent, receivedOn: '2026-07-02', decision: 'accepted', result: '1' }),
    progressWord({ ...sent, receivedOn: '2026-07-02', decision: 'accepted', result: '1', feedbackOn: '2026-07-09' }),
    progressWord({ ...sent, receivedOn: '2026-07-02', decision: 'refused' }),
    progressWord({ ...sent, direction: 'out', receivedOn: '2026-07-02', decision: 'refused' }),
  ]).toEqual(['待签收', '待决定', '办理中', '待反馈', '已反馈', '已退回', '被退回']);
});

it('is late after its day while it has no result, and never once it was refused', () => {
  expect([
    isTransferLate(sent, '2026-07-20'),
    isTransferLate(sent, '2026-07-21'),
    isTransferLate({ ...sent, result: '1' }, '2026-07-21'),
    isTransferLate({ ...sent, decision: 'refused' }, '2026-07-21'),
  ]).toEqual([false, true, false, false]);
});
