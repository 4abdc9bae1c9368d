import type { DisputePattern } from './dispute-pattern.ts';

/** Wages, work, contracts, loans, business. */
export const workPatterns: readonly DisputePattern[] = [
  {
    weight: 4, disputeType: '0701', mediationType: '11', opponent: ['宏达建筑劳务队', '枫桥示范镇建安工程公司', '顺发装饰工程部', '张家湾安置房项目部'], title: '{a}与{b}拖欠农民工工资纠纷', people: [1, 28], manner: '99', yuan: [3000, 160_000], payer: 'b', payFor: '拖欠的工资', causes: ['工程款未结', '包工头失联', '考勤记录不一致', '以质量问题扣款'],
    stories: ['{a}等人在{b}承建的[厂房|安置房|道路]工地从事[木工|瓦工|钢筋工|水电]，完工后因{cause}被拖欠工资{yuan}元，{a}等人到综治中心反映，要求尽快支付。'],
    clauses: [['{b}确认拖欠{a}等人工资共计人民币{agreed}元，于{due}前付清，按工资表发放到个人。', '{a}等人领取工资后不再以此事信访或阻工。']],
  },
  {
    weight: 3, disputeType: '0799', mediationType: '12', opponent: ['枫桥示范镇锦绣服饰厂', '新民电子元件厂', '石佛食品有限公司', '桥东五金厂'], title: '{a}与{b}劳动争议', people: [1, 6], manner: '7', yuan: [1500, 45_000], payer: 'b', payFor: '经济补偿', causes: ['离职补偿', '加班费计算', '工伤待遇', '未缴社会保险', '试用期解除'],
    stories: ['{a}在{b}工作{n}年，因{cause}与厂方意见不一，要求支付{yuan}元。{b}称[系自动离职|已足额发放]，双方同意先行调解。'],
    clauses: [['{b}一次性支付{a}各项补偿共计人民币{agreed}元，于{due}前转入{a}工资卡。', '双方劳动关系自本协议签订之日解除，{b}出具解除证明。', '双方就劳动关系再无其他争议。']],
  },
  {
    weight: 2, disputeType: '0507', mediationType: '6', opponent: 'person', title: '{a}与{b}提供劳务者受害责任纠纷', people: [2, 5], manner: '7', yuan: [2000, 80_000], payer: 'b', payFor: '医疗费、误工费和护理费', causes: ['修房时从脚手架跌落', '采摘时摔伤', '搬运时被砸伤', '操作切割机受伤'],
    stories: ['{a}受{b}雇请干活，{cause}，住院{n}天。{a}要求赔偿{yuan}元，{b}认为{a}自身操作不当，愿意承担部分费用。'],
    clauses: [['{b}赔偿{a}医疗费、误工费、护理费等共计人民币{agreed}元（已垫付部分不再计算），于{due}前付清。', '{a}不再就本次受伤向{b}提出其他赔偿要求。']],
  },
  {
    weight: 4, disputeType: '0804', mediationType: '4', opponent: 'person', title: '{a}与{b}民间借贷纠纷', people: [2, 4], manner: '4', yuan: [2000, 150_000], payer: 'b', payFor: '借款本金', causes: ['生意周转', '子女购房', '看病应急', '合伙养殖投入', '承包鱼塘'],
    stories: ['{b}因{cause}向{a}借款{yuan}元，[写有借条|有转账记录]，约定的还款期已过{n}个月，{a}多次催要，{b}称手头紧张，要求延期，双方关系紧张。'],
    clauses: [['{b}确认尚欠{a}借款人民币{agreed}元，于{due}前还清，{a}自愿放弃利息。', '{b}逾期不还的，{a}可依法申请司法确认后强制执行。']],
  },
  {
    weight: 3, disputeType: '0603', mediationType: '4', opponent: 'person', title: '{a}与{b}买卖合同纠纷', people: [2, 4], manner: '8', yuan: [500, 50_000], payer: 'b', payFor: '货款', causes: ['苗木货款拖欠', '水产价格变动', '木料规格不符', '粮食水分扣重', '农机具质量'],
    stories: ['{a}与{b}因{cause}发生争议，{a}要求支付货款{yuan}元，{b}以[质量不符|已付定金]为由拒付全额，双方账目不清，请求帮助核账。'],
    clauses: [['经双方核账，{b}应付{a}货款人民币{agreed}元，于{due}前付清。', '双方此前的口头约定以本协议为准。']],
  },
  {
    weight: 2, disputeType: '0699', mediationType: '4', opponent: ['绿源农业合作社', '枫桥示范镇丰收农机服务队', '石桥头土地股份合作社'], title: '{a}与{b}土地流转合同纠纷', people: [1, 18], manner: '99', yuan: [800, 36_000], payer: 'b', payFor: '土地流转金', causes: ['流转金未按期支付', '合同到期续签', '复垦标准', '转包未告知'],
    stories: ['{a}将承包田流转给{b}经营，因{cause}产生争议，{a}要求支付{yuan}元，{b}称受行情影响资金周转困难，请求宽限。'],
    clauses: [['{b}于{due}前付清{a}土地流转金人民币{agreed}元。', '流转合同继续履行，今后每年流转金于十月底前支付。']],
  },
  {
    weight: 2, disputeType: '0603', mediationType: '5', opponent: 'person', title: '{a}与{b}合伙经营纠纷', people: [2, 6], manner: '7', yuan: [3000, 100_000], payer: 'b', payFor: '退伙结算款', causes: ['退伙结算', '盈亏分摊', '账目不公开', '设备归属'],
    stories: ['{a}与{b}合伙[养蟹|开饭店|跑运输|种大棚]，因{cause}意见不合，{a}要求退出并结算{yuan}元，{b}称经营亏损，无钱可分。'],
    clauses: [['双方同意{a}退伙，{b}支付{a}退伙结算款人民币{agreed}元，于{due}前付清。', '现有设备、存货归{b}所有，此后盈亏与{a}无关。']],
  },
];
