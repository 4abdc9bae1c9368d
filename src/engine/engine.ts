// Composition: opens the register, builds the modules, answers calls. Everything without a window.
import { join } from 'node:path';
import { v7 } from 'uuid';
import type { Handlers } from '#shared/contract/call.ts';
import type { Contract, ModuleName } from '#shared/contract/index.ts';
import { UserError, type Answer } from '#shared/errors.ts';
import { createAccounts } from './accounts/accounts.ts';
import { findAccount } from './accounts/accounts.store.ts';
import { createSessions } from './accounts/sessions.ts';
import { createAgreementChecks } from './agreement-checks/agreement-checks.ts';
import { createAllowances } from './allowances/allowances.ts';
import { createAttachments } from './attachments/attachments.ts';
import { createAudit } from './audit/audit.ts';
import { createBatches } from './batches/batches.ts';
import { dateOf, systemClock, type Clock } from './clock.ts';
import type { CallContext, EngineContext, Ports } from './context.ts';
import { createBulk } from './bulk/bulk.ts';
import { createCodes, placeOfficeCodes } from './codes/codes.ts';
import { createCounty } from './county/county.ts';
import type { CheckCopy } from './database/check-copy.ts';
import { keepDailyBackups } from './database/daily-backup.ts';
import { openRegister } from './database/open.ts';
import { refreshSearchIndexes } from './database/search-index.ts';
import { asRegisterError } from './database/sqlite-errors.ts';
import { fillDemo } from './demo/demo.ts';
import { createDesk } from './desk/desk.ts';
import { createDisputes } from './disputes/disputes.ts';
import { createDossiers } from './dossiers/dossiers.ts';
import { createDrafts } from './drafts/drafts.ts';
import { createFiles } from './files/files.ts';
import { forgetOldFiles } from './files/files.store.ts';
import { admit, type CallRequest } from './gate.ts';
import { createGrids } from './grids/grids.ts';
import { createImports } from './imports/imports.ts';
import { dropUnfinishedImports } from './imports/imports.store.ts';
import { createInspections } from './inspections/inspections.ts';
import { createJobCalls, createJobs } from './jobs/jobs.ts';
import { createLine } from './line/line.ts';
import { createLists } from './lists/lists.ts';
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
import { searchIndexes } from './search/search-indexes.ts';
import { createSettings } from './settings/settings.ts';
import { createSigning } from './signing/signing.ts';
import { createStaff } from './staff/staff.ts';
import { createSupervisions } from './supervisions/supervisions.ts';
import { createTransfers } from './transfers/transfers.ts';

export interface EngineOptions {
  readonly dataFolder: string;
  readonly key: Uint8Array;
  readonly resourceFolder: string;
  readonly programVersion: string;
  readonly ports: Ports;
  readonly clock?: Clock;
  /** How the day's copy is checked; without it in this thread. */
  readonly checkCopy?: CheckCopy;
  /** Told of errors that are ours; gets no personal data. */
  readonly onBug?: (name: string, error: unknown, errorNumber: string) => void;
}

export interface Engine {
  answer(request: CallRequest): Promise<Answer<unknown>>;
  close(): void;
  /** For tests and measurements of the engine itself. */
  readonly context: EngineContext;
}

type AllHandlers = { readonly [Module in ModuleName]: Handlers<Contract[Module], CallContext> };

/** @throws the codes of openRegister */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const clock = options.clock ?? systemClock;
  const register = await openRegister(options.dataFolder, options.key, clock);
  const jobs = createJobs(clock);
  const context: EngineContext = {
    register,
    clock,
    newId: () => v7({ msecs: clock.now().getTime() }),
    jobs,
    keepers: new Map(),
    ports: options.ports,
    resourceFolder: options.resourceFolder,
    programVersion: options.programVersion,
  };
  const sessions = createSessions(clock);
  register.write((db) => {
    forgetOldFiles(db, dateOf(clock.now()));
    dropUnfinishedImports(db);
  });
  refreshSearchIndexes(register, searchIndexes);
  placeOfficeCodes(context);
  const modules = buildModules(context, sessions);

  async function answer(request: CallRequest): Promise<Answer<unknown>> {
    try {
      // Progress and cancelling are served while a long transaction runs; everything else waits for it.
      const value = await (request.name.startsWith('jobs.') ? serve(request) : register.whenFree(() => serve(request)));
      return { ok: true, value };
    } catch (thrown) {
      return refuse(request.name, thrown);
    }
  }

  function serve(request: CallRequest): unknown {
    const accountId = request.token === null ? null : sessions.accountOf(request.token);
    const stored = accountId === null ? undefined : findAccount(register.read, accountId);
    const account = stored?.account.active === true ? stored.account : null;
    const input = admit(request, account);
    const call: CallContext = { account, actor: account ?? { id: null, name: '' }, token: request.token };
    const handler = findHandler(modules, request.name);
    return handler(input, call);
  }

  function refuse(name: string, thrown: unknown): Answer<never> {
    const error = asRegisterError(thrown, register.file);
    if (error instanceof UserError) return { ok: false, error: { code: error.code, details: error.details } };
    const errorNumber = context.newId().slice(-8);
    options.onBug?.(name, error, errorNumber);
    return { ok: false, error: { code: 'internal', details: { number: errorNumber } } };
  }

  const backups = keepDailyBackups({ register, key: options.key, folder: join(options.dataFolder, 'backups'), clock, checkCopy: options.checkCopy }, (error) => options.onBug?.('daily backup', error, ''));
  return {
    answer,
    context,
    close() {
      backups.stop();
      register.close();
    },
  };
}

function buildModules(context: EngineContext, sessions: ReturnType<typeof createSessions>): AllHandlers {
  const papers = createPapers(context);
  return {
    accounts: createAccounts(context, sessions),
    offices: createOffices(context, fillDemo),
    grids: createGrids(context),
    organisations: createOrganisations(context),
    staff: createStaff(context),
    disputes: createDisputes(context),
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
    imports: createImports(context),
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
  };
}

type AnyHandler = (input: unknown, call: CallContext) => unknown;

/** The gate has found the name in the contract, so it is there. */
function findHandler(modules: AllHandlers, name: string): AnyHandler {
  const [moduleName, callName] = name.split('.') as [ModuleName, string];
  const handlers = modules[moduleName] as Readonly<Record<string, AnyHandler>>;
  const handler = handlers[callName];
  if (handler === undefined) throw new Error(`No handler for ${name}`);
  return handler;
}
