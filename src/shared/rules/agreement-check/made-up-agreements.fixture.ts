// A clean made-up agreement, and how each example differs from it. Nobody in here exists.
import type { Party } from '#shared/contract/disputes.ts';
import type { Performance } from '#shared/contract/mediation.ts';
import { blankPartyItems } from '../blank-dispute.ts';
import type { AgreementToCheck } from './finding.ts';

export interface MadeUpAgreement {
  readonly about: string;
  readonly parties?: readonly Party[];
  readonly mediationType?: string;
  readonly facts?: string;
  /** In place of the clean clauses. */
  readonly clauses?: readonly string[];
  /** After the clean clauses. */
  readonly also?: readonly string[];
  readonly performance?: readonly Performance[];
  readonly mannerAndTime?: string;
  readonly agreedOn?: string;
  /** `code words` of every finding, in any order; nothing else may be found. */
  readonly expected: readonly string[];
}

export function person(name: string, changes: Partial<Party> = {}): Party {
  return {
    id: `party-${name}`,
    side: 'applicant',
    kind: '01',
    name,
    idType: '111',
    idNumber: '320599198003151219',
    sex: '1',
    nation: '01',
    education: null,
    category: null,
    occupation: '务农',
    phone: '13912340001',
    address: '枫桥示范镇枫桥村1号',
    representative: '',
    ...blankPartyItems,
    ...changes,
  };
}

export const shan = person('单雄信');
export const qiu = person('仇小娟', {
  side: 'respondent',
  idNumber: '320599198507222420',
  sex: '2',
  phone: '13912340002',
  address: '枫桥示范镇枫桥村2号',
});
export const company = person('枫桥示范镇新型建材厂', {
  side: 'respondent',
  kind: '02',
  idType: '',
  idNumber: '91320599MA1X0000X1',
  sex: null,
  representative: '何志远',
  phone: '0512-80003205',
  address: '枫桥示范镇创业路1号',
});

export function agent(changes: Partial<Party['agents'][number]> = {}): Party['agents'][number] {
  return {
    name: '沈洁',
    idType: '111',
    idNumber: '320599198507222420',
    phone: '13600003205',
    address: '枫桥示范镇',
    power: '2',
    relation: '律师',
    ...changes,
  };
}

export function item(changes: Partial<Performance> = {}): Performance {
  return {
    id: 'item-1',
    payerPartyId: qiu.id,
    payeePartyId: shan.id,
    manner: '7',
    description: '墙面修补费',
    amountFen: 350_000,
    dueOn: '2026-07-31',
    way: '转账至单雄信账户（6217000000000003205）',
    place: '枫桥村',
    ...changes,
  };
}

export const cleanClauses: readonly string[] = [
  '仇小娟补偿单雄信墙面修补费人民币叁仟伍佰元整（￥3,500.00元），于2026年7月31日前一次性付清。',
  '仇小娟在屋檐加装落水管，雨水排入村道边沟，于2026年8月10日前完工。',
  '仇小娟逾期不付的，每逾期一日按未付金额的万分之一支付违约金。',
];

export function toCheck(example: MadeUpAgreement): AgreementToCheck {
  return {
    parties: example.parties ?? [shan, qiu],
    mediationType: example.mediationType ?? '2',
    agreement: {
      form: 'written',
      responsibility: '',
      facts:
        example.facts ??
        '2026年6月，仇小娟家翻建房屋后，屋檐水流入单雄信家院内，墙面受潮，单雄信要求赔偿5000元。双方对责任没有异议，对数额有争议。',
      clauses: [...(example.clauses ?? cleanClauses), ...(example.also ?? [])],
      performance: [...(example.performance ?? [item()])],
      mannerAndTime: example.mannerAndTime ?? '补偿款转账付清，落水管由双方共同验收。',
      agreedOn: example.agreedOn ?? '2026-07-22',
    },
  };
}
