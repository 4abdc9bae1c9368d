// Every call of the program, by module. The only door into the engine.
import { accounts } from './accounts.ts';
import { agreementChecks } from './agreement-checks.ts';
import { allowances } from './allowances.ts';
import { attachments } from './attachments.ts';
import { audit } from './audit.ts';
import { backups } from './backups.ts';
import { batches } from './batches.ts';
import { bulk } from './bulk.ts';
import type { Calls, Client } from './call.ts';
import { codes } from './codes.ts';
import { county } from './county.ts';
import { desk } from './desk.ts';
import { disputes } from './disputes.ts';
import { dossiers } from './dossiers.ts';
import { drafts } from './drafts.ts';
import { files } from './files.ts';
import { grids } from './grids.ts';
import { handovers } from './handovers.ts';
import { importMemory } from './import-memory.ts';
import { importStacks } from './import-stacks.ts';
import { imports } from './imports.ts';
import { inspections } from './inspections.ts';
import { jobs } from './jobs.ts';
import { keys } from './keys.ts';
import { line } from './line.ts';
import { lists } from './lists.ts';
import { mediation } from './mediation.ts';
import { numbering } from './numbering.ts';
import { offices } from './offices.ts';
import { organisations } from './organisations.ts';
import { papers } from './papers.ts';
import { phrases } from './phrases.ts';
import { prints } from './prints.ts';
import { recovery } from './recovery.ts';
import { reports } from './reports.ts';
import { scans } from './scans.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { signing } from './signing.ts';
import { staff } from './staff.ts';
import { supervisions } from './supervisions.ts';
import { transfers } from './transfers.ts';

export const contract = {
  accounts,
  offices,
  organisations,
  grids,
  staff,
  disputes,
  mediation,
  numbering,
  signing,
  papers,
  prints,
  handovers,
  reports,
  imports,
  importStacks,
  importMemory,
  batches,
  county,
  line,
  audit,
  desk,
  drafts,
  files,
  jobs,
  search,
  settings,
  attachments,
  transfers,
  supervisions,
  lists,
  codes,
  bulk,
  backups,
  agreementChecks,
  phrases,
  allowances,
  dossiers,
  scans,
  inspections,
  keys,
  recovery,
} as const satisfies Readonly<Record<string, Calls>>;

export type Contract = typeof contract;
export type ModuleName = keyof Contract;

/** Everything a window may call. */
export type Api = { readonly [Module in Exclude<ModuleName, 'line'>]: Client<Contract[Module]> };

/** Finds a call by its full name, e.g. `disputes.create`. */
export function findCall(name: string): Calls[string] | undefined {
  const [moduleName = '', callName = '', ...rest] = name.split('.');
  if (rest.length > 0 || !Object.hasOwn(contract, moduleName)) return undefined;
  const calls: Calls = contract[moduleName as ModuleName];
  return Object.hasOwn(calls, callName) ? calls[callName] : undefined;
}
