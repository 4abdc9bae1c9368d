import { cleanClauses, item, person, qiu, shan, type MadeUpAgreement } from './made-up-agreements.fixture.ts';

const [first = '', work = '', penalty = ''] = cleanClauses;
const one = (clause: string): readonly string[] => [clause, work, penalty];
const three = person('鲁大海', { side: 'respondent', idNumber: '320599199001011217' });

export const amountAgreements: readonly MadeUpAgreement[] = [
  {
    about: 'capitals and figures differ',
    clauses: one(first.replace('3,500.00', '3,600.00')),
    performance: [item({ amountFen: 360_000 })],
    expected: ['amount.differ 人民币叁仟伍佰元整（￥3,600.00元'],
  },
  {
    about: 'figures first, capitals differ',
    clauses: one('仇小娟补偿单雄信3500元（大写：叁仟陆佰元整），于2026年7月31日前付清。'),
    expected: ['amount.differ 3500元（大写：叁仟陆佰元整'],
  },
  {
    about: 'clean: figures first, capitals the same',
    clauses: one('仇小娟补偿单雄信3500元（大写：人民币叁仟伍佰元整），于2026年7月31日前付清。'),
    expected: [],
  },
  {
    about: 'clean: 圆 and 正',
    clauses: one('仇小娟补偿单雄信人民币叁仟伍佰圆正（小写：3500.00元），于2026年7月31日前付清。'),
    expected: [],
  },
  {
    about: 'clean: 0.35万元 is 叁仟伍佰元',
    clauses: one('仇小娟补偿单雄信0.35万元，大写叁仟伍佰元整，于2026年7月31日前付清。'),
    expected: [],
  },
  {
    about: 'clean: a left-out 零',
    clauses: one('仇小娟补偿单雄信人民币壹万贰佰元整（￥10,200.00元），于2026年7月31日前付清。'),
    performance: [item({ amountFen: 1_020_000 })],
    expected: [],
  },
  {
    about: 'capitals that are no number',
    clauses: one('仇小娟补偿单雄信人民币伍佰叁仟元整（￥3,500.00元），于2026年7月31日前付清。'),
    expected: ['amount.capitals-unreadable 人民币伍佰叁仟元整'],
  },
  {
    about: 'half capitals, half small',
    clauses: one('仇小娟补偿单雄信叁仟五百元整，于2026年7月31日前付清。'),
    expected: ['amount.capitals-unreadable 叁仟五百元整'],
  },
  { about: 'figures alone', clauses: one('仇小娟补偿单雄信3500元，于2026年7月31日前付清。'), expected: ['amount.no-capitals 3500元'] },
  {
    about: 'near miss: two sums with 、 between are two',
    clauses: one('仇小娟补偿单雄信叁仟元整、伍佰元整两笔，共计叁仟伍佰元整，于2026年7月31日前付清。'),
    expected: [],
  },
  {
    about: 'the wrong total of three parts',
    clauses: one('仇小娟赔偿单雄信医疗费贰仟元整、误工费壹仟元整、营养费伍佰元整，共计人民币叁仟陆佰元整，于2026年7月31日前付清。'),
    performance: [item({ amountFen: 360_000 })],
    expected: ['amount.parts-differ 人民币叁仟陆佰元整'],
  },
  {
    about: 'clean: the right total of three parts',
    clauses: one('仇小娟赔偿单雄信医疗费贰仟元整、误工费壹仟元整、营养费伍佰元整，共计人民币叁仟伍佰元整，于2026年7月31日前付清。'),
    expected: [],
  },
  {
    about: 'instalments that do not add up',
    clauses: one('仇小娟补偿单雄信共计人民币叁仟伍佰元整，其中2026年7月31日前支付贰仟元整，2026年8月31日前支付壹仟元整。'),
    performance: [item({ amountFen: 200_000 }), item({ id: 'item-2', amountFen: 150_000, dueOn: '2026-08-31' })],
    expected: ['amount.parts-differ 人民币叁仟伍佰元整'],
  },
  {
    about: 'clean: instalments that add up',
    clauses: one('仇小娟补偿单雄信共计人民币叁仟伍佰元整，其中2026年7月31日前支付贰仟元整，2026年8月31日前支付壹仟伍佰元整。'),
    performance: [item({ amountFen: 200_000 }), item({ id: 'item-2', amountFen: 150_000, dueOn: '2026-08-31' })],
    expected: [],
  },
  {
    about: 'clean: one part named of a total',
    clauses: one('仇小娟补偿单雄信共计人民币叁仟伍佰元整，已支付伍佰元整，余款于2026年7月31日前付清。'),
    performance: [item({ amountFen: 350_000 })],
    expected: [],
  },
  {
    about: 'equal instalments that do not add up',
    clauses: one('仇小娟补偿单雄信共计人民币叁仟伍佰元整，分三期支付，每期壹仟元整，自2026年7月起每月31日前支付。'),
    performance: [item()],
    expected: ['amount.parts-differ 人民币叁仟伍佰元整'],
  },
  {
    about: 'clean: equal instalments',
    clauses: one('仇小娟补偿单雄信共计人民币叁仟元整，分三期支付，每期壹仟元整，每月31日前支付。'),
    performance: [
      item({ amountFen: 100_000 }),
      item({ id: 'item-2', amountFen: 100_000, dueOn: '2026-08-31' }),
      item({ id: 'item-3', amountFen: 100_000, dueOn: '2026-10-31' }),
    ],
    expected: [],
  },
  {
    about: 'near miss: a penalty beside two parts',
    clauses: one(
      '仇小娟赔偿单雄信医疗费贰仟元整、误工费壹仟伍佰元整，共计人民币叁仟伍佰元整，逾期每日支付违约金拾元整，于2026年7月31日前付清。',
    ),
    expected: [],
  },
  {
    about: 'clean: a monthly rate',
    clauses: ['仇小娟每月支付单雄信租金伍佰元整，每月5日前支付，逾期的按日加付万分之一。'],
    performance: [item({ amountFen: 50_000, dueOn: '2026-08-05' }), item({ id: 'item-2', amountFen: 50_000, dueOn: '2026-09-05' })],
    expected: [],
  },
  { about: 'near miss: 30元 in the story needs no capitals', facts: '仇小娟于2026年6月向单雄信借款30元未还，双方争吵。', expected: [] },
  {
    about: 'table and clause name different sums',
    performance: [item({ amountFen: 300_000 })],
    expected: ['performance.amount-not-in-clauses 300000'],
  },
  {
    about: 'clean: two payers, each with a sum of his own',
    parties: [shan, qiu, three],
    clauses: ['仇小娟补偿单雄信人民币贰仟元整，鲁大海补偿单雄信人民币壹仟元整，均于2026年7月31日前付清，逾期按日加付万分之一。'],
    performance: [item({ amountFen: 200_000 }), item({ id: 'item-2', payerPartyId: three.id, amountFen: 100_000 })],
    expected: [],
  },
  {
    about: 'clean: the total of one payer stands in the clause, its parts in the table',
    performance: [item({ amountFen: 200_000 }), item({ id: 'item-2', amountFen: 150_000 })],
    expected: [],
  },
];
