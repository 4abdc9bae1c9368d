// A case as screens see it: with its dispute's parties and its hops.
import { codeName, mediationTypes } from '#shared/codes/index.ts';
import type { Party } from '#shared/contract/disputes.ts';
import type { MediationCase } from '#shared/contract/mediation.ts';
import { getRecord } from '../records/record-book.ts';
import type { ReadDb } from '../database/register.ts';
import { listParties } from '../disputes/disputes.store.ts';
import { signingStage } from '../signing/signing-state.ts';
import { findingsOf } from './case-findings.ts';
import { listHops } from '../mediation-cases/case-hops.store.ts';
import { mediationCaseKind } from '../mediation-cases/mediation-cases.store.ts';

/** @throws record.not-found */
export function showCase(db: ReadDb, id: string, today: string): MediationCase {
  const { header, fields } = getRecord(db, mediationCaseKind, id);
  const { fileNumber, ...content } = fields;
  return {
    ...header,
    ...content,
    caseNumber: fileNumber,
    parties: listParties(db, content.disputeId),
    hops: listHops(db, id),
    signing: signingStage(db, id, fields),
    ...findingsOf(db, fields, today),
  };
}

/** 卷名 (research A §1.3 F1): ××与××之间××纠纷. */
export function caseTitle(parties: readonly Party[], mediationType: string | null): string {
  const names = (side: Party['side']): string =>
    parties
      .filter((party) => party.side === side)
      .map((party) => party.name)
      .join('、');
  const type = mediationType === null ? '纠纷' : (codeName(mediationTypes, mediationType) ?? '纠纷');
  const respondents = names('respondent');
  return respondents === '' ? `${names('applicant')}${type}` : `${names('applicant')}与${respondents}之间${type}`;
}
