// A case from its application to its closing, through the calls that the screens make.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MediationCase } from '#shared/contract/mediation.ts';
import { outcomeOf } from '#shared/rules/dispute-life.ts';
import { exampleCaseParties, exampleDispute, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

// The example office's day is 2026-07-28.
let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const registration = {
  acceptedOn: '2026-07-20',
  source: '1',
  appliedOn: '2026-07-19',
  applicationManner: 'written' as const,
  requests: ['退还押金 2,300 元'],
  difficulty: '1',
  mediationType: '4',
  summary: '',
  mediators: [{ staffId: null, name: '张涛' }],
  recorder: '李娜',
};
const newId = (): string => office.engine.context.newId();
const at = ({ id, rev }: MediationCase): { id: string; rev: number } => ({ id, rev });
const api = () => office.api.mediation;

async function openCase(changes: object = {}): Promise<MediationCase> {
  const dispute = await office.api.disputes.create({ fields: exampleDispute({ parties: exampleCaseParties() }) });
  return api().openCase({ disputeId: dispute.id, fields: { ...registration, ...changes } });
}

const session = (changes: object = {}) => ({
  id: newId(),
  heldAt: '2026-07-21T09:00',
  place: '调解室',
  participants: '',
  record: '双方陈述。',
  result: 'agreed' as const,
  recorder: '李娜',
  ...changes,
});

async function heard(opened: MediationCase): Promise<MediationCase> {
  const noticed = await api().giveNotice({ ...at(opened), notice: { givenAt: '2026-07-20T09:00', manner: 'written', givenBy: '张涛' } });
  return api().saveSession({ ...at(noticed), session: session() });
}

/** Two items: one performed on the spot, one on 27 July. */
async function agreed(form: 'written' | 'oral' = 'written'): Promise<MediationCase> {
  const held = await heard(await openCase());
  const [payee, payer] = held.parties;
  const item = (dueOn: string) => ({
    id: newId(),
    payerPartyId: payer?.id ?? '',
    payeePartyId: payee?.id ?? '',
    manner: '4',
    description: '退还押金',
    amountFen: 115_000,
    dueOn,
    way: '转账',
    place: '枫桥村',
  });
  const agreement = {
    form,
    facts: '双方因押金退还发生争议。',
    clauses: [
      '葛伟超退还褚敏斌押金人民币贰仟叁佰元整（￥2,300.00元），2026年7月22日付1,150元，2026年7月27日付1,150元。',
      '逾期不付的，每逾期一日按未付金额的万分之一支付违约金。',
    ],
    mannerAndTime: '分两次转账付清。',
    agreedOn: '2026-07-22',
    performance: [item('2026-07-22'), item('2026-07-27')],
  };
  const drawn = await api().saveAgreement({ ...at(held), agreement });
  return api().finaliseAgreement(at(drawn));
}

const check = (of: MediationCase, index: number, result: 'performed' | 'part' | 'notPerformed' = 'performed') => ({
  id: newId(),
  itemId: of.agreement?.performance[index]?.id ?? '',
  checkedOn: '2026-07-28',
  result,
  paidFen: 115_000,
  note: '',
  proof: null,
});
const visit = (of: MediationCase) => ({
  id: newId(),
  visitedAt: '2026-07-28T08:30',
  place: '上门',
  partyIds: of.parties.map(({ id }) => id),
  visitors: '张涛',
  performance: '已付清。',
  satisfaction: '1',
  lawsuit: '',
  measures: '',
});
const closing = { closedOn: '2026-07-28', opinion: '协议已履行，同意结案。', closedBy: '张涛', openReason: '' };

describe('a whole case', () => {
  it('goes from application to closing, keeps each step with its day and person, and its dispute keeps step', async () => {
    let value = await openCase();
    expect(value).toMatchObject({
      state: 'accepted',
      appliedOn: '2026-07-19',
      requests: ['退还押金 2,300 元'],
      tasks: [{ kind: 'mediate', dueOn: '2026-08-20' }],
    });
    value = await api().saveInvestigation({
      ...at(value),
      investigation: {
        id: newId(),
        heldAt: '2026-07-20T15:00',
        place: '枫桥村',
        participants: '',
        asked: '郎春伟',
        investigators: '张涛',
        recorder: '李娜',
        record: '问答',
      },
    });
    value = await api().saveEvidence({
      ...at(value),
      evidence: { id: newId(), title: '收条', description: '', takenOn: '2026-07-20', source: '褚敏斌', files: ['a'.repeat(64)] },
    });
    value = await heard(value);
    expect(value.state).toBe('mediating');
    const final = await agreed();
    expect(final.tasks.map(({ kind }) => kind)).toEqual(['perform', 'perform', 'visit']);
    value = await api().checkPerformance({ ...at(final), check: check(final, 0) });
    expect(value.state).toBe('agreed');
    value = await api().checkPerformance({ ...at(value), check: check(final, 1) });
    expect(value.state).toBe('performed');
    value = await api().saveVisit({ ...at(value), visit: visit(value) });
    value = await api().closeCase({ ...at(value), closing });
    value = await api().saveDossier({
      ...at(value),
      dossier: { filedBy: '李娜', filedOn: '2026-07-28', retention: '2', remark: '', statement: '', checkedBy: '王敏', statementOn: null },
    });
    expect(value).toMatchObject({ state: 'closed', closing, dossier: { filedBy: '李娜' }, tasks: [] });
    expect(value.hops.map(({ from, to, on, by }) => [from, to, on, by])).toEqual([
      [null, 'accepted', '2026-07-20', '王敏'],
      ['accepted', 'mediating', '2026-07-21', '王敏'],
      ['mediating', 'agreed', '2026-07-22', '王敏'],
      ['agreed', 'performed', '2026-07-28', '王敏'],
      ['performed', 'closed', '2026-07-28', '王敏'],
    ]);
    expect(outcomeOf(await office.api.disputes.get({ id: value.disputeId }))).toBe('settled');
  });

  it('is not opened again once it is closed', async () => {
    let value = await agreed();
    value = await api().closeCase({ ...at(value), closing: { ...closing, openReason: '双方同意改期。' } });
    for (const refused of [
      api().updateCase({ ...at(value), fields: registration }),
      api().checkPerformance({ ...at(value), check: check(value, 0) }),
      api().closeCase({ ...at(value), closing }),
      api().remove({ ...at(value), reason: '误' }),
    ])
      expect(['mediation.case-closed', 'mediation.agreement-final']).toContain((await refusal(refused)).code);
    expect((await api().saveVisit({ ...at(value), visit: visit(value) })).state).toBe('closed');
  });

  it('an item found unperformed again takes the case back to agreed, with the earlier word kept', async () => {
    let value = await agreed();
    for (const index of [0, 1]) value = await api().checkPerformance({ ...at(value), check: check(value, index) });
    value = await api().checkPerformance({ ...at(value), check: check(value, 1, 'part') });
    expect([value.state, value.checks.length]).toEqual(['agreed', 3]);
  });

  it('asks the court together, with the answer’s number or reason', async () => {
    const value = await agreed();
    const application = {
      variant: 'persons' as const,
      court: '枫桥示范区人民法院',
      appliedOn: '2026-07-25',
      applicantIds: value.parties.map(({ id }) => id),
      lateReason: '',
      result: null,
      resultOn: null,
      resultReason: '',
      rulingNumber: '',
    };
    const applied = await api().saveConfirmation({ ...at(value), confirmation: application });
    expect(
      await refusal(
        api().saveConfirmation({ ...at(applied), confirmation: { ...application, result: 'confirmed', resultOn: '2026-07-27' } }),
      ),
    ).toMatchObject({ fields: ['confirmation.rulingNumber'], codes: ['field.required'] });
    expect(
      await refusal(
        api().saveConfirmation({
          ...at(applied),
          confirmation: { ...application, result: 'rejected', resultOn: '2026-07-20', resultReason: '内容不明确' },
        }),
      ),
    ).toMatchObject({ codes: ['date.before-applied'] });
    const confirmed = await api().saveConfirmation({
      ...at(applied),
      confirmation: { ...application, result: 'confirmed', resultOn: '2026-07-27', rulingNumber: '（2026）示0599诉前调确1号' },
    });
    expect((await api().courts({})).names).toEqual(['枫桥示范区人民法院', ...(await api().courts({})).names.slice(1)]);
    // Confirmed, it may be closed although something is open: the court enforces it.
    expect((await api().closeCase({ ...at(confirmed), closing })).state).toBe('closed');
  });

  it('an applicant who takes the case back takes the dispute back too', async () => {
    const opened = await openCase();
    const partyId = opened.parties[0]?.id ?? null;
    const value = await api().endCase({
      ...at(opened),
      manner: 'withdrawn',
      partyId,
      reason: '已自行和解',
      endedOn: '2026-07-23',
      routesToldOn: null,
    });
    expect(value).toMatchObject({ state: 'withdrawn', endManner: 'withdrawn', endedOn: '2026-07-23', routesToldBy: null });
    expect((await office.api.disputes.get({ id: value.disputeId })).state).toBe('withdrawn');
    expect((await api().closeCase({ ...at(value), closing })).state).toBe('closed');
  });

  it('its term is extended when all agree before it is over, and the desk then waits longer', async () => {
    const opened = await openCase();
    const extension = { consentedOn: '2026-07-28', until: '2026-09-10', consentOf: opened.parties.map(({ id }) => id), reason: '鉴定未出' };
    expect(
      await refusal(api().extendTerm({ ...at(opened), extension: { ...extension, consentOf: extension.consentOf.slice(1) } })),
    ).toMatchObject({ fields: ['extension.consentOf'], codes: ['mediation.extension-consent-missing'] });
    expect((await api().extendTerm({ ...at(opened), extension })).tasks).toEqual([{ kind: 'mediate', itemId: '', dueOn: '2026-09-10' }]);
  });

  it('a court’s case runs from the day its papers were signed for', async () => {
    const dispute = await office.api.disputes.create({ fields: exampleDispute({ parties: exampleCaseParties() }) });
    const transfer = await office.api.transfers.create({
      fields: { ...blankTransfer, disputeId: dispute.id, receivedOn: '2026-07-21', receivedBy: '李娜' },
    });
    const value = await api().openCase({
      disputeId: dispute.id,
      fields: {
        ...registration,
        appliedOn: null,
        applicationManner: null,
        requests: [],
        source: '3',
        consentOn: '2026-07-20',
        transferId: transfer.id,
        courtDelegation: 'entrustedOrdinary',
      },
    });
    expect(value.tasks).toEqual([{ kind: 'mediate', itemId: '', dueOn: '2026-08-05' }]);
    // Its end answers the letter: nothing is typed twice.
    await api().endCase({ ...at(value), reason: '分歧大', endedOn: '2026-07-27', routesToldOn: '2026-07-27' });
    expect(await office.api.transfers.get({ id: transfer.id })).toMatchObject({ result: '2', resultOn: '2026-07-27', feedbackOn: null });
  });

  it('shows on the desk what waits: the term, the performance, the visit', async () => {
    const final = await agreed();
    const kinds = async () =>
      (await office.api.desk.today({})).tasks.filter(({ target }) => target.id === final.id).map(({ kind, on }) => [kind, on]);
    expect(await kinds()).toEqual([
      ['performanceDue', '2026-07-22'],
      ['performanceDue', '2026-07-27'],
      ['visitDue', '2026-08-03'],
    ]);
    office.clock.set('2026-08-18T09:00:00+08:00');
    await office.signIn('wangmin', 'fengqiao-2026');
    const opened = await openCase();
    expect((await office.api.desk.today({})).tasks.filter(({ target }) => target.id === opened.id).map(({ kind }) => kind)).toEqual([
      'caseTermDue',
    ]);
  });

  it('takes a paper out with a reason', async () => {
    const opened = await openCase();
    const evidence = { id: newId(), title: '收条', description: '', takenOn: null, source: '', files: [] };
    const taken = await api().saveEvidence({ ...at(opened), evidence });
    const without = await api().removePaper({ ...at(taken), kind: 'evidence', itemId: evidence.id, reason: '记错案件' });
    expect(without.evidence).toEqual([]);
    const {
      rows: [line],
    } = await office.api.audit.history({ entity: 'mediationCase', recordId: opened.id });
    expect(line?.reason).toBe('记错案件');
  });
});

const blankTransfer = {
  direction: 'in' as const,
  kind: '1',
  title: '押金纠纷',
  fromOrganisation: '枫桥示范区人民法院',
  toOrganisation: '枫桥示范镇综治办',
  letterNumber: '',
  originalNumber: '',
  sentOn: '2026-07-20',
  receivedOn: null,
  receivedBy: '',
  consentOn: null,
  applicantNames: '褚敏斌',
  respondentNames: '葛伟超',
  place: '',
  matter: '',
  decision: 'pending' as const,
  decidedOn: null,
  refusalReason: '',
  dueOn: null,
  extensionConsentOn: null,
  extendedTo: null,
  result: null,
  resultOn: null,
  feedbackOn: null,
  feedbackWay: null,
  feedbackReceipt: '',
  remark: '',
};

/** The name of every field of a value, however deep. */
function fieldNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fieldNames);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...fieldNames(inner)]);
}

/** The rules of research A §4 that the program enforces: each with the act that is refused. */
describe('enforced by the law:', () => {
  it('人民调解法 art. 4: nobody can note a fee', async () => {
    const { findings: _findings, ...value } = await agreed();
    // The names of the fields, not their values: a random id may well hold "fee".
    expect(fieldNames(value).filter((name) => /fee|charge/i.test(name))).toEqual([]);
  });

  it('art. 13, 14: somebody without a role on the day, or under age, does not mediate', async () => {
    const fields = {
      name: '周示范',
      idType: '111',
      idNumber: '',
      sex: '1',
      birthDate: '1980-05-06',
      nation: null,
      politicalStatus: null,
      education: null,
      mobile: '',
      otherPhone: '',
      kind: '06',
      fullTime: null,
      level: '',
      duty: '',
      specialty: '',
      villageCode: null,
      gridId: null,
      registeredOn: null,
      remark: '',
    };
    const post = {
      kind: '06',
      legalRole: null,
      committeeRole: null,
      manner: null,
      fullTime: null,
      villageCode: null,
      gridId: null,
      organisationId: null,
      building: '',
      fromOn: '2026-07-21',
      untilOn: null,
      document: '',
    };
    const later = await office.api.staff.create({ fields: { ...fields, posts: [post] } });
    const young = await office.api.staff.create({
      fields: { ...fields, name: '小示范', birthDate: '2010-01-01', posts: [{ ...post, fromOn: '2026-01-01' }] },
    });
    const named = (staffId: string, name: string) => ({ mediators: [{ staffId, name }] });
    expect(await refusal(openCase(named(later.id, later.name)))).toMatchObject({
      fields: ['mediators'],
      codes: ['mediation.mediator-no-role'],
    });
    expect(await refusal(openCase(named(young.id, young.name)))).toMatchObject({ codes: ['mediation.mediator-underage'] });
    expect((await openCase({ ...named(later.id, later.name), acceptedOn: '2026-07-21' })).mediators).toHaveLength(1);
  });

  it('art. 17: a party that refuses ends the case, and says who', async () => {
    const opened = await openCase();
    const end = { ...at(opened), manner: 'refused' as const, reason: '不愿调解', routesToldOn: '2026-07-21' };
    expect(await refusal(api().endCase(end))).toMatchObject({ fields: ['endPartyId'], codes: ['field.required'] });
    expect((await api().endCase({ ...end, partyId: opened.parties[1]?.id ?? null })).state).toBe('failed');
  });

  it('no case is opened, and no registration changed, without its type and mediators, as its form marks them', async () => {
    expect(await refusal(openCase({ mediators: [], mediationType: null }))).toMatchObject({
      code: 'record.invalid',
      fields: ['mediationType', 'mediators'],
    });
  });

  it('art. 19, 27, 28: no agreement becomes final without a record', async () => {
    const opened = await openCase();
    const drawn = await api().saveAgreement({
      ...at(opened),
      agreement: { facts: '争议。', clauses: ['退还。'], performance: [], mannerAndTime: '', agreedOn: '2026-07-22' },
    });
    expect(await refusal(api().finaliseAgreement(at(drawn)))).toMatchObject({
      code: 'mediation.agreement-incomplete',
      missing: ['notice', 'sessions'],
    });
  });

  it('art. 20: helpers come with the parties’ consent', async () => {
    const noticed = await api().giveNotice({
      ...at(await openCase()),
      notice: { givenAt: '2026-07-20T09:00', manner: 'oral', givenBy: '张涛' },
    });
    expect(await refusal(api().saveSession({ ...at(noticed), session: session({ participants: '村民代表' }) }))).toMatchObject({
      fields: ['participantsConsented'],
    });
    expect(
      (await api().saveSession({ ...at(noticed), session: session({ participants: '村民代表', participantsConsented: true }) })).sessions,
    ).toHaveLength(1);
  });

  it('令75 art. 22: an obstacle is passed over only for a reason, unless its own body handed the case over', async () => {
    const found = { exclusions: [{ item: 'courtHas' as const, found: true, reason: '' }] };
    expect(await refusal(openCase(found))).toMatchObject({ fields: ['exclusions.0.reason'], codes: ['mediation.exclusion-unexplained'] });
    expect((await openCase({ ...found, source: '3', appliedOn: null })).state).toBe('accepted');
  });

  it('art. 26: a case that fails has the other routes told', async () => {
    expect(await refusal(api().endCase({ ...at(await openCase()), reason: '分歧大', routesToldOn: null }))).toMatchObject({
      fields: ['routesToldOn'],
      codes: ['field.required'],
    });
  });

  it('art. 29, 30: an oral agreement has effect on its day, a written one waits for its marks', async () => {
    expect((await agreed('oral')).agreement).toMatchObject({ form: 'oral', effectiveOn: '2026-07-22' });
    expect((await agreed()).agreement?.effectiveOn).toBeNull();
  });

  it('art. 31: what is open is not closed without a reason', async () => {
    expect(await refusal(api().closeCase({ ...at(await agreed()), closing }))).toMatchObject({
      fields: ['closing.openReason'],
      codes: ['mediation.items-open'],
    });
  });
});
