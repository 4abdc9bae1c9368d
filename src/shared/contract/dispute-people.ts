// People of a dispute beside its parties: who acts for a party, and who settles.
import { z } from 'zod';
import { line } from './fields.ts';

/** 委托代理人 of one party. */
export const Agent = z.object({
  name: line(50).min(1),
  /** Code table id-types. */
  idType: z.string().max(3),
  idNumber: line(50),
  phone: line(50),
  /** Work unit or home. */
  address: line(200),
  /** Code table agent-powers: 一般授权 or 特别授权. */
  power: z.string().max(2),
  /** Relation to the party: 配偶, 律师, 法律工作者. */
  relation: line(30),
});
export type Agent = z.infer<typeof Agent>;

/** 化解责任人. */
export const Responsible = z.object({
  name: line(50).min(1),
  /** 18-digit citizen id; may be blank. */
  idNumber: line(50),
  phone: line(50),
  organisation: line(100),
});
export type Responsible = z.infer<typeof Responsible>;
