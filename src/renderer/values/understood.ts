/** What typed text means, or why it means nothing (shown under the field). */
export type Understood<Value> = { readonly ok: true; readonly value: Value } | NotUnderstood;

export interface NotUnderstood {
  readonly ok: false;
  readonly problem: string;
  /** Names what was typed and what it is, where 看不懂 would not be true: a number that was read and lies outside of what may be filled in. */
  readonly what?: string;
  /** What to do about it before the next try to save, where it is not to be corrected in its field. */
  readonly mend?: string;
}
