// 以案定补: the list of a month, decisions of persons, filed editions that are never changed.
import { join } from 'node:path';
import type { AllowanceLine, AllowanceMonth, allowances } from '#shared/contract/allowances.ts';
import type { Handlers } from '#shared/contract/call.ts';
import type { DrawnFile } from '#shared/contract/papers.ts';
import { userError } from '#shared/errors.ts';
import { allowanceLines, changedCases, sumOf } from '#shared/rules/allowance.ts';
import { dayOfInstant } from '#shared/rules/office-time.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import type { Actor } from '../actor.ts';
import type { ReadDb } from '../database/register.ts';
import { dayAfter } from '../files/files.ts';
import { keepFile } from '../files/files.store.ts';
import { mediaTypeOf } from '../files/media-type.ts';
import { mediationCaseKind } from '../mediation-cases/mediation-cases.store.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import { getPaperDefinition } from '../papers/paper-definitions.ts';
import { openPaperFonts } from '../papers/paper-fonts.ts';
import { countPdfPages } from '../papers/pdf-pages.ts';
import { renderPaper } from '../papers/render-paper.ts';
import { settingOn } from '../office-settings/office-settings.ts';
import { allowanceCases } from './allowance-cases.ts';
import type { AllowanceHeading } from './allowance-heading.ts';
import { allowancePaperContent } from './allowance-paper.ts';
import { writeAllowanceWorkbook } from './allowance-workbook.ts';
import { disputesPaidOutside, insertEdition, listDecisions, listEditions, putDecision } from './allowances.store.ts';

const daysKept = 30;

interface Asked {
  readonly month: string;
  /** Null: the month as it stands, not filed. */
  readonly edition: number | null;
}

export function createAllowances({
  register,
  clock,
  newId,
  ports,
  resourceFolder,
}: EngineContext): Handlers<typeof allowances, CallContext> {
  const fonts = openPaperFonts(join(resourceFolder, 'fonts'));

  /** @throws record.not-found where that edition was never filed */
  function editionOf(
    { month, edition }: Asked,
    actor: Actor,
  ): { readonly heading: AllowanceHeading; readonly lines: readonly AllowanceLine[] } {
    const shown = showMonth(register.read, month);
    const filed = edition === null ? null : shown.editions.find((each) => each.edition === edition);
    if (filed === undefined) throw userError('record.not-found');
    const office = getOffice(register.read);
    // A filed list says again what it said: its own day and maker.
    const madeOn = filed === null ? dateOf(clock.now()) : dayOfInstant(filed.at);
    return {
      heading: {
        month,
        unit: office.name,
        committee: office.committeeName,
        madeOn,
        madeBy: filed?.by ?? actor.name,
        edition,
        reason: filed?.reason ?? '',
      },
      lines: filed?.lines ?? shown.lines,
    };
  }

  async function keep(name: string, bytes: Uint8Array, actor: Actor): Promise<DrawnFile> {
    const now = clock.now();
    const kept = await register.writeWhenFree((db) =>
      keepFile(db, {
        id: newId(),
        name,
        mediaType: mediaTypeOf(name),
        bytes,
        at: instantOf(now),
        by: actor.name,
        keptUntil: dayAfter(now, daysKept),
      }),
    );
    return { fileId: kept.fileId, fileName: kept.name };
  }

  return {
    month: ({ month }) => showMonth(register.read, month),
    decide: ({ month, ...decision }, { actor }) =>
      register.write((db) => {
        const line = linesOf(db, month).find(({ caseId }) => caseId === decision.caseId);
        if (line === undefined) throw userError('allowances.case-not-listed');
        if (decision.approvedFen > line.rateFen) throw userError('allowances.above-rate', { title: line.title });
        const at = instantOf(clock.now());
        putDecision(db, month, decision, at, actor.name);
        const changes = [{ field: 'approvedFen', from: line.approvedFen, to: decision.approvedFen }];
        writeAuditLine(db, {
          at,
          actor,
          action: 'allowance.decide',
          entity: mediationCaseKind.entity,
          recordId: decision.caseId,
          changes,
          reason: decision.reason,
        });
        return showMonth(db, month);
      }),
    file: ({ month, reason }, { actor }) =>
      register.write((db) => {
        const { lines, editions, changed } = showMonth(db, month);
        if (editions.length > 0 && changed.length === 0) throw userError('allowances.unchanged');
        if (editions.length > 0 && reason === '') throw userError('allowances.reason-missing');
        const at = instantOf(clock.now());
        const edition = editions.length + 1;
        insertEdition(db, month, { edition, at, by: actor.name, reason, lines });
        const facts = {
          month,
          edition,
          lineCount: lines.length,
          declaredFen: sumOf(lines, 'declaredFen'),
          approvedFen: sumOf(lines, 'approvedFen'),
        };
        writeAuditLine(db, {
          at,
          actor,
          action: 'allowance.file',
          entity: 'allowance',
          recordId: null,
          changes: Object.entries(facts).map(([field, to]) => ({ field, from: null, to })),
          reason: reason === '' ? null : reason,
        });
        return showMonth(db, month);
      }),
    async workbook(asked, { actor }) {
      const { heading, lines } = editionOf(asked, actor);
      const { fileId, fileName } = await keep(`${fileNameOf(asked)}.xlsx`, await writeAllowanceWorkbook(heading, lines), actor);
      return { fileId, fileName, rowCount: lines.length };
    },
    async paper(asked, { actor }) {
      if (ports.printPdf === null) throw userError('papers.no-printer');
      const { heading, lines } = editionOf(asked, actor);
      const definition = getPaperDefinition('allowance-list', heading.madeOn);
      const pdf = await ports.printPdf(await renderPaper(definition, allowancePaperContent(heading, lines), fonts));
      if (countPdfPages(pdf) === 0) throw userError('papers.failed', { reason: 'no-pages' });
      return keep(`${fileNameOf(asked)}.pdf`, pdf, actor);
    },
  };
}

function fileNameOf({ month, edition }: Asked): string {
  return `${month}以案定补申报表${edition === 1 ? '' : edition === null ? '（草稿）' : `（更正${String(edition - 1)}）`}`;
}

/** Rates count by the last day of the month. */
function linesOf(db: ReadDb, month: string): AllowanceLine[] {
  return allowanceLines(allowanceCases(db, month), {
    rates: settingOn(db, 'allowance-rates', `${month}-31`),
    paidDisputes: disputesPaidOutside(db, month),
    decisions: listDecisions(db, month),
  });
}

function showMonth(db: ReadDb, month: string): AllowanceMonth {
  const lines = linesOf(db, month);
  const editions = listEditions(db, month);
  const last = editions.at(-1);
  return {
    month,
    rates: settingOn(db, 'allowance-rates', `${month}-31`),
    lines,
    editions,
    changed: last === undefined ? [] : changedCases(last.lines, lines),
  };
}
