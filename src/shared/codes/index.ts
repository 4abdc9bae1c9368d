// All code tables and the two ways to ask them.
import { agentPowers } from './agent-powers.ts';
import { attachmentKinds } from './attachment-kinds.ts';
import { caseForecasts } from './case-forecasts.ts';
import { caseSources } from './case-sources.ts';
import { caseStates } from './case-states.ts';
import { isValid, onCodeEdits, rowOf, rowsOf } from './code-edits.ts';
import { committeeKinds } from './committee-kinds.ts';
import { committeeRoles, selectionManners } from './committee-roles.ts';
import { committeeTrades } from './committee-trades.ts';
import type { CodeRow, CodeTable } from './code-table.ts';
import { difficultyLevels } from './difficulty-levels.ts';
import { disputeStates } from './dispute-states.ts';
import { disputeTypes } from './dispute-types.ts';
import { dutyLevels } from './duty-levels.ts';
import { educationLevels } from './education.ts';
import { eventScales } from './event-scales.ts';
import { gridKinds } from './grid-kinds.ts';
import { idTypes } from './id-types.ts';
import { legalRoles } from './legal-roles.ts';
import { massOrganisationKinds } from './mass-organisation-kinds.ts';
import { mediationTypes } from './mediation-types.ts';
import { nations } from './nations.ts';
import { organisationKinds } from './organisation-kinds.ts';
import { organisationLevels } from './organisation-levels.ts';
import { partyCategories } from './party-categories.ts';
import { partyKinds } from './party-kinds.ts';
import { performanceManners } from './performance-manners.ts';
import { politicalStatuses } from './political-statuses.ts';
import { resolveMethods } from './resolve-methods.ts';
import { retentionClasses } from './retention-classes.ts';
import { riskLevels } from './risk-levels.ts';
import { satisfactionLevels } from './satisfaction-levels.ts';
import { sexes } from './sexes.ts';
import { staffKinds } from './staff-kinds.ts';
import { feedbackWays, transferKinds, transferResults } from './transfer-kinds.ts';

export { placeCodeEdits, rowsOf, type CodeEdit } from './code-edits.ts';
export type { CodeRow, CodeTable } from './code-table.ts';
export {
  agentPowers,
  attachmentKinds,
  caseForecasts,
  caseSources,
  caseStates,
  committeeKinds,
  difficultyLevels,
  disputeStates,
  disputeTypes,
  educationLevels,
  eventScales,
  gridKinds,
  idTypes,
  mediationTypes,
  nations,
  partyCategories,
  partyKinds,
  performanceManners,
  politicalStatuses,
  resolveMethods,
  retentionClasses,
  riskLevels,
  satisfactionLevels,
  sexes,
  staffKinds,
  transferKinds,
  transferResults,
  feedbackWays,
  organisationKinds,
  organisationLevels,
  massOrganisationKinds,
  committeeTrades,
  committeeRoles,
  selectionManners,
  legalRoles,
  dutyLevels,
};

export const codeTables: readonly CodeTable[] = [
  disputeTypes,
  eventScales,
  resolveMethods,
  partyCategories,
  educationLevels,
  sexes,
  nations,
  politicalStatuses,
  idTypes,
  mediationTypes,
  caseSources,
  caseForecasts,
  difficultyLevels,
  performanceManners,
  retentionClasses,
  committeeKinds,
  partyKinds,
  staffKinds,
  gridKinds,
  riskLevels,
  disputeStates,
  caseStates,
  agentPowers,
  satisfactionLevels,
  attachmentKinds,
  transferKinds,
  transferResults,
  feedbackWays,
  organisationKinds,
  organisationLevels,
  massOrganisationKinds,
  committeeTrades,
  committeeRoles,
  selectionManners,
  legalRoles,
  dutyLevels,
];

/** Not those whose codes the program itself goes by: a state that nobody can move to, a sex that no id can have. */
const fixedTables: readonly CodeTable[] = [disputeStates, caseStates, sexes];

/** Whether an office may write over a table. */
export function isEditable(table: CodeTable): boolean {
  return !fixedTables.includes(table);
}

/**
 * Name of a code, also of a withdrawn one; undefined for a code that the table lacks.
 * @param day ISO date of the paper or record: an old one keeps the name of its day; today's without it
 */
export function codeName(table: CodeTable, code: string, day?: string): string | undefined {
  return rowOf(table, code, day)?.name;
}

/** Name with its group before it, e.g. 邻里纠纷/其他: a two-level table's 其他 says nothing alone. */
export function codePath(table: CodeTable, code: string, day?: string): string | undefined {
  const row = rowOf(table, code, day);
  if (row?.parent === undefined) return row?.name;
  const parent = codePath(table, row.parent, day);
  return parent === undefined ? row.name : `${parent}/${row.name}`;
}

/** The code's own name as a list shows it; a bare 其他 says nothing without its group. An unknown code stands for itself. */
export function shortCodeName(table: CodeTable, code: string, day?: string): string {
  const name = codeName(table, code, day) ?? code;
  return name === '其他' ? (codePath(table, code, day) ?? name) : name;
}

/**
 * Code of a name as somebody wrote it: a name, a name with its group (邻里纠纷/其他) or one of the other words for it.
 * Undefined when nothing or more than one row matches: nobody's word is guessed.
 */
export function codeOf(table: CodeTable, name: string): string | undefined {
  const wanted = name.normalize('NFKC').replaceAll(/\s/g, '');
  const codes = new Set(
    rowsByWord(table)
      .get(wanted)
      ?.map((row) => row.code),
  );
  const [only] = codes;
  return codes.size === 1 ? only : undefined;
}

/** Rows that may be picked on a day (ISO date). */
export function validRows(table: CodeTable, day: string): readonly CodeRow[] {
  return rowsOf(table).filter((row) => isValid(table, row, day));
}

let wordIndexes = new WeakMap<CodeTable, Map<string, CodeRow[]>>();
onCodeEdits(() => {
  wordIndexes = new WeakMap();
});

/** An import asks tens of thousands of times: the words of a table are gathered once. A row's own name beats other words. */
function rowsByWord(table: CodeTable): Map<string, CodeRow[]> {
  const known = wordIndexes.get(table);
  if (known) return known;
  const names = new Map<string, CodeRow[]>();
  const aliases = new Map<string, CodeRow[]>();
  for (const row of rowsOf(table)) {
    addWord(names, row.name, row);
    const path = codePath(table, row.code, row.validFrom ?? table.version);
    if (path !== undefined && path !== row.name) addWord(names, path, row);
    for (const alias of row.aliases ?? []) addWord(aliases, alias, row);
  }
  const index = new Map([...aliases, ...names]);
  wordIndexes.set(table, index);
  return index;
}

function addWord(index: Map<string, CodeRow[]>, word: string, row: CodeRow): void {
  const key = word.normalize('NFKC').replaceAll(/\s/g, '');
  index.set(key, [...(index.get(key) ?? []), row]);
}
