// One named count as each place tells it, beside a count that reads every record and knows nothing of SQL.
import type { Dispute } from '#shared/contract/disputes.ts';
import { daysAfterDate } from '#shared/rules/calendar-date.ts';
import { clockOf, limitOf } from '#shared/rules/dispute-clock.ts';
import { disputeCounts } from '#shared/rules/named-counts/dispute-counts.ts';
import { namedFilter, type NamedCount } from '#shared/rules/named-counts/named-count.ts';
import exceljs from 'exceljs';
import { officeCalendar } from '../../src/engine/disputes/clocks.store.ts';
import { settingOn } from '../../src/engine/office-settings/office-settings.ts';
import type { ExampleOffice } from '../../src/engine/example-office.test-support.ts';

type CountId = keyof typeof disputeCounts;

const open = ['accepted', 'assigned', 'transferred', 'handling'];

/** By reading every record: what the sentence of a count says. */
export async function countByHand(office: ExampleOffice, today: string): Promise<Record<CountId, number>> {
  const { rows } = await office.api.disputes.list({ limit: 500 });
  const totals = Object.fromEntries(Object.keys(disputeCounts).map((id) => [id, 0])) as Record<CountId, number>;
  const month = today.slice(0, 7);
  for (const { id } of rows) {
    const dispute = await office.api.disputes.get({ id });
    const { state } = dispute;
    const { limit, clock } = await worked(office, dispute);
    const add = (name: CountId, holds: boolean) => {
      totals[name] += holds ? 1 : 0;
    };
    add('registered', state !== 'draft');
    add('handling', open.includes(state));
    add('overdue', open.includes(state) && limit !== null && limit < today);
    add('dueSoon', open.includes(state) && limit !== null && limit >= today && limit <= daysAfterDate(today, 3));
    add('thisMonth', state !== 'draft' && dispute.acceptedOn.startsWith(month));
    add('settledThisMonth', dispute.resolvedOn?.startsWith(month) === true);
    add('toAccept', state === 'draft' && clock !== null && clock.dueOn <= today);
    add('revisitDue', !open.includes(state) && state !== 'draft' && clock !== null && clock.dueOn <= daysAfterDate(today, 3));
    add('red', clock !== null && clock.redOn <= today);
    add('yellow', clock !== null && clock.redOn > today && clock.yellowOn !== null && clock.yellowOn <= today);
  }
  return totals;
}

/** Limit and clock from the record and the limits that it was accepted under. */
async function worked(office: ExampleOffice, dispute: Dispute) {
  const kept = (await office.api.disputes.course({ id: dispute.id })).limits;
  const { read } = office.engine.context.register;
  const revisitFrom =
    read.get<{ day: string | null }>('SELECT revisit_from AS day FROM dispute_clocks WHERE dispute_id = ?', dispute.id)?.day ?? null;
  const limits = kept ?? (dispute.state === 'draft' ? settingOn(read, 'dispute-limits', dispute.acceptedOn) : null);
  const calendar = officeCalendar(read);
  return { limit: limitOf(dispute, limits, calendar), clock: clockOf(dispute, limits, revisitFrom, calendar) };
}

/** As tab, list (page by page), export and ledger tell it. */
export async function countInPlaces(
  office: ExampleOffice,
  count: NamedCount,
): Promise<Record<'tab' | 'list' | 'groups' | 'export' | 'ledger', number>> {
  const selection = { filters: [namedFilter(count)], search: '' };
  const { api } = office;
  let list = 0;
  for (let offset = 0; ; offset += 7) {
    const { rows } = await api.disputes.list({ ...selection, sort: [{ column: 'dueOn', direction: 'asc' }], offset, limit: 7 });
    list += rows.length;
    if (rows.length < 7) break;
  }
  const groups = (await api.disputes.groups({ ...selection, by: 'state' })).groups.reduce((sum, group) => sum + group.count, 0);
  const made = await api.lists.toWorkbook({
    list: 'disputes',
    selection,
    sort: [],
    columns: [{ field: 'title', label: '事件名称', width: 100, show: 'text' }],
    title: count.word,
    masked: true,
  });
  const ledger = await api.reports.disputeLedger({ month: null, selection, masked: true });
  return { tab: (await api.disputes.count(selection)).count, list, groups, export: made.rowCount, ledger: ledger.rowCount };
}

/** Rows of a workbook under its three lines of heading. */
export async function rowsInWorkbook(office: ExampleOffice, count: NamedCount): Promise<number> {
  const made = await office.api.lists.toWorkbook({
    list: 'disputes',
    selection: { filters: [namedFilter(count)], search: '' },
    sort: [],
    columns: [{ field: 'dueOn', label: '期限', width: 100, show: 'date' }],
    title: '清单',
    masked: true,
  });
  const { bytes } = await office.api.files.fetch({ fileId: made.fileId });
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  return (workbook.worksheets[0]?.rowCount ?? 0) - 3;
}
