import { afterEach, describe, expect, it } from 'vitest';
import { exampleDispute, openExampleOffice, type ExampleOffice } from '../example-office.test-support.ts';

describe('audit lines', () => {
  let office: ExampleOffice;
  afterEach(() => office.close());

  async function officeWithChanges(): Promise<string> {
    office = await openExampleOffice();
    const dispute = await office.api.disputes.create({ fields: exampleDispute() });
    await office.api.disputes.update({
      id: dispute.id,
      rev: 1,
      fields: { ...exampleDispute({ parties: dispute.parties }), amountFen: 1_000_000 },
    });
    await office.api.disputes.remove({ id: dispute.id, rev: 2, reason: '重复登记' });
    return dispute.id;
  }

  /** The triggers stand in the way of a thief too; take them off as one with the key would. */
  function tamper(sql: string): void {
    office.engine.context.register.write((db) => {
      db.run('DROP TRIGGER audit_lines_never_change');
      db.run('DROP TRIGGER audit_lines_never_go');
      db.run(sql);
    });
  }

  it('tell who changed what, when, from what, to what, and why', async () => {
    const id = await officeWithChanges();
    const { rows } = await office.api.audit.history({ entity: 'dispute', recordId: id });
    expect(rows.map((row) => row.action)).toEqual(['delete', 'update', 'create']);
    expect(rows[0]).toMatchObject({ accountName: '王敏', reason: '重复登记' });
    expect(rows[1]?.changes).toEqual([{ field: 'amountFen', from: 2_300_000, to: 1_000_000 }]);
  });

  it('cannot be changed or deleted through the register', async () => {
    await officeWithChanges();
    const { register } = office.engine.context;
    expect(() => register.write((db) => db.run("UPDATE audit_lines SET account_name = '别人'"))).toThrow(/never change/);
    expect(() => register.write((db) => db.run('DELETE FROM audit_lines'))).toThrow(/never go/);
    expect(await office.api.audit.verify({})).toMatchObject({ intact: true, firstBrokenSeq: null });
  });

  it.each([
    ['changed', 'UPDATE audit_lines SET account_name = account_name || 1 WHERE seq = 5', 5],
    ['removed', 'DELETE FROM audit_lines WHERE seq = 6', 6],
    [
      'put in the place of another',
      'UPDATE audit_lines SET reason = (SELECT reason FROM audit_lines ORDER BY seq DESC LIMIT 1) WHERE seq = 4',
      4,
    ],
    ['given another time', "UPDATE audit_lines SET at = '2020-01-01T00:00:00.000+08:00' WHERE seq = 3", 3],
  ])('show a line that was %s', async (_how, sql, seq) => {
    await officeWithChanges();
    tamper(sql);
    expect(await office.api.audit.verify({})).toMatchObject({ intact: false, firstBrokenSeq: seq });
  });

  it('show lines that were cut off at the end, and go on showing it when more are written', async () => {
    const id = await officeWithChanges();
    const { lines } = await office.api.audit.verify({});
    tamper(`DELETE FROM audit_lines WHERE seq = ${String(lines)}`);
    expect(await office.api.audit.verify({})).toMatchObject({ intact: false, firstBrokenSeq: lines });
    await office.api.disputes.restore({ id, rev: 3 });
    expect(await office.api.audit.verify({})).toMatchObject({ intact: false, firstBrokenSeq: lines });
  });
});
