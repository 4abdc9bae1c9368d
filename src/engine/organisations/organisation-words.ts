// What the name of an organisation tells where its sheet says no more: 枫桥村人民调解委员会 is the mediation committee of a village.
import { committeeKind, massKind } from '#shared/rules/organisation-record.ts';

type Words = readonly (readonly [code: string, pattern: RegExp])[];

/** Codes of organisation-kinds, the longer words first: 派出所人民调解室 is mediation. */
const kindWords: Words = [
  [committeeKind, /人民调解|调解委员会|调委会|调解室/u],
  ['01', /综治中心|治安综合治理中心|矛调中心/u],
  ['13', /网格.*中心|网格化/u],
  ['03', /领导小组|协调小组/u],
  ['05', /司法所/u],
  ['06', /派出所/u],
  ['07', /法庭/u],
  ['08', /检察/u],
  ['10', /信访/u],
  ['14', /律师事务所|法律服务所/u],
  [massKind, /治保会|治安保卫|巡防队|巡逻队|志愿者|消防队|护村队|护院队|红袖标/u],
  ['04', /综治办|平安法治办|平安办/u],
  ['09', /村委会|村民委员会|居委会|居民委员会|(?:村|社区)$/u],
];

/** Codes of committee-kinds. */
const committeeWords: Words = [
  ['06', /行业|专业|道路交通|医疗|劳动|物业|消费|旅游|驻|派出所|法院|法庭/u],
  ['05', /公司|厂|集团|企业|合作社/u],
  ['04', /街道/u],
  ['02', /社区|居民/u],
  ['01', /村/u],
  ['03', /镇|乡/u],
];

export function organisationKindOf(name: string): string | undefined {
  return kindWords.find(([, pattern]) => pattern.test(name))?.[0];
}

export function committeeKindOf(name: string): string | undefined {
  return committeeWords.find(([, pattern]) => pattern.test(name))?.[0];
}
