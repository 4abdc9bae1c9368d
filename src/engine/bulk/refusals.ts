// Rows that the rules refuse stay as they are while the others go on.
import type { BulkRefusal } from '#shared/contract/bulk.ts';
import { UserError } from '#shared/errors.ts';
import type { WriteDb } from '../database/register.ts';
import { openSavepoint } from '../database/savepoint.ts';

/** What a row is refused with; null when it is not. Anything that is no refusal is thrown on. */
export function refusalOf(work: () => void): BulkRefusal | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof UserError) || error.code.startsWith('register.')) throw error;
    const details = Object.entries(error.details).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null ? [...value] : value,
    ]);
    return { code: error.code, details: Object.fromEntries(details) as BulkRefusal['details'] };
  }
}

/** Works on one row; false where its rules refuse it: then nothing of it was written. */
export function attempt(db: WriteDb, work: () => void): boolean {
  const part = openSavepoint(db);
  const done = refusalOf(work) === null;
  if (done) part.keep();
  else part.takeBack();
  return done;
}
