import type { Handlers } from '#shared/contract/call.ts';
import type { reports } from '#shared/contract/reports.ts';
import { acceptedInMonth } from '#shared/rules/named-counts/dispute-counts.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { fileNameOf } from '../files/file-name.ts';
import { dayAfter } from '../files/files.ts';
import { keepFile } from '../files/files.store.ts';
import { mediaTypeOf } from '../files/media-type.ts';
import { divisionsOf } from '../offices/all-divisions.ts';
import { createDivisions } from '../offices/divisions.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import { ledgerColumns } from './ledger-columns.ts';
import { createLedgerWriter } from './ledger-workbook.ts';
import { maskRow } from './masking.ts';
import { listLedgerIds, readLedgerRows } from './reports.store.ts';

const daysKept = 30;
const rowsAtOnce = 250;

export function createReports(context: EngineContext): Handlers<typeof reports, CallContext> {
  const { register, clock, newId, jobs } = context;
  return {
    disputeLedger: ({ month, selection, masked, title, jobId }, { actor }) =>
      jobs.run(jobId, async (job) => {
        const office = getOffice(register.read);
        const place =
          divisionsOf(register.read, createDivisions(context.resourceFolder)).find(office.divisionCode)?.name ?? office.divisionName;
        const now = clock.now();
        const writer = await createLedgerWriter({
          title: title ?? `${place}${month === null ? '' : `${monthWords(month)}份`}矛盾纠纷排查化解台账`,
          unit: office.name,
          filledOn: dateOf(now),
          filledBy: actor.name,
          sheetName: month === null ? '台账' : `${String(Number(month.slice(5)))}月台账`,
        });
        const ids = listLedgerIds(
          register.read,
          month === null ? selection : { ...selection, filters: [...selection.filters, ...acceptedInMonth(month)] },
          dateOf(now),
        );
        for (let start = 0; start < ids.length; start += rowsAtOnce) {
          job.report(start, ids.length, '正在写入台账');
          await job.breathe();
          const rows = await register.whenFree(() => readLedgerRows(register.read, ids.slice(start, start + rowsAtOnce)));
          for (const row of rows) writer.add(masked ? maskRow(row) : row);
        }
        job.report(ids.length, ids.length, '正在生成文件');
        await job.breathe();
        const bytes = await writer.finish();
        const name = `${fileNameOf(title ?? `${place}${month === null ? '' : monthWords(month)}矛盾纠纷排查化解台账${month === null ? dateOf(now) : ''}`)}${masked ? '（脱敏）' : ''}.xlsx`;
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
        return {
          fileId: kept.fileId,
          fileName: kept.name,
          rowCount: ids.length,
          columns: ledgerColumns.map((column) => (column.group === undefined ? column.heading : `${column.group}/${column.heading}`)),
        };
      }),
  };
}

function monthWords(month: string): string {
  return `${month.slice(0, 4)}年${String(Number(month.slice(5)))}月`;
}
