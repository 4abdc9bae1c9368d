/** Who makes a change: an account, or the program itself (imports from the line, demo). */
export interface Actor {
  readonly id: string | null;
  readonly name: string;
}
