import { afterEach, beforeEach, expect, it } from 'vitest';
import type { MediationCase } from '#shared/contract/mediation.ts';
import { checkAgreement } from '#shared/rules/agreement-check/check-agreement.ts';
import { findingKey } from '#shared/rules/agreement-check/finding.ts';
import { exampleCaseParties, exampleDispute, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const newId = (): string => office.engine.context.newId();
const clean = '葛伟超于2026年8月1日前一次性退还褚敏斌押金人民币贰仟叁佰元整（￥2,300.00元），逾期按日加付万分之一。';

/** A case whose agreement is drawn up and complete but for what its clauses say. */
async function drawUp(clauses: readonly string[]): Promise<MediationCase> {
  const { api } = office;
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
  const {
    id,
    rev,
    parties: [payee, payer],
  } = await api.mediation.openCase({ disputeId: dispute.id, fields });
  const noticed = await api.mediation.giveNotice({ id, rev, notice: { givenAt: '2026-07-20T09:00', manner: 'oral', givenBy: '张涛' } });
  const held = await api.mediation.saveSession({
    id,
    rev: noticed.rev,
    session: {
      id: newId(),
      heldAt: '2026-07-21T09:00',
      place: '调解室',
      participants: '',
      record: '双方陈述。',
      result: 'agreed',
      recorder: '李娜',
    },
  });
  const performance = [
    {
      id: newId(),
      payerPartyId: payer?.id ?? '',
      payeePartyId: payee?.id ?? '',
      manner: '4',
      description: '退还押金',
      amountFen: 230_000,
      dueOn: '2026-08-01',
      way: '微信转账',
    },
  ];
  return api.mediation.saveAgreement({
    id,
    rev: held.rev,
    agreement: {
      facts: '双方因押金退还发生争议。',
      clauses: [...clauses],
      performance,
      mannerAndTime: '微信转账。',
      agreedOn: '2026-07-22',
    },
  });
}

const finalise = ({ id, rev }: { readonly id: string; readonly rev: number }) => office.api.mediation.finaliseAgreement({ id, rev });
const keysOf = ({ parties, agreement, mediationType }: MediationCase): string[] =>
  agreement === null ? [] : checkAgreement({ parties, agreement, mediationType }).map(findingKey);

it('a clean agreement gets its number without a word', async () => {
  expect((await finalise(await drawUp([clean]))).agreement?.number).not.toBeNull();
});

it('what falls short of the legal minimum blocks, and no reason helps', async () => {
  const drawn = await drawUp([clean.replace('贰仟叁佰', '贰仟肆佰')]);
  expect(await refusal(finalise(drawn))).toMatchObject({ code: 'agreementChecks.blocked', count: 1, codes: ['amount.differ'] });
  expect(
    (await refusal(office.api.agreementChecks.answer({ caseId: drawn.id, reasons: keysOf(drawn).map((key) => ({ key, reason: '照写' })) })))
      .code,
  ).toBe('agreementChecks.finding-gone');
  expect((await office.api.mediation.get({ id: drawn.id })).caseNumber).toBe('');
});

it('an unclear word asks for a reason, which is kept with account and time, audited, and opens the way', async () => {
  const drawn = await drawUp([clean, '褚敏斌尽快搬离。']);
  expect(await refusal(finalise(drawn))).toMatchObject({ code: 'agreementChecks.unanswered', count: 1, findings: ['“尽快”时间不明确'] });
  const [key = ''] = keysOf(drawn);
  const { answers } = await office.api.agreementChecks.answer({ caseId: drawn.id, reasons: [{ key, reason: '双方坚持这样写' }] });
  expect(answers).toMatchObject([
    {
      key,
      finding: '“尽快”时间不明确',
      article: '民诉法解释第三百五十八条',
      reason: '双方坚持这样写',
      by: '王敏',
      at: '2026-07-28T09:00:00.000+08:00',
    },
  ]);
  const history = await office.api.audit.history({ entity: 'mediationCase', recordId: drawn.id });
  expect(history.rows[0]).toMatchObject({
    action: 'agreementCheck.goOn',
    changes: [{ field: '“尽快”时间不明确', from: null, to: '双方坚持这样写' }],
  });
  const final = await finalise(drawn);
  expect((await office.api.agreementChecks.answers({ caseId: final.id })).answers).toEqual(answers);
  expect((await refusal(office.api.agreementChecks.answer({ caseId: final.id, reasons: [{ key, reason: '再说一次' }] }))).code).toBe(
    'mediation.agreement-final',
  );
});

it('a reason holds for the words that it was given for, not for others that come later', async () => {
  const drawn = await drawUp([clean, '褚敏斌尽快搬离。']);
  const [key = ''] = keysOf(drawn);
  await office.api.agreementChecks.answer({ caseId: drawn.id, reasons: [{ key, reason: '双方坚持这样写' }] });
  if (drawn.agreement === null) throw new Error('no agreement');
  const { number: _number, finalAt: _finalAt, ...fields } = drawn.agreement;
  const changed = await office.api.mediation.saveAgreement({
    id: drawn.id,
    rev: drawn.rev,
    agreement: { ...fields, clauses: [clean, '褚敏斌近期搬离。'] },
  });
  expect(await refusal(finalise(changed))).toMatchObject({ code: 'agreementChecks.unanswered', findings: ['“近期”时间不明确'] });
  expect((await refusal(office.api.agreementChecks.answer({ caseId: drawn.id, reasons: [{ key, reason: '双方坚持这样写' }] }))).code).toBe(
    'agreementChecks.finding-gone',
  );
});

it('the database keeps reasons as they were given', async () => {
  const drawn = await drawUp([clean, '褚敏斌尽快搬离。']);
  const [key = ''] = keysOf(drawn);
  await office.api.agreementChecks.answer({ caseId: drawn.id, reasons: [{ key, reason: '双方坚持这样写' }] });
  for (const sql of ["UPDATE agreement_check_answers SET reason = '别的'", 'DELETE FROM agreement_check_answers']) {
    expect(() => office.engine.context.register.write((db) => db.run(sql))).toThrow(/never/);
  }
});
