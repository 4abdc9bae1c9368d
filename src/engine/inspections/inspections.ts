import type { Handlers } from '#shared/contract/call.ts';
import type { inspections } from '#shared/contract/inspections.ts';
import type { InspectedDossier } from '#shared/rules/dossier-inspection/inspected-dossier.ts';
import { inspectDossier, type InspectionLine } from '#shared/rules/dossier-inspection/inspect-dossier.ts';
import { slotNeed } from '#shared/rules/dossier-needs.ts';
import { dossierSlots } from '#shared/rules/dossier-slots.ts';
import { countOpenFindings } from '../agreement-checks/agreement-checks.ts';
import { dateOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import type { ReadDb } from '../database/register.ts';
import { showCase } from '../mediation/case-showing.ts';
import { listCasePapers } from '../case-papers/case-papers.ts';
import { listScannedPages } from '../scans/scans.store.ts';
import { settingOn } from '../office-settings/office-settings.ts';

export function createInspections({ register, clock }: EngineContext): Handlers<typeof inspections, CallContext> {
  return {
    ofCase: ({ caseId }) => ({ rows: inspectCase(register.read, caseId, dateOf(clock.now())) }),
  };
}

/** @throws record.not-found */
export function inspectCase(db: ReadDb, caseId: string, today: string): InspectionLine[] {
  return inspectDossier(readInspectedDossier(db, caseId, today));
}

/** Where this is missing the case has no such paper; whether it should is the business of the places. */
const wholePapers: ReadonlySet<string> = new Set(['agreement', 'sessions', 'closing', 'confirmation.court', 'dossier.statement']);

/** @throws record.not-found */
function readInspectedDossier(db: ReadDb, caseId: string, today: string): InspectedDossier {
  const value = showCase(db, caseId, today);
  const papers = listCasePapers(db, caseId, today).rows;
  const scanned = new Set(listScannedPages(db, caseId).map(({ slot }) => slot));
  const { needs } = settingOn(db, 'dossier-rules', value.dossier?.filedOn ?? value.closing?.closedOn ?? value.acceptedOn);
  const course = { state: value.state, ended: value.endedOn !== null, sessions: value.sessions.length };
  const required = dossierSlots
    .filter(({ id }) => slotNeed(id, needs, course) === 'required')
    .map(({ id, title, papers: kinds }) => ({
      slot: id,
      title,
      filled: scanned.has(id) || papers.some(({ paper, missing }) => kinds.includes(paper) && missing.length === 0),
    }));
  return {
    value,
    required,
    scanned,
    papers: papers
      .filter(({ missing }) => !missing.some((field) => wholePapers.has(field)))
      .map(({ title, ordinal, missing }) => ({
        title: ordinal === null ? title : `${title}（${String(ordinal)}）`,
        missing: missing.length,
      })),
    openFindings: countOpenFindings(db, caseId, value),
  };
}
