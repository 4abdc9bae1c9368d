import type { SupervisionKind, SupervisionResult } from '#shared/contract/supervisions.ts';

export const supervisionKindWords: Readonly<Record<SupervisionKind, string>> = { listed: '挂牌督办', led: '领导包案' };

export const supervisionResultWords: Readonly<Record<SupervisionResult, string>> = { settled: '化解成功', partly: '部分化解', unsettled: '未化解', judicial: '转入司法程序' };

export const supervisionLabels: Readonly<Record<string, string>> = {
  supervisionNumber: '督办（包案）编号', startedOn: '开始日期', leaderName: '包案（督办）领导', leaderPost: '领导职务', unit: '责任单位', plan: '化解方案', progress: '进度（%）', expectedOn: '预计化解日期',
  endedOn: '解除日期', supervisionResult: '督办（包案）结果', endNote: '解除原因', month: '月份', measures: '工作措施', work: '本月工作情况', contacts: '联系方式',
};
