// Every refusal in words. Each module words its own codes; a code without words gets an error number instead of itself.
import type { ErrorDetails } from '#shared/errors.ts';
import { ApiError } from '../../api/api-error.ts';
import type { ErrorText, ErrorWords } from '../error-words.ts';
import { errorWords as accounts } from './accounts.ts';
import { errorWords as agreementChecks } from './agreement-checks.ts';
import { errorWords as allowances } from './allowances.ts';
import { errorWords as backups } from './backups.ts';
import { errorWords as batches } from './batches.ts';
import { errorWords as county } from './county.ts';
import { errorWords as dossiers } from './dossiers.ts';
import { errorWords as general } from './general.ts';
import { errorWords as handovers } from './handovers.ts';
import { errorWords as imports } from './imports.ts';
import { errorWords as keys } from './keys.ts';
import { errorWords as lists } from './lists.ts';
import { errorWords as mediation } from './mediation.ts';
import { errorWords as numbering } from './numbering.ts';
import { errorWords as offices } from './offices.ts';
import { errorWords as papers } from './papers.ts';
import { errorWords as phrases } from './phrases.ts';
import { errorWords as recovery } from './recovery.ts';
import { errorWords as registers } from './registers.ts';
import { errorWords as reports } from './reports.ts';
import { errorWords as scans } from './scans.ts';
import { errorWords as settings } from './settings.ts';
import { errorWords as signing } from './signing.ts';

const allWords: ErrorWords = {
  ...general,
  ...accounts,
  ...offices,
  ...registers,
  ...imports,
  ...lists,
  ...mediation,
  ...agreementChecks,
  ...phrases,
  ...allowances,
  ...numbering,
  ...signing,
  ...papers,
  ...dossiers,
  ...handovers,
  ...reports,
  ...backups,
  ...batches,
  ...county,
  ...settings,
  ...scans,
  ...keys,
  ...recovery,
};

/** Whether a code has its own words. */
export function hasWords(code: string): boolean {
  return Object.hasOwn(allWords, code);
}

export function wordErrorCode(code: string, details: ErrorDetails = {}): ErrorText {
  const words = Object.hasOwn(allWords, code) ? allWords[code] : undefined;
  return words ? words(details) : unknownText(errorNumber(code));
}

/** Words for anything that was thrown. @param instead of codes that mean something else to the person where they are shown */
export function wordError(error: unknown, instead: ErrorWords = {}): ErrorText {
  if (error instanceof ApiError) {
    const words = Object.hasOwn(instead, error.code) ? instead[error.code] : undefined;
    return words ? words(error.details) : wordErrorCode(error.code, error.details);
  }
  return unknownText(errorNumber(error instanceof Error ? `${error.name} ${error.message}` : String(error)));
}

function unknownText(number: string): ErrorText {
  return { what: '没有办成', why: `程序遇到了没有预料到的情况（错误编号 ${number}）`, toDo: '请再试一次；还不行的，把错误编号告诉管理员' };
}

/** The same trouble gets the same short number, so that it can be found again in the log by whoever looks after the program. */
export function errorNumber(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `E${String(hash % 1_000_000).padStart(6, '0')}`;
}
