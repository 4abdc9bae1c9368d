import type { ErrorDetails } from '#shared/errors.ts';

/** What happened, why, what to do: each one plain sentence, never a code. */
export interface ErrorText {
  readonly what: string;
  readonly why: string;
  readonly toDo: string;
}

export type ErrorWords = Readonly<Record<string, (details: ErrorDetails) => ErrorText>>;
