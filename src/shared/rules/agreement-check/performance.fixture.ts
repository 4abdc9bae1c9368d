import { cleanClauses, item, qiu, shan, type MadeUpAgreement } from './made-up-agreements.fixture.ts';

const [first = '', work = '', penalty = ''] = cleanClauses;

export const performanceAgreements: readonly MadeUpAgreement[] = [
  { about: 'nobody was chosen to pay', performance: [item({ payerPartyId: '' })], expected: ['performance.payer-missing item-1'] },
  { about: 'nobody was chosen to be paid', performance: [item({ payeePartyId: '' })], expected: ['performance.payee-missing item-1'] },
  { about: 'one pays himself', performance: [item({ payeePartyId: qiu.id })], expected: ['performance.pays-itself item-1'] },
  {
    about: 'neither sum nor content',
    performance: [item(), item({ id: 'item-2', amountFen: 0, description: '', way: '' })],
    expected: ['performance.what-missing item-2'],
  },
  { about: 'no due day', performance: [item({ dueOn: '' })], expected: ['performance.due-missing item-1'] },
  {
    about: 'no way to pay anywhere',
    clauses: [first, work, penalty],
    performance: [item({ way: '' })],
    mannerAndTime: '按时付清。',
    expected: ['performance.way-missing item-1'],
  },
  { about: 'a transfer without an account', performance: [item({ way: '转账' })], expected: ['performance.account-missing item-1'] },
  {
    about: 'cash without a place',
    performance: [item({ way: '现金' })],
    mannerAndTime: '按时付清。',
    expected: ['performance.place-missing item-1'],
  },
  {
    about: 'clean: cash at the committee',
    performance: [item({ way: '现金，在枫桥村调解室交付' })],
    mannerAndTime: '按时付清。',
    expected: [],
  },
  {
    about: 'clean: cash on the spot',
    performance: [item({ way: '现金当场给付', dueOn: '2026-07-22' })],
    clauses: ['仇小娟补偿单雄信人民币叁仟伍佰元整，当场付清。'],
    mannerAndTime: '当场付清。',
    expected: [],
  },
  { about: 'clean: WeChat needs no place', performance: [item({ way: '微信转账' })], expected: [] },
  {
    about: 'nothing to perform and no time',
    clauses: ['仇小娟疏通排水沟。'],
    performance: [],
    mannerAndTime: '自觉履行。',
    expected: ['performance.none '],
  },
  {
    about: 'clean: nothing to pay, a day named',
    clauses: ['仇小娟于2026年8月10日前疏通排水沟。'],
    performance: [],
    mannerAndTime: '自觉履行。',
    expected: [],
  },
  {
    about: 'clean: a promise for the time to come',
    clauses: ['双方今后不得在通道上堆放杂物。'],
    performance: [],
    mannerAndTime: '',
    expected: [],
  },
  { about: 'no word on being late', clauses: [first, work], expected: ['performance.no-default-clause '] },
  {
    about: 'money in the clause, none in the table',
    performance: [],
    expected: ['performance.money-not-in-table 人民币叁仟伍佰元整（￥3,500.00元'],
  },
  {
    about: 'the table pays the other way round',
    performance: [item({ payerPartyId: shan.id, payeePartyId: qiu.id })],
    expected: ['performance.direction-differs 仇小娟补偿单雄信'],
  },
  {
    about: 'clean: both pay each other',
    clauses: [
      '仇小娟赔偿单雄信医疗费人民币贰仟元整，单雄信赔偿仇小娟衣物损失人民币贰佰元整，均于2026年7月31日前付清，逾期按日加付万分之一。',
    ],
    performance: [item({ amountFen: 200_000 }), item({ id: 'item-2', payerPartyId: shan.id, payeePartyId: qiu.id, amountFen: 20_000 })],
    expected: [],
  },
  {
    about: 'a clause moves money and names nobody',
    clauses: ['支付人民币肆仟元整，于2026年7月31日前付清。', penalty],
    performance: [item()],
    expected: ['clauses.nobody 人民币肆仟元整', 'performance.amount-not-in-clauses 350000'],
  },
  {
    about: 'the table is due on another day',
    performance: [item({ dueOn: '2026-08-31' })],
    expected: ['performance.date-not-in-clauses 2026-08-31'],
  },
  {
    about: 'clean: 十日内 instead of a day',
    clauses: ['仇小娟自签订协议之日起十日内补偿单雄信人民币叁仟伍佰元整，逾期按日加付万分之一。'],
    performance: [item({ dueOn: '2026-08-01' })],
    expected: [],
  },
  {
    about: 'due before the agreement',
    performance: [item({ dueOn: '2026-07-01' })],
    expected: ['date.before-agreement 2026-07-01', 'performance.date-not-in-clauses 2026-07-01'],
  },
  {
    about: 'due in the wrong century',
    performance: [item({ dueOn: '2062-07-31' })],
    expected: ['date.far 2062-07-31', 'performance.date-not-in-clauses 2062-07-31'],
  },
  { about: 'a day that is none', also: ['仇小娟于2026年9月31日前恢复路面。'], expected: ['date.impossible 2026年9月31日'] },
  { about: 'a leap day that is none', facts: '2026年2月29日，双方发生争吵。', expected: ['date.impossible 2026年2月29日'] },
  { about: 'near miss: a leap day', facts: '2024年2月29日，双方发生争吵。', expected: [] },
  { about: 'a deadline that has passed', also: ['仇小娟于2026年7月1日前清除建筑垃圾。'], expected: ['date.deadline-passed 2026年7月1日'] },
  { about: 'near miss: debts from before a day', also: ['单雄信2026年7月1日前的水费由单雄信自行承担。'], expected: [] },
  { about: 'near miss: what was paid on a day', also: ['仇小娟已于2026年7月1日清除建筑垃圾。'], expected: [] },
  {
    about: 'near miss: the day in Chinese numerals',
    clauses: [first.replace('2026年7月31日', '二〇二六年七月三十一日'), work, penalty],
    expected: [],
  },
];
