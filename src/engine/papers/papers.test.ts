import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawUpExampleCase } from '../example-case.test-support.ts';
import { openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const paper = 'mediationAgreement' as const;

const drawUpCase = (state: { readonly final: boolean }): Promise<string> => drawUpExampleCase(office, state);

describe('a paper that the browser prints itself, because there is no PDF printer', () => {
  it('stands in the print ledger without a hash', async () => {
    const recordId = await drawUpCase({ final: true });
    expect((await refusal(office.api.papers.draw({ paper, recordId }))).code).toBe('papers.no-printer');
    await office.api.papers.recordPrint({ paper, recordId, fileId: null, copies: 3, reason: '' });
    expect((await office.api.papers.prints({ paper, recordId })).rows).toMatchObject([
      { copyFrom: 1, copyTo: 3, sha256: '', final: true, by: '王敏' },
    ]);
  });

  it('needs its reason when it is printed again', async () => {
    const recordId = await drawUpCase({ final: true });
    await office.api.papers.recordPrint({ paper, recordId, fileId: null, copies: 3, reason: '' });
    expect((await refusal(office.api.papers.recordPrint({ paper, recordId, fileId: null, copies: 1, reason: '' }))).code).toBe(
      'papers.reason-missing',
    );
    expect(await office.api.papers.recordPrint({ paper, recordId, fileId: null, copies: 1, reason: '当事人遗失一份' })).toMatchObject({
      copyFrom: 4,
      copyTo: 4,
    });
  });

  it('as a draft is counted apart from the final copies', async () => {
    const recordId = await drawUpCase({ final: false });
    for (let time = 0; time < 2; time += 1) await office.api.papers.recordPrint({ paper, recordId, fileId: null, copies: 1, reason: '' });
    expect((await office.api.papers.prints({ paper, recordId })).rows).toMatchObject([
      { copyFrom: 1, final: false },
      { copyFrom: 2, final: false },
    ]);
  });
});
