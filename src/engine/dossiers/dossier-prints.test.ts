import { afterEach, beforeEach, expect, it } from 'vitest';
import { drawUpExampleCase } from '../example-case.test-support.ts';
import { openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';
import { keepBinding, keepDossierPdf } from './kept-dossier.test-support.ts';

let office: ExampleOffice;
let caseId: string;
beforeEach(async () => {
  office = await openExampleOffice();
  caseId = await drawUpExampleCase(office, { final: true });
});
afterEach(() => office.close());

const print = (fileId: string, copies: number, reason = '') =>
  office.api.dossiers.recordPrint({ recordId: caseId, fileId, copies, reason });

it('stands in the one print ledger with copy, person, hash and reason; a bound dossier is printed again only for a reason', async () => {
  const { fileId, sha256 } = keepBinding(office, caseId, 1);
  await print(fileId, 2);
  expect(await refusal(print(fileId, 1))).toMatchObject({ code: 'dossiers.reason-missing' });
  await print(fileId, 1, '上一份有缺损');
  const { rows } = await office.api.prints.list({});
  expect(
    rows.map(({ paper, caseId: of, copies, standing, by, reason, sha256: hash }) => [paper, of, copies, standing, by, reason, hash]),
  ).toEqual([
    ['dossier', caseId, '3', 'final', '王敏', '上一份有缺损', sha256],
    ['dossier', caseId, '1-2', 'final', '王敏', '', sha256],
  ]);
  expect((await office.api.prints.count({ search: '整本卷宗' })).count).toBe(2);
});

it('counts the copies of each binding apart, and those of drafts, which need no reason', async () => {
  const [first, second, draft] = [keepBinding(office, caseId, 1), keepBinding(office, caseId, 2), keepDossierPdf(office, 3)];
  await print(first.fileId, 2);
  expect(await print(second.fileId, 1)).toMatchObject({ copyFrom: 1, copyTo: 1, sha256: second.sha256, final: true });
  await print(draft.fileId, 1);
  expect(await print(draft.fileId, 1)).toMatchObject({ copyFrom: 2, copyTo: 2, sha256: '', final: false });
  expect(
    (await office.api.dossiers.prints({ recordId: caseId, fileId: first.fileId })).rows.map(({ copyFrom, copyTo }) => [copyFrom, copyTo]),
  ).toEqual([[1, 2]]);
});
