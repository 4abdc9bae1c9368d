import { describe, expect, it } from 'vitest';
import type { MediationCase } from '#shared/contract/mediation.ts';
import type { Party } from '#shared/contract/disputes.ts';
import { blankPartyItems } from '../blank-dispute.ts';
import { inspectDossier, inspectionCodes, inspectionWords, type InspectionCode } from './inspect-dossier.ts';
import type { InspectedDossier } from './inspected-dossier.ts';

const party = (id: string, side: Party['side'], name: string): Party => ({
  id,
  side,
  kind: '01',
  name,
  idType: '111',
  idNumber: '',
  sex: '1',
  nation: '01',
  education: null,
  category: null,
  occupation: '',
  phone: '',
  address: '',
  representative: '',
  ...blankPartyItems,
});
const session = {
  id: 's',
  heldAt: '2026-07-21T09:00',
  place: '调解室',
  participants: '',
  participantsConsented: false,
  presentPartyIds: [],
  record: '双方陈述。',
  result: 'agreed' as const,
  recorder: '李娜',
};
const evidence = { id: 'e', title: '收条', description: '', takenOn: '2026-07-20', source: '褚敏斌', files: ['a'.repeat(64)] };
const item = {
  id: 'i',
  payerPartyId: 'b',
  payeePartyId: 'a',
  manner: '4',
  description: '退还押金',
  amountFen: 230_000,
  dueOn: '2026-07-25',
  way: '转账',
  place: '枫桥村',
};
const agreement = {
  form: 'written' as const,
  facts: '押金。',
  responsibility: '',
  clauses: ['退还押金。'],
  performance: [item],
  mannerAndTime: '',
  agreedOn: '2026-07-22',
  number: '枫人调字第1号',
  finalAt: '2026-07-22T10:00:00.000+08:00',
  effectiveOn: '2026-07-22',
};
const check = {
  id: 'c',
  itemId: 'i',
  checkedOn: '2026-07-25',
  result: 'performed' as const,
  paidFen: 230_000,
  note: '',
  proof: 'b'.repeat(64),
};
const visit = {
  id: 'v',
  visitedAt: '2026-07-26T09:00',
  place: '',
  partyIds: ['a'],
  visitors: '张涛',
  performance: '已付清',
  satisfaction: null,
  lawsuit: '',
  measures: '',
};
const dossier = { filedBy: '李娜', filedOn: '2026-07-29', retention: '2', remark: '', statement: '', checkedBy: '', statementOn: null };
const exclusion = { item: 'courtHas' as const, found: false, reason: '' };
const closing = { closedOn: '2026-07-28', opinion: '同意结案', closedBy: '张涛', openReason: '' };

/** A case in order from its application to its filing. */
const sound: MediationCase = {
  id: '01900000-0000-7000-8000-000000000001',
  rev: 1,
  createdAt: '',
  createdBy: '',
  updatedAt: '',
  updatedBy: '',
  deletedAt: null,
  deleteReason: null,
  ownerCode: '320599100000',
  acceptedOn: '2026-07-20',
  source: '1',
  appliedOn: '2026-07-19',
  applicationManner: 'written',
  requests: [],
  consentOn: null,
  transferId: null,
  courtDelegation: null,
  exclusions: [exclusion],
  difficulty: '1',
  mediationType: '4',
  summary: '',
  mediators: [{ staffId: null, name: '张涛' }],
  mediatorsChosenBy: 'committee',
  openness: 'public',
  recorder: '李娜',
  endManner: null,
  endPartyId: null,
  endedOn: null,
  endReason: null,
  routesToldOn: null,
  routesToldBy: null,
  extensions: [],
  notice: { givenAt: '2026-07-20T09:00', manner: 'written', givenBy: '张涛' },
  danger: null,
  investigations: [],
  evidence: [evidence],
  sessions: [session],
  agreement,
  checks: [check],
  visits: [visit],
  confirmation: null,
  closing,
  dossier,
  disputeId: '01900000-0000-7000-8000-000000000002',
  title: '褚敏斌与葛伟超之间合同纠纷',
  caseNumber: '枫人调字第1号',
  state: 'closed',
  parties: [party('a', 'applicant', '褚敏斌'), party('b', 'respondent', '葛伟超')],
  hops: [{ from: null, to: 'accepted', on: '2026-07-20', at: '', by: '' }],
  findings: [],
  tasks: [],
  signing: null,
};
const whole = (changes: Partial<MediationCase> = {}, around: Partial<InspectedDossier> = {}): InspectedDossier => ({
  value: { ...sound, ...changes },
  papers: [{ title: '人民调解协议书', missing: 0 }],
  required: [{ slot: 'identity', title: '当事人身份证明', filled: true }],
  scanned: new Set(),
  openFindings: 0,
  ...around,
});
const invited = { ...session, participants: '村主任', participantsConsented: true };
const ended = {
  agreement: null,
  checks: [],
  visits: [],
  sessions: [{ ...session, result: 'failed' as const }],
  endManner: 'notSettled' as const,
  endedOn: '2026-07-22',
  caseNumber: '枫人调字第2号',
};
const stateOf = (dossier: InspectedDossier, code: InspectionCode) =>
  inspectDossier(dossier)
    .filter((line) => line.code === code)
    .map(({ state }) => state);

/** Each check with a dossier in which it holds and one in which it does not. */
const table: readonly (readonly [InspectionCode, InspectedDossier, InspectedDossier])[] = [
  ['acceptance.asked', whole(), whole({ appliedOn: null })],
  ['acceptance.asked', whole({ source: '2', consentOn: '2026-07-20' }), whole({ source: '2' })],
  ['acceptance.exclusions-checked', whole(), whole({ exclusions: [] })],
  [
    'acceptance.nothing-excluded',
    whole({ exclusions: [{ ...exclusion, found: true, reason: '法院委派' }] }),
    whole({ exclusions: [{ ...exclusion, found: true }] }),
  ],
  ['acceptance.mediator-named', whole(), whole({ mediators: [] })],
  ['acceptance.notice-first', whole(), whole({ notice: null })],
  ['acceptance.notice-first', whole(), whole({ notice: { givenAt: '2026-07-21T09:01', manner: 'oral', givenBy: '张涛' } })],
  ['papers.places-filled', whole(), whole({}, { required: [{ slot: 'identity', title: '当事人身份证明', filled: false }] })],
  ['forms.complete', whole(), whole({}, { papers: [{ title: '人民调解协议书', missing: 2 }] })],
  ['forms.sessions-recorded', whole(), whole({ sessions: [{ ...session, record: '' }] })],
  ['forms.marks-complete', whole(), whole({ agreement: { ...agreement, effectiveOn: null } })],
  ['evidence.known', whole(), whole({ evidence: [{ ...evidence, source: '' }] })],
  ['evidence.there', whole(), whole({ evidence: [{ ...evidence, files: [] }] })],
  [
    'evidence.there',
    whole({ evidence: [{ ...evidence, files: [] }] }, { scanned: new Set(['evidence']) }),
    whole({ evidence: [{ ...evidence, files: [] }] }),
  ],
  ['evidence.helpers-consented', whole({ sessions: [invited] }), whole({ sessions: [{ ...invited, participantsConsented: false }] })],
  ['law.agreement-clear', whole(), whole({}, { openFindings: 3 })],
  ['law.written-where-needed', whole(), whole({ findings: [{ rule: 'oral-though-important', article: '', level: 'warned' }] })],
  ['law.routes-told', whole({ ...ended, routesToldOn: '2026-07-22' }), whole(ended)],
  ['visit.made', whole(), whole({ visits: [] })],
  ['visit.after-agreement', whole(), whole({ visits: [{ ...visit, visitedAt: '2026-07-21T09:00' }] })],
  ['visit.performance-proven', whole(), whole({ checks: [{ ...check, proof: null }] })],
  [
    'visit.performance-proven',
    whole({ checks: [{ ...check, proof: null }] }, { scanned: new Set(['performanceProof']) }),
    whole({ checks: [{ ...check, proof: null }] }),
  ],
  ['binding.closed', whole(), whole({ closing: null })],
  ['binding.filed', whole(), whole({ dossier: { ...dossier, filedOn: null } })],
  ['binding.retention', whole(), whole({ dossier: { ...dossier, retention: null } })],
  [
    'binding.statement-checked',
    whole({ dossier: { ...dossier, statement: '缺页', checkedBy: '王敏' } }),
    whole({ dossier: { ...dossier, statement: '缺页' } }),
  ],
  ['equality.number', whole(), whole({ caseNumber: '枫人调字第9号' })],
  ['equality.mediator', whole(), whole({ closing: { ...closing, closedBy: '李娜' } })],
  ['equality.accepted', whole(), whole({ acceptedOn: '2026-07-21' })],
  ['equality.parties', whole(), whole({ title: '褚敏斌与葛韦超之间合同纠纷' })],
  ['equality.result', whole(), whole({ sessions: [{ ...session, result: 'toContinue' }] })],
  ['equality.result', whole(ended), whole({ ...ended, sessions: [session] })],
  ['equality.visit-of-agreement', whole(), whole({ agreement: null })],
  ['equality.amounts', whole(), whole({ checks: [{ ...check, paidFen: 200_000 }] })],
  ['equality.dates', whole(), whole({ dossier: { ...dossier, filedOn: '2026-07-27' } })],
  ['equality.dates', whole({ appliedOn: null }), whole({ appliedOn: '2026-07-21' })],
];

describe('an inspection before binding', () => {
  it.each(table)('%s holds in the one and not in the other', (code, held, broken) => {
    expect(stateOf(held, code)).toEqual(['green']);
    expect(stateOf(broken, code)).toEqual(['red']);
  });

  it('has every check in the table above', () => {
    expect([...new Set(table.map(([code]) => code))].sort()).toEqual([...inspectionCodes].sort());
  });

  it('finds nothing in a sound dossier, and is silent about what the case does not have', () => {
    expect(inspectDossier(whole()).filter(({ state }) => state === 'red')).toEqual([]);
    expect(stateOf(whole(), 'law.routes-told')).toEqual([]);
    expect(stateOf(whole(ended), 'visit.made')).toEqual([]);
  });

  it('says each of several faults with its own place, in whole sentences', () => {
    const lines = inspectDossier(whole({ appliedOn: '2026-07-22', dossier: { ...dossier, filedOn: '2026-07-01' } })).filter(
      ({ code }) => code === 'equality.dates',
    );
    expect(lines.map((line) => [inspectionWords(line), line.jump])).toEqual([
      ['受理日期（2026-07-20）早于申请日期（2026-07-22）', { to: 'case', step: 'registration', field: null }],
      ['立卷日期（2026-07-01）早于结案日期（2026-07-28）', { to: 'case', step: 'closing', field: null }],
    ]);
    for (const [, held, broken] of table)
      for (const line of [...inspectDossier(held), ...inspectDossier(broken)])
        expect(inspectionWords(line)).not.toMatch(/[{}]|undefined|null/);
  });
});
