import { agent, company, item, person, qiu, shan, type MadeUpAgreement } from './made-up-agreements.fixture.ts';

/** The check digits of these ids are right; nobody has them. */
const born2012 = '320599201203151218';
const born2009 = '320599200903151214';

const toCompany = {
  clauses: [
    '枫桥示范镇新型建材厂支付单雄信工资人民币叁仟伍佰元整（￥3,500.00元），于2026年7月31日前一次性付清；逾期不付的，单雄信可以申请强制执行。',
  ],
  performance: [item({ payerPartyId: company.id, description: '工资' })],
};

export const partyAgreements: readonly MadeUpAgreement[] = [
  { about: 'clean: two persons, one sum, one work', expected: [] },
  { about: 'clean: a company with representative and code', parties: [shan, company], ...toCompany, expected: [] },
  {
    about: 'clean: three parties, the third neither pays nor gets',
    parties: [
      shan,
      qiu,
      person('枫桥村民委员会', { side: 'third', kind: '03', idType: '', idNumber: '54320599MA1X0000X2', representative: '郎春伟' }),
    ],
    also: ['枫桥村民委员会于2026年8月10日前清理村道边沟。'],
    expected: [],
  },
  {
    about: 'clean: a minor with his mother',
    parties: [{ ...shan, idNumber: born2012, agents: [agent({ name: '梅兰', relation: '母亲', power: '' })] }, qiu],
    expected: [],
  },
  { about: 'clean: a lawyer with special powers', parties: [{ ...shan, agents: [agent()] }, qiu], expected: [] },
  { about: 'clean: a passport has no check digit', parties: [{ ...shan, idType: '414', idNumber: 'E12345678' }, qiu], expected: [] },
  { about: 'clean: eighteen on the very day', parties: [{ ...shan, idNumber: '320599200807221219' }, qiu], expected: [] },
  { about: 'no respondent', parties: [shan, { ...qiu, side: 'applicant' }], expected: ['party.one-side '] },
  { about: 'no id number', parties: [shan, { ...qiu, idNumber: '' }], expected: ['party.id-missing 仇小娟'] },
  { about: 'a wrong check digit', parties: [{ ...shan, idNumber: '320599198003151218' }, qiu], expected: ['party.id-wrong 单雄信'] },
  { about: 'the same id twice', parties: [shan, { ...qiu, idNumber: shan.idNumber }], expected: ['party.id-twice 仇小娟'] },
  {
    about: 'neither address nor telephone',
    parties: [shan, { ...qiu, address: '', phone: '' }],
    expected: ['party.contact-missing 住址、联系方式'],
  },
  {
    about: 'a company without its representative',
    parties: [shan, { ...company, representative: '' }],
    ...toCompany,
    expected: ['party.representative-missing 枫桥示范镇新型建材厂'],
  },
  {
    about: 'a company without its code',
    parties: [shan, { ...company, idNumber: '' }],
    ...toCompany,
    expected: ['party.credit-code-missing 枫桥示范镇新型建材厂'],
  },
  { about: 'a minor alone', parties: [{ ...shan, idNumber: born2012 }, qiu], expected: ['party.minor-without-guardian 单雄信'] },
  { about: 'seventeen, and no guardian', parties: [{ ...shan, idNumber: born2009 }, qiu], expected: ['party.young-worker 单雄信'] },
  {
    about: 'one day before eighteen',
    parties: [{ ...shan, idNumber: '320599200807231214' }, qiu],
    expected: ['party.young-worker 单雄信'],
  },
  {
    about: 'an agent with general powers',
    parties: [{ ...shan, agents: [agent({ power: '1' })] }, qiu],
    expected: ['agent.power-missing 沈洁'],
  },
  { about: 'an agent without id', parties: [{ ...shan, agents: [agent({ idNumber: '' })] }, qiu], expected: ['agent.id-missing 沈洁'] },
  { about: 'a name with one wrong character', also: ['单雄新收到款项后自行修补墙面。'], expected: ['name.unlike 单雄新'] },
  {
    about: 'near miss: the shorter name of another party',
    parties: [shan, qiu, person('仇小', { side: 'third', idNumber: '320599199001011217' })],
    also: ['仇小帮助清理边沟。'],
    expected: [],
  },
  { about: 'near miss: half a name before 的', also: ['单雄的意见记入调解记录。'], expected: [] },
  {
    about: '甲方 and 乙方 are nobody',
    also: ['甲方收到款项后不再提出其他要求，乙方予以配合。'],
    expected: ['role.undefined 甲方', 'role.undefined 乙方'],
  },
  { about: '甲乙双方 are nobody', also: ['甲乙双方各自清理门前积水。'], expected: ['role.undefined 甲乙双方'] },
  {
    about: 'near miss: 甲方 was said who',
    facts: '单雄信（以下称甲方）与仇小娟（以下称乙方）因排水发生争执。',
    also: ['甲方收到款项后自行修补墙面，乙方予以配合。'],
    expected: [],
  },
  {
    about: 'near miss: 乙方 in brackets behind the name',
    facts: '单雄信（甲方）与仇小娟（乙方）因排水发生争执。',
    also: ['甲、乙双方共同清理边沟。'],
    expected: [],
  },
];
