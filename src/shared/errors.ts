// How a refusal crosses from the engine to a person: a stable dotted code and plain details. The renderer words it.

export type ErrorDetail = string | number | boolean | null | readonly string[];
export type ErrorDetails = Readonly<Record<string, ErrorDetail>>;

/** An error that a user or an operator can do something about. Its code is worded in Chinese by the renderer. */
export class UserError extends Error {
  readonly code: string;
  readonly details: ErrorDetails;

  constructor(code: string, details: ErrorDetails = {}) {
    super(code);
    this.name = 'UserError';
    this.code = code;
    this.details = details;
  }
}

export function userError(code: string, details: ErrorDetails = {}): UserError {
  return new UserError(code, details);
}

/** What every call answers, in both hosts. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: { readonly code: string; readonly details: ErrorDetails } };

/** Closes a union: the compiler proves that no case was left out. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
