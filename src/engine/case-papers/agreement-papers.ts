// Papers of an agreement: written (F9) or oral (F10), and the joint application to the court (F12).
import { codeName, performanceManners } from '#shared/codes/index.ts';
import type { Agreement } from '#shared/contract/mediation.ts';
import type { AgreementPaper } from '../papers/paper-data/agreement-paper.ts';
import { casePaper, partiesOn, partyNames, type CaseFacts } from './case-facts.ts';
import type { CasePaper } from '../papers/case-paper.ts';

export function agreementPapers(facts: CaseFacts): CasePaper[] {
  const { agreement } = facts.value;
  if (agreement === null) return [casePaper(facts, 'mediationAgreement', { on: null, data: null, missing: { agreement: true } })];
  return [agreement.form === 'oral' ? oral(facts, agreement) : written(facts, agreement)];
}

function written(facts: CaseFacts, agreement: Agreement): CasePaper {
  const { value, committeeName } = facts;
  return casePaper(facts, 'mediationAgreement', {
    on: agreement.agreedOn,
    number: agreement.number,
    data: {
      number: agreement.number,
      committeeName,
      parties: partiesOn(facts, agreement.agreedOn),
      facts: factsOf(agreement),
      clauses: agreement.clauses,
      performance: agreement.performance.map((item) => performanceRow(facts, agreement, item)),
      mannerAndTime: agreement.mannerAndTime,
      mediators: mediatorsOf(facts),
      recorder: value.recorder,
      date: agreement.agreedOn,
      copies: null,
    },
    missing: missingOf(facts, agreement),
  });
}

function oral(facts: CaseFacts, agreement: Agreement): CasePaper {
  const { number, clauses, mannerAndTime, agreedOn } = agreement;
  return casePaper(facts, 'oralAgreement', {
    on: agreedOn,
    number,
    data: {
      number,
      committeeName: facts.committeeName,
      parties: partiesOn(facts, agreedOn),
      facts: factsOf(agreement),
      clauses,
      mannerAndTime,
      mediators: mediatorsOf(facts),
      date: agreedOn,
    },
    missing: missingOf(facts, agreement),
  });
}

function missingOf({ value }: CaseFacts, { number, mannerAndTime, performance }: Agreement): Record<string, boolean> {
  return {
    mediators: value.mediators.length === 0,
    'agreement.mannerAndTime': mannerAndTime === '' && performance.length === 0,
    'agreement.number': number === null,
  };
}

/** 争议事项 and who answers for what stand under one heading (人民调解法 art. 29). */
function factsOf({ facts, responsibility }: Agreement): string {
  return responsibility === '' ? facts : `${facts}\n${responsibility}`;
}

function performanceRow(
  facts: CaseFacts,
  { agreedOn }: Agreement,
  item: Agreement['performance'][number],
): AgreementPaper['performance'][number] {
  const [payer = '', payee = ''] = [partyNames(facts, [item.payerPartyId])[0], partyNames(facts, [item.payeePartyId])[0]];
  return {
    payer,
    payee,
    description: item.description === '' ? (codeName(performanceManners, item.manner, agreedOn) ?? '') : item.description,
    amountFen: item.amountFen === 0 ? null : item.amountFen,
    dueOn: item.dueOn,
    manner: [item.way, item.place].filter((words) => words !== '').join('；'),
  };
}

/** For an agreement whose parties may go to court together; the form depends on who they are (research A §1.3 F12). */
export function courtPapers(facts: CaseFacts): CasePaper[] {
  const { value, committeeName } = facts;
  const { agreement, confirmation } = value;
  if (agreement === null) return [];
  const chosen = value.parties.filter(
    ({ id }) => confirmation === null || confirmation.applicantIds.length === 0 || confirmation.applicantIds.includes(id),
  );
  const on = confirmation?.appliedOn ?? null;
  const all = partiesOn(facts, on ?? agreement.agreedOn);
  const applicants = all.filter((_party, index) => chosen.some(({ id }) => id === value.parties[index]?.id));
  const withUnit =
    confirmation === null ? applicants.some(({ kind }) => kind === 'legalPerson') : confirmation.variant === 'personAndOrganisation';
  return [
    casePaper(facts, withUnit ? 'courtApplicationUnit' : 'courtApplication', {
      on,
      data:
        applicants.length === 0
          ? null
          : {
              applicants,
              court: confirmation?.court ?? '',
              committeeName,
              agreementNumber: agreement.number,
              agreedOn: agreement.agreedOn,
              reasons: factsOf(agreement),
              clauses: agreement.clauses,
              attachments: attachmentsFor(withUnit),
              date: on,
            },
      missing: { 'agreement.number': agreement.number === null, 'confirmation.court': confirmation === null },
    }),
  ];
}

/** 民诉法解释 art. 354. */
function attachmentsFor(withUnit: boolean): string[] {
  const identity = withUnit
    ? ['自然人申请人身份证明复印件', '单位申请人营业执照（登记证书）复印件、法定代表人（负责人）身份证明']
    : ['申请人身份证明复印件'];
  return ['人民调解协议书', '人民调解委员会主持调解的证明', ...identity];
}

function mediatorsOf({ value }: CaseFacts): string[] {
  return value.mediators.map(({ name }) => name);
}
