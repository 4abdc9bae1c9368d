/** One step of the schema. Never edited after release, never imports code of the program. */
export interface Migration {
  /** Written to `user_version`; by tens, so that a fix can come between. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
