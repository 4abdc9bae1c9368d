/** One step of the schema. Never edited after release, never imports code of the program. */
export interface Migration {
  /** Written to `user_version`; higher than every other: a smaller number would never reach a register that was opened meanwhile. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** Makes a table anew that other tables refer to: foreign keys rest meanwhile, and all of them are checked before it is kept. */
  readonly rebuildsReferredTable?: true;
}
