// A finding in the words of the catalogue, its details put in.
import type { ErrorDetails } from '#shared/errors.ts';
import { findingCatalogue, type FindingCode } from './finding-catalogue.ts';

export interface FindingWords {
  readonly what: string;
  readonly why: string;
  readonly toDo: string;
}

/** The Chinese words of a finding, its details put in. */
export function findingWords(code: FindingCode, details: ErrorDetails): FindingWords {
  const { what, why, toDo } = findingCatalogue[code];
  const filled = (sentence: string): string => sentence.replaceAll(/\{(\w+)\}/g, (_all, name: string) => String(details[name] ?? ''));
  return { what: filled(what), why: filled(why), toDo: filled(toDo) };
}
