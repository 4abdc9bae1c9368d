// Finds the words of a table in the texts of obligation; where two rows mark overlapping words, the row that stands first counts.
import type { AgreementFinding } from './finding.ts';
import { textFinding } from './finding.ts';
import type { FindingCode } from './finding-catalogue.ts';
import { sentencesOf, type AgreementText } from './text-parts.ts';

interface WordRow {
  readonly code: FindingCode;
  readonly pattern: string;
  readonly unless?: string;
}

export interface ReadyRow {
  readonly code: FindingCode;
  readonly pattern: RegExp;
  readonly unless: RegExp | null;
}

/** The patterns made ready once: the check runs while somebody types. */
export function readyRows<Row extends WordRow>(rows: readonly Row[]): (Row & { readonly ready: ReadyRow })[] {
  return rows.map((row) => ({
    ...row,
    ready: {
      code: row.code,
      pattern: new RegExp(row.pattern, 'gu'),
      unless: row.unless === undefined ? null : new RegExp(row.unless, 'u'),
    },
  }));
}

export function findWords(texts: readonly AgreementText[], rows: readonly ReadyRow[]): AgreementFinding[] {
  return texts.flatMap((at) =>
    sentencesOf(at.text).flatMap((sentence) => {
      const taken: AgreementFinding[] = [];
      for (const { code, pattern, unless } of rows) {
        if (unless?.test(sentence.text) === true) continue;
        for (const found of sentence.text.matchAll(pattern)) {
          const from = sentence.from + found.index;
          const to = from + found[0].length;
          if (!taken.some((other) => other.from < to && from < other.to)) taken.push(textFinding(code, at, { from, to }));
        }
      }
      return taken.sort((one, other) => one.from - other.from);
    }),
  );
}
