import type { SupervisionKind, SupervisionResult } from '#shared/contract/supervisions.ts';

export const supervisionKindWords: Readonly<Record<SupervisionKind, string>> = { listed: '挂牌督办', led: '领导包案' };

export const supervisionResultWords: Readonly<Record<SupervisionResult, string>> = {
  settled: '化解成功',
  partly: '部分化解',
  unsettled: '未化解',
  judicial: '转入司法程序',
};
