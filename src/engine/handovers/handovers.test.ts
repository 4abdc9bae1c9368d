import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepBinding } from '../dossiers/kept-dossier.test-support.ts';
import { drawUpExampleCase } from '../example-case.test-support.ts';
import { openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

let office: ExampleOffice;
let caseId: string;
let drawn: string[];
beforeEach(async () => {
  drawn = [];
  office = await openExampleOffice({
    ports: {
      printPdf: (html) => {
        drawn.push(html);
        return Promise.resolve(new TextEncoder().encode('%PDF-1.7\n1 0 obj << /Type /Page >> endobj\n'));
      },
    },
  });
  caseId = await drawUpExampleCase(office, { final: true });
  bind(1, '2026-07-20');
});
afterEach(() => office.close());

const bind = (ordinal: number, boundOn: string) => keepBinding(office, caseId, ordinal, boundOn);
const handOver = (handedOn: string) => office.api.handovers.handOver({ ids: [caseId], handedOn, receiver: '枫桥示范镇档案室', remark: '' });
const standings = async () =>
  (await office.api.handovers.list({})).rows.map(({ standing, ordinal, pages, receiver, handedOn }) => [
    standing,
    ordinal,
    pages,
    receiver,
    handedOn,
  ]);

describe('the register of handovers', () => {
  it('shows what is bound, what was handed over to whom, and what came back; each step stands in the history of the case', async () => {
    expect(await standings()).toEqual([['held', 1, 21, '', null]]);
    const { handoverId, count } = await handOver('2026-07-27');
    expect(count).toBe(1);
    expect(await standings()).toEqual([['handedOver', 1, 21, '枫桥示范镇档案室', '2026-07-27']]);
    expect((await office.api.handovers.count({ filters: [{ column: 'standing', operator: 'in', value: ['held'] }] })).count).toBe(0);
    expect((await office.api.handovers.get({ id: caseId })).handoverId).toBe(handoverId);
    await office.api.handovers.takeBack({ handoverId, reason: '缺送达回证，退回补正' });
    expect(await standings()).toEqual([['held', 1, 21, '', null]]);
    expect((await refusal(office.api.handovers.takeBack({ handoverId, reason: '再退一次' }))).code).toBe('handovers.taken-back');
    const lines = office.engine.context.register.read.all<{ action: string; reason: string | null }>(
      "SELECT action, reason FROM audit_lines WHERE record_id = ? AND action LIKE 'handovers.%' ORDER BY seq",
      caseId,
    );
    expect(lines).toEqual([
      { action: 'handovers.handOver', reason: null },
      { action: 'handovers.takeBack', reason: '缺送达回证，退回补正' },
    ]);
  });

  it('a dossier bound again is in the office, whatever was handed over before; the old roll still says what went', async () => {
    const { handoverId } = await handOver('2026-07-27');
    bind(2, '2026-07-28');
    expect(await standings()).toEqual([['held', 2, 22, '', null]]);
    expect((await office.api.handovers.get({ id: caseId })).earlier).toEqual([
      { handoverId, ordinal: 1, handedOn: '2026-07-27', receiver: '枫桥示范镇档案室' },
    ]);
    await office.api.handovers.roll({ handoverId });
    expect(drawn.at(-1)).toContain('<td');
    expect(drawn.at(-1)).toContain('>21<');
    await handOver('2026-07-28');
    expect(await standings()).toEqual([['handedOver', 2, 22, '枫桥示范镇档案室', '2026-07-28']]);
    await office.api.handovers.takeBack({ handoverId, reason: '旧卷收回' });
    expect((await office.api.handovers.get({ id: caseId })).earlier).toEqual([]);
    expect((await standings())[0]?.[0]).toBe('handedOver');
  });

  it('refuses a second handover, a day before the binding, a day to come and an unbound case', async () => {
    expect(await refusal(handOver('2026-07-19'))).toMatchObject({ code: 'handovers.before-binding' });
    expect(await refusal(handOver('2026-07-29'))).toMatchObject({ code: 'handovers.day-to-come' });
    expect(
      (
        await refusal(
          office.api.handovers.handOver({ ids: [office.engine.context.newId()], handedOn: '2026-07-28', receiver: '档案室', remark: '' }),
        )
      ).code,
    ).toBe('record.not-found');
    await handOver('2026-07-28');
    expect(await refusal(handOver('2026-07-28'))).toMatchObject({ code: 'handovers.handed-over', titles: ['褚敏斌与葛伟超之间合同纠纷'] });
    expect((await office.api.handovers.list({})).rows).toHaveLength(1);
  });
});
