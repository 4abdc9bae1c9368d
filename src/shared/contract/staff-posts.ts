// What a person holds over time: posts, trainings, certificates. Children of the person, kept in the order of the form.
import { z } from 'zod';
import { DivisionCode, Id, IsoDate, line } from './fields.ts';

export const StaffPost = z.object({
  /** Code table staff-kinds: 网格长, 专职网格员, 兼职网格员, 调解员 … */
  kind: z.string().max(2),
  /** Code table legal-roles; only with kind 20 (政法“八大员”). */
  legalRole: z.string().max(2).nullable(),
  /** Code table committee-roles: 主任, 副主任, 委员, 调解员; only at a mediation committee. */
  committeeRole: z.string().max(2).nullable(),
  /** Code table selection-manners: 推选 or 聘用. */
  manner: z.string().max(2).nullable(),
  fullTime: z.boolean().nullable(),
  villageCode: DivisionCode.nullable(),
  gridId: Id.nullable(),
  organisationId: Id.nullable(),
  /** Estate and building (小区、楼栋) of a 楼栋长. */
  building: line(200),
  /** First day; null: since before anybody wrote it down. */
  fromOn: IsoDate.nullable(),
  /** Last day; null: until further notice. */
  untilOn: IsoDate.nullable(),
  /** The paper of appointment (任命、聘任文件). */
  document: line(100),
});
export type StaffPost = z.infer<typeof StaffPost>;

export const Training = z.object({
  heldOn: IsoDate.nullable(),
  /** Hours (学时), halves allowed. */
  hours: z.number().min(0).max(1000),
  subject: line(100),
  organiser: line(100),
});
export type Training = z.infer<typeof Training>;

export const Certificate = z.object({
  name: line(100),
  number: line(60),
  issuer: line(100),
  validFrom: IsoDate.nullable(),
  /** Last day of validity; null: for ever. */
  validUntil: IsoDate.nullable(),
});
export type Certificate = z.infer<typeof Certificate>;

/** Somebody in a post. */
export const Holder = StaffPost.extend({ staffId: Id, name: z.string(), sex: z.string().nullable(), mobile: z.string() });
export type Holder = z.infer<typeof Holder>;

/** Somebody who can be named in a field, with the posts of the day that is asked about: who may take the part comes first (rules/fitting-posts.ts). */
export const StaffChoice = z.object({
  id: Id,
  name: z.string(),
  villageName: z.string().nullable(),
  posts: z.array(StaffPost.pick({ kind: true, committeeRole: true, gridId: true, villageCode: true })),
});
export type StaffChoice = z.infer<typeof StaffChoice>;

export const HoldersInput = z.object({
  /** The day that is asked about; absent: everybody who ever held such a post. */
  on: IsoDate.optional(),
  gridId: Id.optional(),
  organisationId: Id.optional(),
  villageCode: DivisionCode.optional(),
  /** Codes of staff-kinds; absent: any post. */
  kinds: z.array(z.string().max(2)).max(40).optional(),
});
export type HoldersInput = z.infer<typeof HoldersInput>;
