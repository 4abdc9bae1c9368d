// Phrases that the program brings along: bare templates, whose facts all stand in fill-ins. An office writes its own beside them.
import type { PhraseFields } from '#shared/contract/phrases.ts';

export const starterPhrases: readonly PhraseFields[] = [
  {
    use: 'facts',
    mediationType: null,
    title: '事实（通用）',
    body: '{申请人}与{被申请人}系{关系}关系。{发生日期}，双方因{起因}发生纠纷。{申请人}要求{请求}；{被申请人}认为{意见}。双方争议的事项是{争议事项}。',
  },
  {
    use: 'facts',
    mediationType: '2',
    title: '相邻排水、通行、采光',
    body: '{申请人}与{被申请人}系邻居。{被申请人}因{起因}，影响{申请人}的{影响}。经现场查看，{查看结果}。双方争议的事项是{争议事项}。',
  },
  {
    use: 'facts',
    mediationType: '17',
    title: '道路交通事故',
    body: '{发生日期}，{被申请人}驾驶{车辆}在{地点}与{申请人}发生事故，致{损害后果}。责任认定：{责任认定}。双方对{争议事项}有争议。',
  },
  {
    use: 'facts',
    mediationType: '11',
    title: '拖欠工资',
    body: '{申请人}于{工作期间}在{被申请人}处从事{工作}，约定工资{工资标准}。双方核对，尚欠工资{金额大写}（{金额}）。',
  },
  {
    use: 'clause',
    mediationType: null,
    title: '一次性付款',
    body: '{履行人}于{履行日期}前一次性付给{接受人}{款项名称}{金额大写}（{金额}），付款方式：{履行方式}。',
  },
  {
    use: 'clause',
    mediationType: null,
    title: '分期付款',
    body: '{履行人}付给{接受人}{款项名称}共计{金额大写}（{金额}），分{期数}期支付：{各期日期和金额}。任何一期逾期的，{接受人}可以要求一次付清余款。',
  },
  { use: 'clause', mediationType: null, title: '逾期责任', body: '{履行人}逾期不付的，每逾期一日按未付金额的{比例}支付违约金。' },
  { use: 'clause', mediationType: null, title: '一次性了结', body: '本协议履行后，双方就此事一次性了结，互不再提出其他要求。' },
  { use: 'clause', mediationType: null, title: '赔礼道歉', body: '{被申请人}于{履行日期}前在{地点}当面向{申请人}赔礼道歉。' },
  {
    use: 'clause',
    mediationType: '2',
    title: '停止侵害、恢复原状',
    body: '{被申请人}于{履行日期}前{整改内容}，恢复到{标准}，费用由{承担人}承担，由{验收人}验收。',
  },
  {
    use: 'clause',
    mediationType: '1',
    title: '赡养费',
    body: '{履行人}自{起算日期}起，每月{几日}前付给{接受人}赡养费{每月金额大写}，付款方式：{履行方式}。',
  },
  {
    use: 'session',
    mediationType: null,
    title: '开场告知',
    body: '调解员：今天就{申请人}与{被申请人}的纠纷进行调解。调解员{调解员姓名}、记录人{记录人姓名}。双方有权选择调解员、接受或拒绝调解、要求公开或不公开、自主达成协议，也应如实陈述事实、遵守现场秩序。是否听清，是否同意调解？\n{申请人}：{回答}\n{被申请人}：{回答}',
  },
  {
    use: 'session',
    mediationType: null,
    title: '双方陈述',
    body: '{申请人}：{陈述}\n{被申请人}：{陈述}\n调解员：双方对{无争议事项}没有争议，争议在于{争议事项}。',
  },
  {
    use: 'session',
    mediationType: null,
    title: '调解不成',
    body: '调解员：双方在{分歧}上未能达成一致，调解结束。可以依法通过仲裁、行政、司法等途径维护自己的权利。\n{申请人}：{回答}\n{被申请人}：{回答}',
  },
  {
    use: 'visit',
    mediationType: null,
    title: '回访要点',
    body: '回访对象：{回访对象}。协议约定：{约定内容}。现在的情况：{履行情况}。当事人的意见：{当事人意见}。需要跟进：{跟进事项}。',
  },
];
