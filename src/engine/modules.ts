// The engine's modules, composed: who answers which call.
import type { Handlers } from '#shared/contract/call.ts';
import type { Contract, ModuleName } from '#shared/contract/index.ts';
import { createAccounts } from './accounts/accounts.ts';
import { createLocks } from './accounts/locks.ts';
import type { createSessions } from './accounts/sessions.ts';
import { createAgreementChecks } from './agreement-checks/agreement-checks.ts';
import { createAllowances } from './allowances/allowances.ts';
import { createAttachments } from './attachments/attachments.ts';
import { createAudit } from './audit/audit.ts';
import type { Upkeep } from './backups/upkeep.ts';
import { createBatches } from './batches/batches.ts';
import type { CallContext, EngineContext } from './context.ts';
import { createBulk } from './bulk/bulk.ts';
import { getCasePaper, listCasePapers } from './case-papers/case-papers.ts';
import { createCodes } from './codes/codes.ts';
import { createCounty } from './county/county.ts';
import { fillDemo } from './demo/demo.ts';
import { createDesk } from './desk/desk.ts';
import { createDisputes } from './disputes/disputes.ts';
import { createDossiers } from './dossiers/dossiers.ts';
import { createDrafts } from './drafts/drafts.ts';
import { createFiles } from './files/files.ts';
import { createGridFigures } from './grid-figures/grid-figures.ts';
import { createGridStaffing } from './grid-staffing/grid-staffing.ts';
import { createGrids } from './grids/grids.ts';
import { createImportMemory } from './imports/import-memory.ts';
import { createImportStacks } from './imports/import-stacks.ts';
import { createImports } from './imports/imports.ts';
import { createInspections } from './inspections/inspections.ts';
import { createJobCalls } from './jobs/jobs.ts';
import { createKeys } from './keys/keys.ts';
import { createLine } from './line/line.ts';
import { createLists } from './lists/lists.ts';
import { createMerging } from './merging/merging.ts';
import { createMediation } from './mediation/mediation.ts';
import { createNumbering } from './numbering/numbering.ts';
import { createOffices } from './offices/offices.ts';
import { createOrganisations } from './organisations/organisations.ts';
import { createPapers } from './papers/papers.ts';
import { createPhrases } from './phrases/phrases.ts';
import { createHandovers } from './handovers/handovers.ts';
import { createPrints } from './prints/prints.ts';
import { createReports } from './reports/reports.ts';
import { scanPagesOf } from './scans/scan-pages.ts';
import { createScans } from './scans/scans.ts';
import { createSearch } from './search/search.ts';
import { createSettings } from './settings/settings.ts';
import { createSigning } from './signing/signing.ts';
import { createStaff } from './staff/staff.ts';
import { createSupervisions } from './supervisions/supervisions.ts';
import { createTransfers } from './transfers/transfers.ts';

/** The supervisor answers `recovery`, with the register open or not. */
export type EngineModule = Exclude<ModuleName, 'recovery'>;
export type AllHandlers = { readonly [Module in EngineModule]: Handlers<Contract[Module], CallContext> };

/** Every module of the contract but the copies, which live with the file. */
export function buildModules(
  context: EngineContext,
  sessions: ReturnType<typeof createSessions>,
  { dataFolder }: { readonly dataFolder: string },
  upkeep: Upkeep,
): Omit<AllHandlers, 'backups'> {
  const locks = createLocks(context.clock);

  const imports = createImports(context);
  const papers = createPapers(context, { list: listCasePapers, get: getCasePaper });
  return {
    accounts: createAccounts(context, sessions, locks),
    offices: createOffices(context, fillDemo),
    grids: { ...createGrids(context), ...createGridStaffing(context), ...createGridFigures(context) },
    organisations: createOrganisations(context),
    staff: createStaff(context),
    disputes: { ...createDisputes(context), ...createMerging(context) },
    mediation: createMediation(context),
    agreementChecks: createAgreementChecks(context),
    numbering: createNumbering(context),
    phrases: createPhrases(context),
    allowances: createAllowances(context),
    signing: createSigning(context),
    papers,
    prints: createPrints(context),
    handovers: createHandovers(context),
    dossiers: createDossiers(context, { drawFinal: papers.draw, scansOf: scanPagesOf }),
    reports: createReports(context),
    imports,
    importMemory: createImportMemory(context),
    importStacks: createImportStacks(context, imports.open),
    batches: createBatches(context),
    county: createCounty(context),
    line: createLine(context),
    audit: createAudit(context),
    bulk: createBulk(context),
    desk: createDesk(context),
    drafts: createDrafts(context),
    files: createFiles(context),
    jobs: createJobCalls(context.jobs),
    search: createSearch(context),
    settings: createSettings(context),
    attachments: createAttachments(context),
    scans: createScans(context),
    inspections: createInspections(context),
    transfers: createTransfers(context),
    supervisions: createSupervisions(context),
    lists: createLists(context),
    codes: createCodes(context),
    keys: createKeys(context, { dataFolder, sessions, locks, upkeep }),
  };
}

type AnyHandler = (input: unknown, call: CallContext) => unknown;

/** The gate has found the name in the contract, so it is there. */
export function findHandler(modules: AllHandlers, name: string): AnyHandler {
  const [moduleName, callName] = name.split('.') as [EngineModule, string];
  const handlers = modules[moduleName] as Readonly<Record<string, AnyHandler>>;
  const handler = handlers[callName];
  if (handler === undefined) throw new Error(`No handler for ${name}`);
  return handler;
}
