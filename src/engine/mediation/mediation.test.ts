import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MediationCase } from '#shared/contract/mediation.ts';
import { getRecord } from '../records/record-book.ts';
import { disputeKind } from '../disputes/disputes.store.ts';
import { exampleCaseParties, exampleDispute, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const caseFields = {
  acceptedOn: '2026-07-20',
  source: '1',
  difficulty: '1',
  mediationType: '4',
  summary: '',
  mediators: [{ staffId: null, name: '张涛' }],
  recorder: '李娜',
};
const newId = (): string => office.engine.context.newId();

async function openCase(): Promise<MediationCase> {
  const dispute = await office.api.disputes.create({ fields: exampleDispute({ parties: exampleCaseParties() }) });
  return office.api.mediation.openCase({ disputeId: dispute.id, fields: caseFields });
}

async function drawUp(opened: MediationCase): Promise<MediationCase> {
  const { id, parties } = opened;
  const noticed = await office.api.mediation.giveNotice({
    id,
    rev: opened.rev,
    notice: { givenAt: '2026-07-20T09:00', manner: 'oral', givenBy: '张涛' },
  });
  const session = {
    id: newId(),
    heldAt: '2026-07-21T09:00',
    place: '调解室',
    participants: '',
    record: '双方陈述。',
    result: 'agreed' as const,
    recorder: '李娜',
  };
  const held = await office.api.mediation.saveSession({ id, rev: noticed.rev, session });
  const [payee, payer] = parties;
  return office.api.mediation.saveAgreement({
    id,
    rev: held.rev,
    agreement: {
      facts: '双方因押金退还发生争议。',
      clauses: ['葛伟超退还押金。'],
      mannerAndTime: '一次付清。',
      agreedOn: '2026-07-22',
      performance: [
        {
          id: newId(),
          payerPartyId: payer?.id ?? '',
          payeePartyId: payee?.id ?? '',
          manner: '4',
          description: '退还押金',
          amountFen: 230_000,
          dueOn: '2026-08-01',
          way: '转账',
        },
      ],
    },
  });
}

describe('a mediation case', () => {
  it('takes its parties and its title from the dispute: nothing is typed again', async () => {
    const opened = await openCase();
    expect(opened.title).toBe('褚敏斌与葛伟超之间合同纠纷');
    expect(opened.parties.map((party) => party.name)).toEqual(['褚敏斌', '葛伟超']);
    expect((await office.api.disputes.get({ id: opened.disputeId })).mediationCaseId).toBe(opened.id);
  });

  it('is opened once from a dispute, and the dispute can then not be deleted', async () => {
    const opened = await openCase();
    expect(await refusal(office.api.mediation.openCase({ disputeId: opened.disputeId, fields: caseFields }))).toMatchObject({
      code: 'mediation.case-exists',
      caseId: opened.id,
    });
    expect((await refusal(office.api.disputes.remove({ id: opened.disputeId, rev: 1, reason: '误' }))).code).toBe('disputes.has-case');
  });

  it('holds no session before the parties were told their rights', async () => {
    const opened = await openCase();
    const session = {
      id: newId(),
      heldAt: '2026-07-21T09:00',
      place: '调解室',
      participants: '',
      record: '',
      result: 'toContinue' as const,
      recorder: '',
    };
    expect((await refusal(office.api.mediation.saveSession({ id: opened.id, rev: 1, session }))).code).toBe('mediation.notice-missing');
  });

  it('gets its number when the agreement is final, settles the dispute, and is closed to changes', async () => {
    const drawn = await drawUp(await openCase());
    const final = await office.api.mediation.finaliseAgreement({ id: drawn.id, rev: drawn.rev });
    expect(final).toMatchObject({ state: 'agreed', caseNumber: '（2026）枫人调字第1号', agreement: { number: '（2026）枫人调字第1号' } });
    const dispute = await office.api.disputes.get({ id: final.disputeId });
    expect(dispute).toMatchObject({
      state: 'settled',
      resolvedOn: '2026-07-22',
      resolveMethod: '0103',
      resolveOrganisation: '枫桥示范镇人民调解委员会',
      resolverName: '张涛',
    });
    expect((await refusal(office.api.mediation.updateCase({ id: final.id, rev: final.rev, fields: caseFields }))).code).toBe(
      'mediation.agreement-final',
    );
    expect((await refusal(office.api.mediation.finaliseAgreement({ id: final.id, rev: final.rev }))).code).toBe(
      'mediation.agreement-final',
    );
  });

  it('gives no number to an agreement that lacks something, and says what', async () => {
    const opened = await openCase();
    const agreement = { facts: '争议。', clauses: ['退还。'], performance: [], mannerAndTime: '', agreedOn: '2026-07-22' };
    const saved = await office.api.mediation.saveAgreement({ id: opened.id, rev: 1, agreement });
    expect(await refusal(office.api.mediation.finaliseAgreement({ id: saved.id, rev: saved.rev }))).toMatchObject({
      code: 'mediation.agreement-incomplete',
      missing: ['notice', 'sessions'],
    });
    expect((await office.api.numbering.numbers({ series: '枫人调字', year: 2026 })).rows).toEqual([]);
  });

  it('keeps to days that there are, and to the order that the law asks for', async () => {
    const { id } = await openCase();
    const notice = (givenAt: string) =>
      refusal(office.api.mediation.giveNotice({ id, rev: 1, notice: { givenAt, manner: 'oral', givenBy: '张涛' } }));
    for (const givenAt of ['2026-02-30T09:00', '2026-07-20T25:00', '2026-07-20T09:00Z'])
      expect((await notice(givenAt)).code).toBe('request.invalid');
    expect(await notice('2026-07-29T09:00')).toMatchObject({ code: 'record.invalid', fields: ['notice.givenAt'], codes: ['date.future'] });
    expect(await refusal(office.api.mediation.endCase({ id, rev: 1, reason: '一方拒绝', routesToldOn: '2099-01-01' }))).toMatchObject({
      fields: ['routesToldOn'],
      codes: ['date.future'],
    });
    expect((await office.api.numbering.numbers({ series: '枫人调字', year: 2099 })).rows).toEqual([]);
    const noticed = await office.api.mediation.giveNotice({
      id,
      rev: 1,
      notice: { givenAt: '2026-07-22T09:00', manner: 'oral', givenBy: '张涛' },
    });
    const session = {
      id: newId(),
      heldAt: '2026-07-21T09:00',
      place: '调解室',
      participants: '',
      record: '',
      result: 'agreed' as const,
      recorder: '',
    };
    expect(await refusal(office.api.mediation.saveSession({ id, rev: noticed.rev, session }))).toMatchObject({
      fields: ['sessions.0.heldAt'],
      codes: ['date.before-notice'],
    });
  });

  it('is not settled before its dispute was accepted, and gives no number then', async () => {
    const drawn = await drawUp(await openCase());
    const dispute = await office.api.disputes.get({ id: drawn.disputeId });
    await office.api.disputes.update({ id: dispute.id, rev: dispute.rev, fields: { ...dispute, acceptedOn: '2026-07-25' } });
    expect(await refusal(office.api.mediation.finaliseAgreement({ id: drawn.id, rev: drawn.rev }))).toMatchObject({
      code: 'record.invalid',
      codes: ['date.before-accepted'],
    });
    expect((await office.api.numbering.numbers({ series: '枫人调字', year: 2026 })).rows).toEqual([]);
  });

  it('takes its title from the parties as they stand when it is final; signed parties change no more', async () => {
    const drawn = await drawUp(await openCase());
    const dispute = await office.api.disputes.get({ id: drawn.disputeId });
    const [first, second] = dispute.parties;
    if (first === undefined || second === undefined) throw new Error('no parties');
    const renamed = { ...dispute, parties: [{ ...first, name: '褚敏文' }, second] };
    await office.api.disputes.update({ id: dispute.id, rev: dispute.rev, fields: renamed });
    const final = await office.api.mediation.finaliseAgreement({ id: drawn.id, rev: drawn.rev });
    expect(final.title).toBe('褚敏文与葛伟超之间合同纠纷');
    const settled = await office.api.disputes.get({ id: dispute.id });
    const { fields } = getRecord(office.engine.context.register.read, disputeKind, dispute.id);
    const swapped = { ...fields, parties: [{ ...first, name: '别人' }, second] };
    expect(await refusal(office.api.disputes.update({ id: dispute.id, rev: settled.rev, fields: swapped }))).toEqual({
      code: 'mediation.agreement-final',
      number: final.caseNumber,
    });
    expect(
      (await office.api.disputes.update({ id: dispute.id, rev: settled.rev, fields: { ...fields, evaluation: '双方满意。' } })).evaluation,
    ).toBe('双方满意。');
  });

  it('is opened from no deleted dispute, and takes no session of another case', async () => {
    const gone = await office.api.disputes.create({ fields: exampleDispute({ parties: exampleCaseParties() }) });
    await office.api.disputes.remove({ id: gone.id, rev: 1, reason: '误' });
    expect((await refusal(office.api.mediation.openCase({ disputeId: gone.id, fields: caseFields }))).code).toBe('record.deleted');
    const [one, other] = [await drawUp(await openCase()), await openCase()];
    const noticed = await office.api.mediation.giveNotice({
      id: other.id,
      rev: 1,
      notice: { givenAt: '2026-07-20T09:00', manner: 'oral', givenBy: '张涛' },
    });
    const [session] = one.sessions;
    if (session === undefined) throw new Error('no session');
    expect((await refusal(office.api.mediation.saveSession({ id: other.id, rev: noticed.rev, session }))).code).toBe(
      'record.saved-already',
    );
  });

  it('numbers cases without a gap, and keeps a void number with its reason', async () => {
    const first = await openCase();
    const ended = await office.api.mediation.endCase({ id: first.id, rev: 1, reason: '一方拒绝', routesToldOn: '2026-07-23' });
    await office.api.mediation.remove({ id: ended.id, rev: ended.rev, reason: '误立案' });
    const second = await drawUp(await openCase());
    await office.api.mediation.finaliseAgreement({ id: second.id, rev: second.rev });
    const { rows } = await office.api.numbering.numbers({ series: '枫人调字', year: 2026 });
    expect(rows.map(({ serial, state, reason }) => ({ serial, state, reason }))).toEqual([
      { serial: 1, state: 'void', reason: '误立案' },
      { serial: 2, state: 'used', reason: null },
    ]);
  });
});
