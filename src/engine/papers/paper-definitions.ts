// Every version of every paper that this program has ever drawn. Versions are added, never changed.
import { gridNotice2026 } from './grid-notice.ts';
import { mediationAgreement2010 } from './mediation-agreement.ts';
import type { PaperDefinition } from './paper-definition.ts';

export const paperDefinitions: readonly PaperDefinition[] = [mediationAgreement2010, gridNotice2026];

/** The version of a paper that was in force on an ISO date. Throws when there was none: a fault of the program. */
export function getPaperDefinition(id: string, onDate: string): PaperDefinition {
  const inForce = paperDefinitions
    .filter((definition) => definition.id === id && definition.validFrom <= onDate)
    .sort((left, right) => right.validFrom.localeCompare(left.validFrom))[0];
  if (inForce === undefined) throw new Error(`No version of paper ${id} was in force on ${onDate}`);
  return inForce;
}
