// Every paper in each of the shapes that break papers: short, long, many parties with agents, rare characters, a company, blank for hand-writing.
import type { PaperKind } from '#shared/contract/papers.ts';
import { agreements } from './agreements.fixture.ts';
import type { PaperData } from './paper-forms.ts';
import type { AgreementPaper } from './paper-data/agreement-paper.ts';

export type SampleName = keyof typeof agreements;
export const sampleNames = Object.keys(agreements) as readonly SampleName[];

/** The data of one paper in one shape: people and texts are those of the sample agreement. */
export function samplePaper<Kind extends PaperKind>(kind: Kind, name: SampleName): PaperData<Kind> {
  return samples(agreements[name])[kind];
}

const time = '2026年7月2日9时30分';
const subject = '相邻关系纠纷';

function samples(agreement: AgreementPaper): { readonly [Kind in PaperKind]: PaperData<Kind> } {
  const { parties, facts, clauses, committeeName, mediators, recorder, mannerAndTime } = agreement;
  const [first = someParty(agreement), ...others] = parties;
  const names = parties.map((party) => party.name);
  const number = agreement.number ?? '（2026）枫桥人调字第16号';
  const date = '2026-07-03';
  const ofDossier = { committeeName, caseNumber: number, title: `${names[0] ?? ''}与${names.slice(1).join('、')}之间${subject}` };
  const letter = { number: '枫桥人调函〔2026〕3号', committeeName, addressee: '枫桥示范区人民法院', parties, subject, date };
  const requests = ['要求被申请人修复受损墙体。', '要求被申请人赔偿损失8000元。', ...clauses.slice(3)];
  const attachments = ['人民调解协议书1份', '人民调解委员会主持调解的证明1份', '申请人身份证明复印件各1份'];
  const court = {
    applicants: parties,
    court: '枫桥示范区人民法院',
    committeeName,
    agreementNumber: number,
    agreedOn: date,
    reasons: facts,
    clauses,
    attachments,
    date,
  };
  return {
    dossierCover: {
      ...ofDossier,
      mediators,
      mediatedFrom: '2026-07-01',
      mediatedTo: date,
      filedBy: recorder,
      filedOn: '2026-08-20',
      retention: '长期',
      remark: '共一册',
    },
    dossierContents: {
      ...ofDossier,
      papers: Array.from({ length: facts.length > 2000 ? 60 : 13 }, (_, index) => ({
        name: `人民调解文书材料之${String(index + 1)}`,
        pages: String(index * 2 + 1),
        remark: index === 3 ? '复印件' : '',
      })),
    },
    application: { applicants: [first], respondents: others, facts, requests, date },
    acceptance: {
      committeeName,
      acceptedOn: date,
      applicants: [first],
      others,
      type: '邻里纠纷',
      source: 'application',
      sender: '无',
      facts,
      registrar: recorder,
    },
    rightsNotice: { parties, givenAt: time, manner: '书面', givenBy: mediators[0] ?? '', date },
    powerOfAttorney: {
      principal: {
        ...first,
        agents:
          first.agents.length > 0
            ? first.agents
            : [{ name: '沈洁', idNumber: '320599199001010628', contact: '13600003205', unitOrAddress: '示范法律服务所', authority: '' }],
      },
      others: names.slice(1).join('、'),
      subject,
      committeeName,
      power: 'special',
      authority: `代为承认、放弃、变更调解请求，进行和解，签署调解协议。${facts.length > 2000 ? facts.slice(0, 2900) : ''}`,
      term: '自签字之日起至本纠纷调解终结之日止',
      date,
    },
    investigation: {
      parties,
      heldAt: time,
      place: '枫桥村村民委员会',
      participants: '刘洋',
      person: first.name,
      record: facts,
      investigators: mediators,
      recorder,
      date,
    },
    evidenceSlip: {
      parties,
      title: '受损墙体照片',
      evidenceKind: '照片',
      sheets: '3',
      provider: first.name,
      receiver: recorder,
      obtainedOn: date,
      description: facts,
    },
    sessionRecord: {
      parties,
      heldAt: time,
      place: '枫桥示范镇人民调解委员会调解室',
      subject,
      participants: ['刘洋', '周平'],
      record: facts,
      result: 'agreed',
      mediators,
      recorder,
      date,
    },
    mediationAgreement: agreement,
    oralAgreement: { number, committeeName, parties, facts, clauses, mannerAndTime, mediators, date },
    returnVisit: {
      parties,
      visited: names,
      agreementNumber: number,
      subject,
      visitedAt: time,
      place: '枫桥村',
      satisfaction: '满意',
      record: facts,
      visitors: mediators,
      date,
    },
    courtApplication: court,
    courtApplicationUnit: court,
    closingReport: {
      number,
      committeeName,
      filledOn: date,
      source: '当事人申请',
      mediators,
      acceptedOn: '2026-07-01',
      closedOn: date,
      type: '邻里纠纷',
      outcome: '书面协议',
      parties,
      facts,
      result: clauses.join('\n'),
      performance: mannerAndTime,
      opinion: '当事人已按协议履行，同意结案。',
      checkedBy: '周平',
    },
    terminationLetter: {
      ...letter,
      addressee: first.name,
      others: names.slice(1).join('、'),
      acceptedOn: '2026-07-01',
      reason: facts,
      routes: '可以依法通过仲裁、行政、司法等途径维护自己的权利。',
    },
    delegationReply: {
      ...letter,
      letterNumber: '（2026）枫0599诉前调12号',
      signedForOn: '2026-07-01',
      outcome: 'agreed',
      report: facts,
      attachments,
    },
    transferLetter: {
      ...letter,
      facts,
      reason: '不属于人民调解的范围。',
      attachments,
      contactName: recorder,
      contactPhone: '0512-80003205',
      receiver: '',
      receivedOn: null,
    },
    returnLetter: { ...letter, letterNumber: '（2026）枫0599诉前调12号', reason: facts, attachments, receiver: '', receivedOn: null },
    dossierStatement: { ...ofDossier, statement: facts, filedBy: recorder, checkedBy: '周平', date },
    backCover: ofDossier,
  };
}

function someParty({ parties }: AgreementPaper): AgreementPaper['parties'][number] {
  const [party] = parties;
  if (party === undefined) throw new Error('A sample has parties');
  return party;
}
