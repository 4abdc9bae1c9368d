import { afterEach, beforeEach, expect, it } from 'vitest';
import { drawUpExampleCase } from '../example-case.test-support.ts';
import { openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

let office: ExampleOffice;
let caseId: string;
beforeEach(async () => {
  office = await openExampleOffice();
  caseId = await drawUpExampleCase(office, { final: true });
});
afterEach(() => office.close());

const state = () => office.api.signing.get({ caseId });
const slots = async (role: string): Promise<string[]> =>
  (await state()).places.filter((place) => place.role === role).map((place) => place.slot);
/** What the desk lists as printed and not yet signed. */
const waiting = async () =>
  (await office.api.desk.today({})).tasks
    .filter(({ kind }) => kind === 'agreementUnsigned')
    .map(({ target, on }) => ({ id: target.id, on }));
const mark = (slot: string, on: string) => office.api.signing.mark({ caseId, marks: [{ slot, on, way: 'signature', acting: '' }] });

it('printed is not signed, signed is not issued; the day of effect and the court clock follow from the ticks', async () => {
  expect(await waiting()).toEqual([]);
  expect(await state()).toMatchObject({ stage: 'final', copiesProposed: 3, copiesPrinted: 0, effectiveOn: null, court: null });
  await office.api.papers.recordPrint({ paper: 'mediationAgreement', recordId: caseId, fileId: null, copies: 3, reason: '' });
  expect(await state()).toMatchObject({ stage: 'printed', copiesPrinted: 3 });
  expect(await waiting()).toEqual([{ id: caseId, on: '2026-07-22' }]);
  const [first = '', second = ''] = await slots('party');
  for (const [slot, on] of [
    [first, '2026-07-22'],
    [second, '2026-07-24'],
    ['mediator:1', '2026-07-22'],
    ['recorder', '2026-07-27'],
  ] as const)
    expect((await mark(slot, on)).effectiveOn).toBeNull();
  const copy = { caseId, slot: first, on: '2026-07-27', way: 'inPerson' as const, acting: '' };
  expect(await refusal(office.api.signing.issue(copy))).toMatchObject({ code: 'signing.not-signed', names: ['枫桥示范镇人民调解委员会'] });
  expect(await mark('seal', '2026-07-23')).toMatchObject({
    stage: 'signed',
    effectiveOn: '2026-07-24',
    court: { dueOn: '2026-08-23', lastDay: '2026-08-24', daysLeft: 26, alert: 'quiet' },
  });
  expect(await office.api.mediation.get({ id: caseId })).toMatchObject({ signing: 'signed', agreement: { effectiveOn: '2026-07-24' } });
  expect(await waiting()).toEqual([]);
  expect((await office.api.signing.issue(copy)).stage).toBe('signed');
  expect((await office.api.signing.issue({ ...copy, slot: second, way: 'mail' })).stage).toBe('issued');
  office.clock.set('2026-08-13T09:00:00+08:00');
  await office.signIn('wangmin', 'fengqiao-2026');
  expect((await state()).court).toMatchObject({ daysLeft: 10, alert: 'alert' });
});

it('a wrong tick is taken back with a reason, stays to be seen, and takes the day of effect with it', async () => {
  const places = (await state()).places.map(({ slot }) => ({ slot, on: '2026-07-22', way: 'signature' as const, acting: '' }));
  const signed = await office.api.signing.mark({ caseId, marks: places });
  expect(signed.effectiveOn).toBe('2026-07-22');
  const seal = signed.places.find(({ role }) => role === 'seal')?.mark;
  const back = await office.api.signing.takeBack({ caseId, markId: seal?.id ?? '', reason: '日期登错' });
  expect(back).toMatchObject({
    stage: 'signing',
    effectiveOn: null,
    court: null,
    takenBack: [{ kind: 'signed', name: '枫桥示范镇人民调解委员会', reason: '日期登错', undoneBy: '王敏' }],
  });
  expect(await mark('seal', '2026-07-25')).toMatchObject({ effectiveOn: '2026-07-25' });
  const { rows } = await office.api.audit.history({ entity: 'mediationCase', recordId: caseId });
  expect(rows.find((line) => line.action === 'signing.takeBack')?.reason).toBe('日期登错');
});

it('nobody signs twice, tomorrow, before the agreement, or where there is no place', async () => {
  const [first = ''] = await slots('party');
  await mark(first, '2026-07-22');
  expect((await refusal(mark(first, '2026-07-23'))).code).toBe('signing.ticked-already');
  expect(await refusal(mark('seal', '2026-07-29'))).toMatchObject({ code: 'record.invalid', codes: ['date.future'] });
  expect(await refusal(mark('seal', '2026-07-21'))).toMatchObject({ code: 'record.invalid', codes: ['date.before-agreed'] });
  expect((await refusal(mark('party:nobody', '2026-07-22'))).code).toBe('signing.unknown-place');
});
