import { afterEach, beforeEach, expect, it } from 'vitest';
import type { MediationCase } from '#shared/contract/mediation.ts';
import { exampleCaseParties, exampleDispute, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';
import { photo, scannedPdf } from '../scans/scanned-files.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const at = ({ id, rev }: MediationCase) => ({ id, rev });

async function openedCase(): Promise<MediationCase> {
  const dispute = await office.api.disputes.create({ fields: exampleDispute({ parties: exampleCaseParties() }) });
  const fields = {
    acceptedOn: '2026-07-20',
    source: '1',
    appliedOn: '2026-07-19',
    applicationManner: 'written' as const,
    requests: ['退还押金'],
    difficulty: '1',
    mediationType: '4',
    summary: '',
    mediators: [{ staffId: null, name: '张涛' }],
    recorder: '李娜',
  };
  return office.api.mediation.openCase({ disputeId: dispute.id, fields });
}

async function redCodes(caseId: string): Promise<string[]> {
  return (await office.api.inspections.ofCase({ caseId })).rows
    .filter(({ state }) => state === 'red')
    .map(({ code, details }) => [code, ...Object.values(details)].join(' '));
}

it('a case that was just opened lacks its papers, each named with its place', async () => {
  const { id } = await openedCase();
  const red = await redCodes(id);
  expect(red).toEqual(
    expect.arrayContaining([
      'acceptance.exclusions-checked',
      'acceptance.notice-first',
      'papers.places-filled 当事人身份证明',
      'papers.places-filled 人民调解记录',
      'binding.closed',
      'binding.filed',
      'binding.retention',
    ]),
  );
  expect(red).not.toContain('acceptance.asked');
  const { rows } = await office.api.inspections.ofCase({ caseId: id });
  expect(rows.find(({ code, details }) => code === 'papers.places-filled' && details['title'] === '当事人身份证明')?.jump).toEqual({
    to: 'scans',
    slot: 'identity',
  });
});

it('turns green as the notice is given, the identity cards are scanned and the session is noted', async () => {
  let value = await openedCase();
  value = await office.api.mediation.giveNotice({
    ...at(value),
    notice: { givenAt: '2026-07-20T09:00', manner: 'written', givenBy: '张涛' },
  });
  const session = {
    id: office.engine.context.newId(),
    heldAt: '2026-07-21T09:00',
    place: '调解室',
    participants: '',
    record: '双方陈述。',
    result: 'toContinue' as const,
    recorder: '李娜',
  };
  value = await office.api.mediation.saveSession({ ...at(value), session });
  const { fileId } = await office.api.files.keep({ name: '身份证.jpg', bytes: photo() });
  await office.api.scans.add({ caseId: value.id, slot: 'identity', fileId });
  const red = await redCodes(value.id);
  for (const gone of [
    'acceptance.notice-first',
    'papers.places-filled 当事人身份证明',
    'papers.places-filled 人民调解记录',
    'papers.places-filled 当事人权利义务告知书',
  ])
    expect(red).not.toContain(gone);
  // A signed agreement that was scanned fills its place, though the program has none.
  expect(red).toContain('papers.places-filled 人民调解协议书');
  const agreement = await office.api.files.keep({ name: '协议.pdf', bytes: await scannedPdf(['agreement']) });
  await office.api.scans.add({ caseId: value.id, slot: 'agreement', fileId: agreement.fileId });
  expect(await redCodes(value.id)).not.toContain('papers.places-filled 人民调解协议书');
});

it('of no case there is none', async () => {
  expect((await refusal(office.api.inspections.ofCase({ caseId: office.engine.context.newId() }))).code).toBe('record.not-found');
});
