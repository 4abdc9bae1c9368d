// People as papers know them: parties with their agents and guardians, their blanks and their places to sign.
import { z } from 'zod';
import { line } from '#shared/contract/fields.ts';
import type { PartyBlock, SignatureSlot } from '../paper-definition.ts';

const Agent = z.object({
  name: line(50),
  idNumber: line(50).default(''),
  contact: line(50).default(''),
  unitOrAddress: line(200).default(''),
  /** 代理权限, e.g. 特别授权. */
  authority: line(200).default(''),
});

/** 法定代理人 of a minor or another person without full capacity. */
const Guardian = z.object({
  name: line(50),
  relation: line(30).default(''),
  contact: line(50).default(''),
  unitOrAddress: line(200).default(''),
});

const NaturalPerson = z.object({
  kind: z.literal('natural'),
  /** How the clauses call the party, e.g. 甲方 or 申请人; may be empty. */
  role: line(20).default(''),
  name: line(100),
  idNumber: line(50).default(''),
  sex: line(10).default(''),
  nation: line(20).default(''),
  /** Full years on the day of the paper. */
  age: z.int().min(0).max(150).nullable().default(null),
  occupation: line(100).default(''),
  contact: line(50).default(''),
  unitOrAddress: line(200).default(''),
  agents: z.array(Agent).max(10).default([]),
  guardians: z.array(Guardian).max(4).default([]),
});

const LegalPerson = z.object({
  kind: z.literal('legalPerson'),
  role: line(20).default(''),
  name: line(200),
  /** 统一社会信用代码. */
  idNumber: line(50).default(''),
  address: line(200).default(''),
  representative: line(50).default(''),
  post: line(50).default(''),
  contact: line(50).default(''),
  agents: z.array(Agent).max(10).default([]),
});

export const PaperParty = z.discriminatedUnion('kind', [NaturalPerson, LegalPerson]);
export type PaperParty = z.infer<typeof PaperParty>;

export const Parties = z.array(PaperParty).min(1).max(50);

/** Names of mediators, visitors and the like: one signature slot each, and one without a name where none is given. */
export const Names = z.array(line(200)).max(60);

/** Blocks of blanks: the party, then its guardians, then its agents. */
export function partyBlocks(party: PaperParty, label = '当事人'): PartyBlock[] {
  const guardians = party.kind === 'natural' ? party.guardians : [];
  return [
    { kind: party.kind, label, role: party.role === label ? '' : party.role, fields: partyFields(party) },
    ...guardians.map((guardian) => ({ kind: 'guardian', label: '法定\n代理人', role: '', fields: guardian })),
    ...party.agents.map((agent) => ({ kind: 'agent', label: '委托\n代理人', role: '', fields: agent })),
  ];
}

function partyFields(party: PaperParty): Record<string, string> {
  if (party.kind === 'legalPerson') {
    const { name, idNumber, address, representative, post, contact } = party;
    return { name, idNumber, address, representative, post, contact };
  }
  const { name, idNumber, sex, nation, age, occupation, contact, unitOrAddress } = party;
  return { name, idNumber, sex, nation, age: age === null ? '' : String(age), occupation, contact, unitOrAddress };
}

/** A legal person's representative signs and the unit seals; a guardian signs beside the person without full capacity. */
export function partySlots(party: PaperParty, who = '当事人'): SignatureSlot[] {
  const guardians = party.kind === 'natural' ? party.guardians : [];
  return [
    { who, name: party.name, how: party.kind === 'natural' ? '签名、盖章或按指印' : '法定代表人签名并盖章' },
    ...guardians.map(({ name }) => ({ who: '法定代理人', name, how: '签名、盖章或按指印' })),
    ...party.agents.map(({ name }) => ({ who: '委托代理人', name, how: '签名' })),
  ];
}

export function nameSlots(who: string, names: readonly string[]): SignatureSlot[] {
  return (names.length === 0 ? [''] : names).map((name) => ({ who, name, how: '签名' }));
}

export function namesOf(parties: readonly { readonly name: string }[]): string {
  return parties.map(({ name }) => name).join('、');
}

const longestHead = 26;

/** The parties as they stand at the head of each further page: all of them, or the first and how many. */
export function runningNames(parties: readonly { readonly name: string }[]): string {
  const all = namesOf(parties);
  return [...all].length <= longestHead ? all : `${parties[0]?.name ?? ''}等${String(parties.length)}方`;
}
