// Every version of every paper that this program has ever drawn. Versions are added, never changed.
import { acceptance2010 } from './definitions/acceptance.ts';
import { allowanceList2026 } from './definitions/allowance-list.ts';
import { application2010 } from './definitions/application.ts';
import { backCover2010 } from './definitions/back-cover.ts';
import { closingReport2010 } from './definitions/closing-report.ts';
import { courtApplication2010, courtApplicationWithUnit2010 } from './definitions/court-application.ts';
import { dossierContents2010 } from './definitions/dossier-contents.ts';
import { dossierCover2010 } from './definitions/dossier-cover.ts';
import { dossierStatement2010 } from './definitions/dossier-statement.ts';
import { evidenceSlip2010 } from './definitions/evidence-slip.ts';
import { gridNotice2026 } from './definitions/grid-notice.ts';
import { handoverRoll2026 } from './definitions/handover-roll.ts';
import { investigation2010 } from './definitions/investigation.ts';
import { delegationReply2016, returnLetter2016, terminationLetter2010, transferLetter2010 } from './definitions/letters.ts';
import { mediationAgreement2010 } from './definitions/mediation-agreement.ts';
import { oralAgreement2010 } from './definitions/oral-agreement.ts';
import { powerOfAttorney2010 } from './definitions/power-of-attorney.ts';
import { returnVisit2010 } from './definitions/return-visit.ts';
import { rightsNotice2010 } from './definitions/rights-notice.ts';
import { sessionRecord2010 } from './definitions/session-record.ts';
import type { PaperDefinition } from './paper-definition.ts';

export const paperDefinitions: readonly PaperDefinition[] = [
  dossierCover2010,
  dossierContents2010,
  application2010,
  acceptance2010,
  rightsNotice2010,
  investigation2010,
  evidenceSlip2010,
  sessionRecord2010,
  mediationAgreement2010,
  oralAgreement2010,
  returnVisit2010,
  courtApplication2010,
  courtApplicationWithUnit2010,
  dossierStatement2010,
  backCover2010,
  powerOfAttorney2010,
  closingReport2010,
  terminationLetter2010,
  delegationReply2016,
  transferLetter2010,
  returnLetter2016,
  gridNotice2026,
  allowanceList2026,
  handoverRoll2026,
];

/** The version of a paper that was in force on an ISO date. Throws when there was none: a fault of the program. */
export function getPaperDefinition(id: string, onDate: string): PaperDefinition {
  const inForce = paperDefinitions
    .filter((definition) => definition.id === id && definition.validFrom <= onDate)
    .sort((left, right) => right.validFrom.localeCompare(left.validFrom))[0];
  if (inForce === undefined) throw new Error(`No version of paper ${id} was in force on ${onDate}`);
  return inForce;
}
