import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exampleKey, movableClock, resourceFolder } from '../../example-office.test-support.ts';
import { createEngine } from '../../engine.ts';
import { countRows } from '../../list-queries/list-counts.ts';
import { disputeList } from '../../disputes/disputes.store.ts';
import { connect } from '../connect.ts';
import { keyCheckFileName, keyCheckOf, registerFileName } from '../key.ts';
import { migrate } from './index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-migration-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a register of schema 80 is searched as before: its index is written anew when it is opened', async () => {
  const connection = connect(join(folder, registerFileName), exampleKey);
  connection.pragma('application_id = 1179735130');
  migrate(connection, 80);
  connection.exec(`
    INSERT INTO disputes (id, owner_code, rev, created_at, created_by, updated_at, updated_by, title, accepted_on, place, story, involved_unit, amount_fen, resolve_organisation, resolver_name, resolver_phone, state, resolution, evaluation, remark, party_names)
    VALUES ('01a00000-0000-7000-8000-000000000001', '320599100000', 1, '2026-07-01', '王敏', '2026-07-01', '王敏', '褚敏斌与葛伟超合同纠纷', '2026-07-01', '渡口', '押金未退', '', 0, '', '', '', 'handling', '', '', '', '褚敏斌、葛伟超');
    INSERT INTO dispute_parties (dispute_id, position, id, side, kind, name, id_type, id_number, occupation, phone, address, representative)
    VALUES ('01a00000-0000-7000-8000-000000000001', 1, '01a00000-0000-7000-8000-000000000002', 'applicant', '01', '葛伟超', '111', '32059919960609596X', '', '17738104008', '', '')`);
  connection.close();
  writeFileSync(join(folder, keyCheckFileName), JSON.stringify({ application: 'fengqiao-register', keyCheck: keyCheckOf(exampleKey) }));

  for (const start of ['first', 'second']) {
    const engine = await createEngine({
      dataFolder: folder,
      key: exampleKey,
      resourceFolder,
      programVersion: '0.0.0',
      ports: { printPdf: null },
      clock: movableClock(),
    });
    const hits = (search: string) => countRows(engine.context.register.read, disputeList, { filters: [], search }).count;
    expect([start, ...['伟超', 'gwc', '596x', '押金 渡口', '葛超'].map(hits)]).toEqual([start, 1, 1, 1, 1, 0]);
    engine.close();
  }
});
