// A made-up case of two parties on its way to a written agreement, as the use cases make it.
import { exampleCaseParties, exampleDispute, type ExampleOffice } from './example-office.test-support.ts';

/** A case whose agreement is drawn up, with number or without: accepted on 20 July, agreed on the 22nd. */
export async function drawUpExampleCase(
  { api, engine: { context } }: ExampleOffice,
  { final }: { readonly final: boolean },
): Promise<string> {
  const dispute = await api.disputes.create({ fields: exampleDispute({ parties: exampleCaseParties() }) });
  const fields = {
    acceptedOn: '2026-07-20',
    source: '1',
    difficulty: '1',
    mediationType: '4',
    summary: '',
    mediators: [{ staffId: null, name: '张涛' }],
    recorder: '李娜',
  };
  let opened = await api.mediation.openCase({ disputeId: dispute.id, fields });
  const { id } = opened;
  opened = await api.mediation.giveNotice({
    id,
    rev: opened.rev,
    notice: { givenAt: '2026-07-20T09:00', manner: 'oral', givenBy: '张涛' },
  });
  opened = await api.mediation.saveSession({
    id,
    rev: opened.rev,
    session: {
      id: context.newId(),
      heldAt: '2026-07-21T09:00',
      place: '调解室',
      participants: '',
      record: '双方陈述。',
      result: 'agreed',
      recorder: '李娜',
    },
  });
  opened = await api.mediation.saveAgreement({
    id,
    rev: opened.rev,
    agreement: {
      facts: '双方因押金退还发生争议。',
      clauses: ['葛伟超于2026年8月1日前退还押金。'],
      mannerAndTime: '一次付清。',
      agreedOn: '2026-07-22',
      performance: [],
    },
  });
  if (final) await api.mediation.finaliseAgreement({ id, rev: opened.rev });
  return id;
}
