// Papers with which a case ends: closing report (F16), letter of termination to each party (F17), letters to other offices (F18).
import { caseSources, codeName } from '#shared/codes/index.ts';
import { amountInFigures } from '#shared/rules/amount-in-words.ts';
import { latestCheck } from '#shared/rules/case-life.ts';
import { casePaper, partiesOn, type CaseFacts } from './case-facts.ts';
import type { CasePaper } from '../papers/case-paper.ts';
import { storyOf, typeOf } from './opening-papers.ts';
import { subjectOf } from './subject.ts';

const routes = '当事人可以依法通过仲裁、行政、司法等途径维护自己的权利。';

export function closingPapers(facts: CaseFacts): CasePaper[] {
  const { value, committeeName } = facts;
  const { agreement, closing } = value;
  if (agreement === null && value.endedOn === null) return [];
  return [
    casePaper(facts, 'closingReport', {
      on: closing?.closedOn ?? null,
      data: {
        number: numberOf(facts),
        committeeName,
        filledOn: closing?.closedOn ?? null,
        source: codeName(caseSources, value.source) ?? '',
        mediators: value.mediators.map(({ name }) => name),
        acceptedOn: value.acceptedOn,
        closedOn: closing?.closedOn ?? null,
        type: typeOf(facts),
        outcome: outcomeWords(facts),
        parties: partiesOn(facts, null),
        facts: storyOf(facts),
        result: agreement === null ? (value.endReason ?? '') : agreement.clauses.join('\n'),
        performance: performanceWords(facts),
        opinion: closing?.opinion ?? '',
        checkedBy: closing?.closedBy ?? '',
      },
      missing: { closing: closing === null, mediationType: value.mediationType === null },
    }),
  ];
}

function outcomeWords({ value }: CaseFacts): string {
  if (value.agreement !== null) return value.agreement.form === 'oral' ? '达成口头协议' : '达成书面协议';
  const { endManner } = value;
  return endManner === null
    ? ''
    : {
        notSettled: '调解不成，终止调解',
        refused: '当事人拒绝调解，终止调解',
        termOver: '调解期限届满，终止调解',
        withdrawn: '申请人撤回申请',
      }[endManner];
}

/** What was found of each item; nothing is said of one that nobody looked at. */
function performanceWords({ value }: CaseFacts): string {
  const words = { performed: '已履行', part: '部分履行', notPerformed: '未履行' };
  return (value.agreement?.performance ?? [])
    .flatMap((item) => {
      const check = latestCheck(value.checks, item.id);
      const what = item.description === '' ? amountInFigures(item.amountFen) : item.description;
      return check === undefined ? [] : [`${what}：${words[check.result]}`];
    })
    .join('；');
}

/** A letter to each party (人民调解法 art. 26). */
export function terminationPapers(facts: CaseFacts): CasePaper[] {
  const { value, committeeName } = facts;
  if (value.endedOn === null || value.endManner === 'withdrawn') return [];
  const parties = partiesOn(facts, value.endedOn);
  return value.parties.map((party, index) =>
    casePaper(facts, 'terminationLetter', {
      partId: party.id,
      ordinal: value.parties.length === 1 ? null : index + 1,
      on: value.endedOn,
      data: {
        number: null,
        committeeName,
        addressee: party.name,
        parties,
        subject: subjectOf(value),
        date: value.endedOn,
        others: value.parties
          .filter(({ id }) => id !== party.id)
          .map(({ name }) => name)
          .join('、'),
        acceptedOn: value.acceptedOn,
        reason: value.endReason ?? '',
        routes,
      },
      missing: { endReason: (value.endReason ?? '') === '', routesToldOn: value.routesToldOn === null },
    }),
  );
}

/** A reply for the transfer that brought the case, a return where it was refused, a letter for each transfer out. */
export function letterPapers(facts: CaseFacts): CasePaper[] {
  const { value, committeeName } = facts;
  return facts.transfers.flatMap(({ id, fields }) => {
    const letter = { number: null, committeeName, parties: partiesOn(facts, fields.sentOn), subject: subjectOf(value) };
    if (fields.direction === 'out') {
      return [
        casePaper(facts, 'transferLetter', {
          partId: id,
          on: fields.sentOn,
          data: {
            ...letter,
            addressee: fields.toOrganisation,
            date: fields.sentOn,
            facts: fields.matter === '' ? storyOf(facts) : fields.matter,
            reason: '',
            attachments: [],
            contactName: value.recorder,
            contactPhone: '',
            receiver: fields.receivedBy,
            receivedOn: fields.receivedOn,
          },
          missing: {},
        }),
      ];
    }
    const addressee = fields.fromOrganisation;
    const reply = casePaper(facts, 'delegationReply', {
      partId: id,
      on: fields.decidedOn,
      data: {
        ...letter,
        addressee,
        date: fields.feedbackOn,
        letterNumber: fields.letterNumber,
        signedForOn: fields.receivedOn,
        outcome: replyOutcome(facts, fields.decision),
        report: value.endReason ?? '',
        attachments: value.agreement === null ? [] : ['人民调解协议书'],
      },
      missing: { 'transfer.receivedOn': fields.receivedOn === null, 'transfer.letterNumber': fields.letterNumber === '' },
    });
    if (fields.decision !== 'refused') return [reply];
    return [
      reply,
      casePaper(facts, 'returnLetter', {
        partId: id,
        on: fields.decidedOn,
        data: {
          ...letter,
          addressee,
          date: fields.decidedOn,
          letterNumber: fields.letterNumber,
          reason: fields.refusalReason,
          attachments: [],
          receiver: '',
          receivedOn: null,
        },
        missing: { 'transfer.refusalReason': fields.refusalReason === '' },
      }),
    ];
  });
}

function replyOutcome(
  { value }: CaseFacts,
  decision: 'pending' | 'accepted' | 'refused',
): 'accepted' | 'agreed' | 'failed' | 'refused' | null {
  if (decision === 'refused') return 'refused';
  if (value.agreement?.number != null) return 'agreed';
  if (value.endedOn !== null) return 'failed';
  return decision === 'accepted' ? 'accepted' : null;
}

function numberOf({ value }: CaseFacts): string | null {
  return value.caseNumber === '' ? null : value.caseNumber;
}
