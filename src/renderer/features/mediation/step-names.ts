/** The papers' order: 申请受理, 告知, 调查证据, 调解, 协议, 签字送达, 履行回访, 司法确认, 结案. */
export const stepNames = [
  'registration',
  'notice',
  'inquiry',
  'sessions',
  'agreement',
  'signing',
  'performance',
  'confirmation',
  'closing',
] as const;
export type StepName = (typeof stepNames)[number];
