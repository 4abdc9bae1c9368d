import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleCaseParties, exampleDispute, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const paper = 'mediationAgreement' as const;

/** A case whose agreement is drawn up, with number or without. */
async function drawUpCase({ final }: { readonly final: boolean }): Promise<string> {
  const { api, engine: { context } } = office;
  const dispute = await api.disputes.create({ fields: exampleDispute({ parties: exampleCaseParties() }) });
  const fields = { acceptedOn: '2026-07-20', source: '1', difficulty: '1', mediationType: '4', summary: '', mediators: [{ staffId: null, name: '张涛' }], recorder: '李娜' };
  let opened = await api.mediation.openCase({ disputeId: dispute.id, fields });
  const { id } = opened;
  opened = await api.mediation.giveNotice({ id, rev: opened.rev, notice: { givenAt: '2026-07-20T09:00', manner: 'oral', givenBy: '张涛' } });
  opened = await api.mediation.saveSession({ id, rev: opened.rev, session: { id: context.newId(), heldAt: '2026-07-21T09:00', place: '调解室', participants: '', record: '双方陈述。', result: 'agreed', recorder: '李娜' } });
  opened = await api.mediation.saveAgreement({ id, rev: opened.rev, agreement: { facts: '双方因押金退还发生争议。', clauses: ['葛伟超于2026年8月1日前退还押金。'], mannerAndTime: '一次付清。', agreedOn: '2026-07-22', performance: [] } });
  if (final) await api.mediation.finaliseAgreement({ id, rev: opened.rev });
  return id;
}

describe('a paper that the browser prints itself, because there is no PDF printer', () => {
  it('stands in the print ledger without a hash', async () => {
    const recordId = await drawUpCase({ final: true });
    expect((await refusal(office.api.papers.draw({ paper, recordId }))).code).toBe('papers.no-printer');
    await office.api.papers.recordPrint({ paper, recordId, fileId: null, copies: 3, reason: '' });
    expect((await office.api.papers.prints({ paper, recordId })).rows).toMatchObject([{ copyFrom: 1, copyTo: 3, sha256: '', final: true, by: '王敏' }]);
  });

  it('needs its reason when it is printed again', async () => {
    const recordId = await drawUpCase({ final: true });
    await office.api.papers.recordPrint({ paper, recordId, fileId: null, copies: 3, reason: '' });
    expect((await refusal(office.api.papers.recordPrint({ paper, recordId, fileId: null, copies: 1, reason: '' }))).code).toBe('papers.reason-missing');
    expect(await office.api.papers.recordPrint({ paper, recordId, fileId: null, copies: 1, reason: '当事人遗失一份' })).toMatchObject({ copyFrom: 4, copyTo: 4 });
  });

  it('as a draft is counted apart from the final copies', async () => {
    const recordId = await drawUpCase({ final: false });
    for (let time = 0; time < 2; time += 1) await office.api.papers.recordPrint({ paper, recordId, fileId: null, copies: 1, reason: '' });
    expect((await office.api.papers.prints({ paper, recordId })).rows).toMatchObject([{ copyFrom: 1, final: false }, { copyFrom: 2, final: false }]);
  });
});
