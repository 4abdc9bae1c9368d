import { z } from 'zod';
import { Id } from '#shared/contract/fields.ts';
import { CaseFields, CaseHappenings, CaseState } from '#shared/contract/mediation.ts';
import { mediationCase } from '#shared/registers/mediation-case.ts';
import { missingCaseItems } from '#shared/rules/case-requirements.ts';
import { engineRegister } from '../register/engine-register.ts';
import type { CaseContent } from './case-content.ts';
import { caseList, mediationCaseKind } from './mediation-cases.store.ts';

const CaseContentShape: z.ZodType<CaseContent> = CaseFields.extend(CaseHappenings.shape).extend({
  disputeId: Id,
  title: z.string().max(300),
  fileNumber: z.string().max(60),
  state: CaseState,
});

export const mediation = engineRegister(mediationCase, {
  kind: mediationCaseKind,
  list: { source: () => caseList },
  hit: "r.title, CASE r.file_number WHEN '' THEN r.accepted_on ELSE r.file_number END AS detail",
  sent: { shape: CaseContentShape, missing: missingCaseItems },
  sheet: undefined,
});
