import { expect, it } from 'vitest';
import { settleCase, type CaseContent } from '../mediation-cases/case-content.ts';
import { sharedKindOf } from '../registers/index.ts';

/** A case as programs of batch schema 2 sent it. */
const older = {
  disputeId: '01980000-0000-7000-8000-000000000001',
  title: '褚敏斌与葛伟超之间合同纠纷',
  fileNumber: '（2026）枫人调字第1号',
  acceptedOn: '2026-07-04',
  source: '1',
  difficulty: '1',
  mediationType: '4',
  summary: '',
  mediators: [{ staffId: null, name: '张涛' }],
  recorder: '李娜',
  state: 'failed',
  notice: null,
  endReason: '分歧较大',
  routesToldOn: '2026-07-08',
  sessions: [
    {
      id: '01980000-0000-7000-8000-000000000002',
      heldAt: '2026-07-05T09:00',
      place: '调解室',
      participants: '村民代表',
      record: '',
      result: 'failed',
      recorder: '',
    },
  ],
  agreement: { facts: '争议', clauses: ['退还'], performance: [], mannerAndTime: '', agreedOn: '2026-07-05', number: null, finalAt: null },
};

it('a case of an older batch opens with defaults for what that program did not know, and says how it ended', () => {
  const found = sharedKindOf('mediationCase').read(older);
  if (!found.ok) throw new Error(`${found.path} ${found.rule}`);
  expect(found.fields).toMatchObject({
    ...older,
    requests: [],
    openness: 'public',
    checks: [],
    visits: [],
    confirmation: null,
    closing: null,
    agreement: { form: 'written', effectiveOn: null },
    sessions: [{ participantsConsented: false, presentPartyIds: [] }],
  });
  expect(settleCase(found.fields as unknown as CaseContent)).toMatchObject({ endManner: 'notSettled', endedOn: '2026-07-08' });
});

it('a state that this program does not know is refused with its place', () => {
  expect(sharedKindOf('mediationCase').read({ ...older, state: 'lost' })).toMatchObject({ ok: false, path: 'state' });
});
