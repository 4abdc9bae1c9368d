// What a written mediation agreement says, and how that fills the paper's blanks.
import { z } from 'zod';
import { amountInFigures, amountInWords } from '#shared/rules/amount-in-words.ts';
import { copiesSentence, leastCopies, paperDate } from '#shared/rules/agreement-wording.ts';
import { AmountFen, IsoDate, line, text } from '#shared/contract/fields.ts';
import type { PaperContent, PartyBlock, SignatureSlot } from './paper-definition.ts';

const Agent = z.object({
  name: line(50),
  contact: line(50).default(''),
  unitOrAddress: line(200).default(''),
  /** 代理权限, e.g. 特别授权. */
  authority: line(200).default(''),
});

const NaturalPerson = z.object({
  kind: z.literal('natural'),
  /** How the clauses call the party, e.g. 甲方 or 申请人; may be empty. */
  role: line(20).default(''),
  name: line(100),
  sex: line(10).default(''),
  nation: line(20).default(''),
  /** Full years on the day of the agreement. */
  age: z.int().min(0).max(150).nullable().default(null),
  occupation: line(100).default(''),
  contact: line(50).default(''),
  unitOrAddress: line(200).default(''),
  agents: z.array(Agent).max(10).default([]),
});

const LegalPerson = z.object({
  kind: z.literal('legalPerson'),
  role: line(20).default(''),
  name: line(200),
  address: line(200).default(''),
  representative: line(50).default(''),
  post: line(50).default(''),
  contact: line(50).default(''),
  agents: z.array(Agent).max(10).default([]),
});

const PerformanceItem = z.object({
  payer: line(200),
  payee: line(200),
  /** What is done or paid for, e.g. 赔偿医疗费. */
  description: line(200).default(''),
  /** Fen; null where no money is owed. */
  amountFen: AmountFen.nullable(),
  dueOn: IsoDate.nullable(),
  /** Manner and way in words, e.g. 转账至约定账户. */
  manner: line(200).default(''),
});

export const AgreementPaper = z
  .object({
    /** Null until the agreement is final: the paper is then a draft. */
    number: line(60).nullable(),
    committeeName: line(100),
    parties: z.array(z.discriminatedUnion('kind', [NaturalPerson, LegalPerson])).min(1).max(50),
    facts: text(6000),
    clauses: z.array(text(3000)).max(60),
    performance: z.array(PerformanceItem).max(60),
    mannerAndTime: text(3000),
    /** Names; one signature slot each, and one without a name where none is given. */
    mediators: z.array(line(50)).max(10),
    recorder: line(50),
    date: IsoDate.nullable(),
    /** Null: one for each party and one for the committee (人民调解法 art. 29). More are allowed, fewer refused. */
    copies: z.int().max(99).nullable().default(null),
  })
  .refine((agreement) => agreement.copies === null || agreement.copies >= leastCopies(agreement.parties.length), { path: ['copies'] });
export type AgreementPaper = z.infer<typeof AgreementPaper>;
type Party = AgreementPaper['parties'][number];

/** How many copies are to be printed: what was asked for, else parties + 1. */
export function copiesOfAgreement(agreement: AgreementPaper): number {
  return agreement.copies ?? leastCopies(agreement.parties.length);
}

/** Fills 人民调解协议书: every party, the whole text, nothing cut. */
export function agreementContent(agreement: AgreementPaper): PaperContent {
  return {
    number: agreement.number,
    parties: agreement.parties.flatMap(partyBlocks),
    texts: {
      facts: agreement.facts,
      mannerAndTime: agreement.mannerAndTime,
      copies: copiesSentence(agreement.parties.length, copiesOfAgreement(agreement)),
      committeeName: agreement.committeeName,
      date: paperDate(agreement.date),
    },
    lists: { clauses: agreement.clauses },
    tables: {
      performance: agreement.performance.map((item) => [item.payer, item.payee, performanceWords(item), item.dueOn === null ? '' : `${paperDate(item.dueOn)}前`, item.manner]),
    },
    signatures: { signatures: signatureSlots(agreement) },
  };
}

function partyBlocks(party: Party): PartyBlock[] {
  const { agents, role, kind } = party;
  const fields =
    party.kind === 'natural'
      ? { name: party.name, sex: party.sex, nation: party.nation, age: party.age === null ? '' : String(party.age), occupation: party.occupation, contact: party.contact, unitOrAddress: party.unitOrAddress }
      : { name: party.name, address: party.address, representative: party.representative, post: party.post, contact: party.contact };
  return [{ kind, label: '当事人', role, fields }, ...agents.map((agent) => ({ kind: 'agent', label: '委托\n代理人', role: '', fields: agent }))];
}

function performanceWords(item: AgreementPaper['performance'][number]): string {
  const amount = item.amountFen === null ? [] : [amountInFigures(item.amountFen), amountInWords(item.amountFen)];
  return [item.description, ...amount].filter((words) => words !== '').join('\n');
}

function signatureSlots(agreement: AgreementPaper): SignatureSlot[] {
  const mediators = agreement.mediators.length === 0 ? [''] : agreement.mediators;
  return [
    ...agreement.parties.flatMap(partySlots),
    ...mediators.map((name) => ({ who: '人民调解员', name, how: '签名' })),
    { who: '记录人', name: agreement.recorder, how: '签名' },
  ];
}

/** A legal person's representative signs and the unit seals. */
function partySlots(party: Party): SignatureSlot[] {
  const how = party.kind === 'natural' ? '签名、盖章或按指印' : '法定代表人签名并盖章';
  return [{ who: '当事人', name: party.name, how }, ...party.agents.map((agent) => ({ who: '委托代理人', name: agent.name, how: '签名' }))];
}
