import type { ErrorDetails } from '#shared/errors.ts';

export interface ViolationWords {
  readonly what: string;
  readonly why: string;
  readonly mend: string;
}

export type Wording = (details: ErrorDetails) => ViolationWords;
export type Wordings = Readonly<Record<string, Wording>>;

export function shown(details: ErrorDetails, name: string): string {
  const value = details[name];
  return value === undefined || value === null ? '' : String(value);
}

export function fixed(what: string, why: string, mend: string): Wording {
  return () => ({ what, why, mend });
}
