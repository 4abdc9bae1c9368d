// A made-up case that fills every place of its dossier: three parties, one with an agent, from the application to the closing.
import type { Api } from '#shared/contract/index.ts';
import type { MediationCase } from '#shared/contract/mediation.ts';
import { exampleDispute, exampleParty } from '../example-office.test-support.ts';

const agent = {
  name: '周示范',
  idType: '111',
  idNumber: '320599198003151219',
  phone: '13912340009',
  address: '枫桥示范镇枫桥村9号',
  power: '2',
  relation: '法律工作者',
};

/**
 * The example office's day is 2026-07-28. Ids are the caller's: tests and measurements have their own.
 * @param furtherTalks investigations beside the two, each a paper of its own
 */
export async function closeThreePartyCase(api: Api, newId: () => string, furtherTalks = 0): Promise<MediationCase> {
  const parties = [
    exampleParty({ name: '单雄信', idNumber: '320599198003151219', address: '枫桥村1号', agents: [agent] }),
    exampleParty({
      side: 'respondent',
      name: '仇小娟',
      idNumber: '320599198507222420',
      sex: '2',
      phone: '13912340002',
      address: '枫桥村2号',
    }),
    exampleParty({ side: 'respondent', name: '褚敏斌', address: '枫桥村3号' }),
  ];
  const dispute = await api.disputes.create({
    fields: exampleDispute({ title: '三家共用通道纠纷', parties, story: '三家共用的通道上堆放柴草，通行受阻。', mediationType: '2' }),
  });
  const registration = {
    acceptedOn: '2026-07-20',
    source: '1',
    appliedOn: '2026-07-19',
    applicationManner: 'written' as const,
    requests: ['请求清理通道', '赔偿损失 2,300 元'],
    difficulty: '1',
    mediationType: '2',
    summary: '',
    mediators: [{ staffId: null, name: '张涛' }],
    recorder: '李娜',
  };
  let value = await api.mediation.openCase({ disputeId: dispute.id, fields: registration });
  const at = () => ({ id: value.id, rev: value.rev });
  value = await api.mediation.giveNotice({ ...at(), notice: { givenAt: '2026-07-20T09:00', manner: 'written', givenBy: '张涛' } });
  const further = Array.from({ length: furtherTalks }, (_talk, index) => ['21', `邻居${String(index + 1)}`] as const);
  for (const [day, asked] of [['20', '郎春伟'], ['21', '仇小娟'], ...further] as const) {
    value = await api.mediation.saveInvestigation({
      ...at(),
      investigation: {
        id: newId(),
        heldAt: `2026-07-${day}T15:00`,
        place: '枫桥村通道',
        participants: '',
        asked,
        investigators: '张涛',
        recorder: '李娜',
        record: '通道宽两米，柴草占去一半。\n'.repeat(day === '20' ? 60 : 3),
      },
    });
  }
  value = await api.mediation.saveEvidence({
    ...at(),
    evidence: {
      id: newId(),
      title: '现场照片',
      description: '通道北口，柴草占去一半。',
      takenOn: '2026-07-20',
      source: '单雄信',
      files: [],
    },
  });
  for (const [day, result] of [
    ['21', 'toContinue'],
    ['22', 'agreed'],
  ] as const) {
    value = await api.mediation.saveSession({
      ...at(),
      session: {
        id: newId(),
        heldAt: `2026-07-${day}T09:00`,
        place: '枫桥村调解室',
        participants: '',
        record: '三方到场，各自陈述。调解员讲解相邻关系的规定。'.repeat(20),
        result,
        recorder: '李娜',
      },
    });
  }
  const [payee, payer] = value.parties;
  const item = {
    id: newId(),
    payerPartyId: payer?.id ?? '',
    payeePartyId: payee?.id ?? '',
    manner: '4',
    description: '赔偿损失',
    amountFen: 230_000,
    dueOn: '2026-07-23',
    way: '转账',
    place: '枫桥村',
  };
  value = await api.mediation.saveAgreement({
    ...at(),
    agreement: {
      form: 'written',
      facts: '三家因共用通道堆放柴草发生争议。',
      clauses: [
        '仇小娟赔偿单雄信人民币贰仟叁佰元整（￥2,300.00元），2026年7月23日以前转账付清。',
        '三家共用的通道不再堆放物品。',
        '逾期不付的，每逾期一日按未付金额的万分之一支付违约金。',
      ],
      mannerAndTime: '2026年7月23日以前一次付清。',
      agreedOn: '2026-07-22',
      performance: [item],
    },
  });
  value = await api.mediation.finaliseAgreement(at());
  value = await api.mediation.checkPerformance({
    ...at(),
    check: { id: newId(), itemId: item.id, checkedOn: '2026-07-24', result: 'performed', paidFen: 230_000, note: '', proof: null },
  });
  value = await api.mediation.saveVisit({
    ...at(),
    visit: {
      id: newId(),
      visitedAt: '2026-07-27T08:30',
      place: '上门',
      partyIds: value.parties.map(({ id }) => id),
      visitors: '张涛',
      performance: '已付清，三家没有新的争议。',
      satisfaction: '1',
      lawsuit: '',
      measures: '',
    },
  });
  value = await api.mediation.saveConfirmation({
    ...at(),
    confirmation: {
      variant: 'persons',
      court: '枫桥示范区人民法院',
      appliedOn: '2026-07-25',
      applicantIds: value.parties.map(({ id }) => id),
      lateReason: '',
      result: null,
      resultOn: null,
      resultReason: '',
      rulingNumber: '',
    },
  });
  value = await api.mediation.closeCase({
    ...at(),
    closing: { closedOn: '2026-07-28', opinion: '协议已履行，同意结案。', closedBy: '张涛', openReason: '' },
  });
  return api.mediation.saveDossier({
    ...at(),
    dossier: {
      filedBy: '李娜',
      filedOn: '2026-07-28',
      retention: '2',
      remark: '',
      statement: '第二次调解记录补签一页，其余齐全。',
      checkedBy: '王敏',
      statementOn: '2026-07-28',
    },
  });
}
