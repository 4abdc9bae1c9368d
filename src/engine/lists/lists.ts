import type { Handlers } from '#shared/contract/call.ts';
import type { lists } from '#shared/contract/lists.ts';
import { userError } from '#shared/errors.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { listRowNumbers, rowsByNumber } from '../list-queries/list-query.ts';
import { selectionOn } from '../list-queries/named-selection.ts';
import { fileNameOf } from '../files/file-name.ts';
import { dayAfter } from '../files/files.ts';
import { keepFile } from '../files/files.store.ts';
import { mediaTypeOf } from '../files/media-type.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import type { ListedRow } from '../register/row-words.ts';
import { exportedList } from './exported-lists.ts';
import { createListWriter } from './list-workbook.ts';
import { maskExported } from './mask-exported.ts';
import { deleteView, findView, listViews, saveView, setFirstView } from './views.store.ts';

const daysKept = 30;
const rowsAtOnce = 250;
/** More than this no office PC opens in WPS. */
const mostRows = 200_000;

export function createLists(context: EngineContext): Handlers<typeof lists, CallContext> {
  const { register, clock, newId, jobs } = context;
  return {
    views: ({ list }, { actor }) => ({ views: listViews(register.read, list, actor.id ?? '') }),
    keepView: ({ list, name, content, shared, opensFirst }, { actor }) =>
      register.write((db) => {
        const accountId = actor.id ?? '';
        const id = saveView(db, { id: newId(), list, accountId, name, shared, content, at: instantOf(clock.now()) });
        if (opensFirst) setFirstView(db, accountId, list, id);
        return { id };
      }),
    openFirst: ({ list, id }, { actor }) =>
      register.write((db) => {
        const view = id === null ? undefined : findView(db, id);
        if (id !== null && (view === undefined || view.list !== list || !(view.shared || view.accountId === actor.id)))
          throw userError('lists.view-gone');
        setFirstView(db, actor.id ?? '', list, id);
        return {};
      }),
    removeView: ({ id }, { actor, account }) =>
      register.write((db) => {
        const view = findView(db, id);
        if (view === undefined || !(view.shared || view.accountId === actor.id)) throw userError('lists.view-gone');
        if (view.accountId !== actor.id && account?.role !== 'administrator') throw userError('accounts.not-allowed');
        deleteView(db, id);
        return {};
      }),
    toWorkbook({ list: name, selection, sort, columns, title, masked, reason, jobId }, { actor }) {
      if (!masked && reason.trim() === '') throw userError('lists.reason-missing');
      return jobs.run(jobId, async (job) => {
        const now = clock.now();
        const list = exportedList(name, dateOf(now));
        const office = getOffice(register.read);
        // A snapshot: an open cursor would keep other calls from writing.
        const numbers = listRowNumbers(register.read, list.source, selectionOn(list.source, selection, dateOf(now)), sort);
        if (numbers.length > mostRows) throw userError('lists.too-many', { count: numbers.length, maximum: mostRows });
        const writer = await createListWriter(list, columns, {
          title,
          unit: office.name,
          remark: `${masked ? '脱敏　' : ''}制表：${actor.name}　${dateOf(now)}`,
        });
        for (let start = 0; start < numbers.length; start += rowsAtOnce) {
          job.report(start, numbers.length, '正在写入表格');
          await job.breathe();
          const rows = await register.whenFree(() =>
            rowsByNumber<ListedRow>(register.read, list.source, numbers.slice(start, start + rowsAtOnce)),
          );
          for (const row of rows) writer.add(masked ? maskExported(list, row) : row);
        }
        job.report(numbers.length, numbers.length, '正在生成文件');
        await job.breathe();
        const bytes = await writer.finish();
        const fileName = `${fileNameOf(title)}${dateOf(now).replaceAll('-', '')}${masked ? '（脱敏）' : ''}.xlsx`;
        const kept = await register.writeWhenFree((db) => {
          // What was asked for may name people; how much went out, and whether in full, is what is answered for.
          const facts = { list: list.word, rowCount: numbers.length, masked, columns: columns.map((column) => column.label).join('、') };
          writeAuditLine(db, {
            at: instantOf(now),
            actor,
            action: 'lists.export',
            entity: 'list',
            recordId: null,
            changes: Object.entries(facts).map(([field, to]) => ({ field, from: null, to })),
            reason: masked ? null : reason,
          });
          return keepFile(db, {
            id: newId(),
            name: fileName,
            mediaType: mediaTypeOf(fileName),
            bytes,
            at: instantOf(now),
            by: actor.name,
            keptUntil: dayAfter(now, daysKept),
          });
        });
        return { fileId: kept.fileId, fileName: kept.name, rowCount: numbers.length };
      });
    },
  };
}
