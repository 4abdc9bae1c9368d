// What people in a township quarrel about, as sentences with slots: {a} applicant, {b} respondent, {cause}, {yuan} claimed,
// {agreed} agreed sum, {due} day of payment, {n} a small number, {place}; [x|y] is one of the two.
export interface DisputePattern {
  readonly weight: number;
  /** 综治 type and 人民调解 type. */
  readonly disputeType: string;
  readonly mediationType: string;
  /** Another person, one of the same surname, or one of the named organisations. */
  readonly opponent: 'person' | 'relative' | readonly string[];
  readonly title: string;
  readonly causes: readonly string[];
  readonly stories: readonly string[];
  readonly clauses: readonly (readonly string[])[];
  /** Claimed sum in yuan; absent: no money. */
  readonly yuan?: readonly [least: number, most: number];
  readonly payer?: 'a' | 'b';
  readonly payFor?: string;
  /** Code table performance-manners. */
  readonly manner: string;
  readonly people: readonly [least: number, most: number];
}
