// People's-mediation types (纠纷类型), the order of the report. Code B of two that are in use: the gap at 10 and 99 for
// the rest look like the standard's own. Receiving platforms differ: map by name, keep code sets per platform.
import { flatRows, type CodeTable } from './code-table.ts';

export const mediationTypes: CodeTable = {
  id: 'mediation-types',
  title: '人民调解纠纷类型',
  standard: 'SF/T 0018-2019',
  version: '2019-08-28',
  unverified: true,
  rows: flatRows([
    ['1', '婚姻家庭纠纷', '婚姻家庭'],
    ['2', '邻里纠纷', '邻里'],
    ['3', '房屋宅基地纠纷', '房屋宅基地', '房产宅基地纠纷'],
    ['4', '合同纠纷', '合同'],
    ['5', '生产经营纠纷', '生产经营'],
    ['6', '损害赔偿纠纷', '损害赔偿'],
    ['7', '山林土地纠纷', '山林土地'],
    ['8', '征地拆迁纠纷', '征地拆迁'],
    ['9', '环境污染纠纷', '环境污染'],
    ['11', '拖欠农民工工资纠纷', '拖欠农民工工资'],
    ['12', '其他劳动争议纠纷', '其他劳动争议'],
    ['13', '旅游纠纷', '旅游'],
    ['14', '电子商务纠纷', '电子商务'],
    ['15', '其他消费纠纷', '其他消费'],
    ['16', '医疗纠纷', '医疗'],
    ['17', '道路交通事故纠纷', '道路交通', '交通事故'],
    ['18', '物业纠纷', '物业'],
    ['99', '其他纠纷', '其他'],
  ]),
};
