import type { DisputePattern } from './dispute-pattern.ts';

/** Traffic, shops, property companies, land taken, the environment. */
export const outsidePatterns: readonly DisputePattern[] = [
  {
    weight: 7, disputeType: '0503', mediationType: '17', opponent: 'person', title: '{a}与{b}道路交通事故损害赔偿纠纷', people: [2, 5], manner: '7', yuan: [600, 60_000], payer: 'b', payFor: '车辆修理费、医疗费和误工费',
    causes: ['电动自行车与小型轿车相撞', '两辆电动自行车相撞', '三轮车倒车刮擦', '转弯未让直行', '雨天路滑追尾'],
    stories: ['在{place}，{cause}，{a}受[轻微伤|轻伤]、车辆受损。交警部门认定{b}负[全部|主要|同等]责任。{a}要求赔偿{yuan}元，{b}对误工费计算有异议，双方申请调解。'],
    clauses: [['{b}赔偿{a}车辆修理费、医疗费、误工费等共计人民币{agreed}元，于{due}前付清（含保险理赔部分）。', '{a}收到款项后，向{b}提供保险理赔所需票据。', '本次事故一次性处理完毕，双方再无其他争议。']],
  },
  {
    weight: 3, disputeType: '0402', mediationType: '18', opponent: ['枫桥示范镇安居物业服务部', '和顺物业服务公司枫桥项目部', '渡口花园物业服务中心'], title: '{a}与{b}物业服务纠纷', people: [1, 30], manner: '99', causes: ['停车位划分', '物业费收取', '楼道堆物无人清理', '电梯故障维修迟缓', '楼顶漏水维修'],
    stories: ['{a}等业主反映{b}在{cause}问题上处理不当，[拒交物业费|在业主群中发声]，{b}称系[历史遗留|维修资金未到位]，双方矛盾升级，社区组织协商。'],
    clauses: [['{b}于{due}前完成问题整改，整改情况在公告栏公示。', '{a}自整改完成之日起按合同缴纳物业费，此前欠费免收违约金。', '今后有争议先由社区和业委会协商。']],
  },
  {
    weight: 3, disputeType: '0601', mediationType: '15', opponent: ['枫桥示范镇惠民超市', '新民家电商行', '锦程汽车维修部', '桥东美容美发店', '石佛农资经营部'], title: '{a}与{b}消费纠纷', people: [1, 4], manner: '4', yuan: [100, 9000], payer: 'b', payFor: '退货退款', causes: ['商品质量问题', '预付卡余额不退', '维修后故障依旧', '缺斤少两', '种子发芽率低'],
    stories: ['{a}在{b}消费后因{cause}要求退款{yuan}元，{b}称[已过退货期|属使用不当]只同意换货，双方在店内争执，{a}拨打热线投诉，转由调委会处理。'],
    clauses: [['{b}退还{a}货款人民币{agreed}元，于{due}前付清，{a}同时退回商品。', '{b}对服务不周之处向{a}致歉。']],
  },
  {
    weight: 2, disputeType: '0601', mediationType: '14', opponent: ['枫桥示范镇云集网店', '石桥头电商服务站'], title: '{a}与{b}网购纠纷', people: [1, 3], manner: '4', yuan: [80, 4000], payer: 'b', payFor: '退货退款', causes: ['货不对板', '直播下单后不发货', '包裹代收丢失'],
    stories: ['{a}通过网络向{b}购买[家具|农机配件|水产|服装]，因{cause}要求退款{yuan}元，{b}迟迟不予处理。'],
    clauses: [['{b}退还{a}货款人民币{agreed}元，于{due}前原路退回，运费由{b}承担。']],
  },
  {
    weight: 3, disputeType: '1102', mediationType: '8', opponent: ['枫桥村村民委员会', '石佛村村民委员会', '柳荫村村民委员会', '张家湾村村民委员会'], title: '{a}与{b}征地补偿纠纷', people: [1, 24], manner: '99', yuan: [3000, 90_000], payer: 'b', payFor: '青苗及附着物补偿款', causes: ['附着物漏登', '人口安置资格认定', '补偿面积计算', '过渡费发放'],
    stories: ['因道路拓宽征用土地，{a}对{cause}有异议，认为少补{yuan}元，多次到{b}反映，并阻止进场施工，镇里安排专人核查。'],
    clauses: [['经复核，{b}补发{a}青苗及附着物补偿款人民币{agreed}元，于{due}前转入{a}账户。', '{a}于收款后三日内清场交地，不再阻拦施工。']],
  },
  {
    weight: 2, disputeType: '0504', mediationType: '9', opponent: ['枫桥示范镇永盛印染厂', '张家湾生猪养殖场', '石桥头木器加工厂', '桥东烧烤店'], title: '{a}与{b}环境污染纠纷', people: [2, 20], manner: '1', causes: ['夜间噪声扰民', '油烟直排', '养殖粪污外溢', '喷漆异味'],
    stories: ['{a}等住户反映{b}{cause}，影响正常生活，多次与负责人交涉无果，[联名反映|拨打环保热线]。镇环保办到场检测后，双方同意调解。'],
    clauses: [['{b}于{due}前完成整改，晚十时至次日六时停止产生噪声、异味的作业。', '整改期间由网格员每周查看一次，并将情况告知{a}。']],
  },
  {
    weight: 2, disputeType: '0502', mediationType: '16', opponent: ['枫桥示范镇卫生院', '新民口腔诊所'], title: '{a}与{b}医疗纠纷', people: [1, 5], manner: '7', yuan: [1000, 40_000], payer: 'b', payFor: '后续治疗费用', causes: ['术后恢复不理想', '用药后过敏', '补牙后疼痛加重', '告知不充分'],
    stories: ['{a}在{b}就诊后，认为因{cause}造成损害，要求赔偿{yuan}元。{b}认为诊疗符合规范，愿意从人道关怀出发协商，双方共同申请调解。'],
    clauses: [['{b}一次性补偿{a}后续治疗费用人民币{agreed}元，于{due}前付清。', '{a}收款后不再就本次诊疗向{b}主张权利。']],
  },
  {
    weight: 1, disputeType: '0601', mediationType: '13', opponent: ['古渡口旅行社枫桥门市部'], title: '{a}与{b}旅游服务纠纷', people: [1, 12], manner: '4', yuan: [300, 8000], payer: 'b', payFor: '退团费', causes: ['行程缩水', '临时取消出团', '增加自费项目'],
    stories: ['{a}报名{b}组织的[两日游|夕阳红老年团]，因{cause}要求退费{yuan}元，{b}只同意退还门票，双方协商未成。'],
    clauses: [['{b}退还{a}团费人民币{agreed}元，于{due}前付清，双方互不追究其他责任。']],
  },
  {
    weight: 3, disputeType: '0401', mediationType: '6', opponent: 'person', title: '{a}与{b}财产损害赔偿纠纷', people: [2, 5], manner: '7', yuan: [200, 12_000], payer: 'b', payFor: '财产损失', causes: ['焚烧秸秆引燃苗木', '鱼塘放水冲毁菜地', '施工挖断水管', '飘落农药致蚕死亡', '高空坠物砸坏车辆'],
    stories: ['因{b}{cause}，{a}称损失约{yuan}元，要求照价赔偿；{b}承认事实，但认为损失没有那么多。网格员到现场拍照、清点。'],
    clauses: [['{b}赔偿{a}财产损失人民币{agreed}元，于{due}前付清。', '双方对损失数额不再提出异议。']],
  },
  {
    weight: 2, disputeType: '1201', mediationType: '99', opponent: ['枫桥村村民委员会', '新民社区居民委员会', '石桥头村村民委员会'], title: '{a}与{b}村务管理纠纷', people: [1, 15], manner: '99', causes: ['集体收益分配资格', '垃圾桶点位设置', '道路硬化先后', '公共绿地认领'],
    stories: ['{a}对{b}关于{cause}的决定有意见，认为[程序不透明|不公平]，在村民代表会议上发生争执，事后多次到村里要说法。'],
    clauses: [['{b}于{due}前将有关方案和依据张榜公示，并当面向{a}解释。', '{a}认可按村民代表会议决议执行，有意见通过代表反映。']],
  },
];
