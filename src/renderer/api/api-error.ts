import type { ErrorDetails } from '#shared/errors.ts';

/** A refusal of the engine, to be worded by words/errors. */
export class ApiError extends Error {
  readonly code: string;
  readonly details: ErrorDetails;

  constructor(code: string, details: ErrorDetails = {}) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.details = details;
  }
}
