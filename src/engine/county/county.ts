import type { Handlers } from '#shared/contract/call.ts';
import type { county } from '#shared/contract/county.ts';
import { userError } from '#shared/errors.ts';
import { levelOfCode, parentCodeOf } from '#shared/rules/division-code.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { dayMs } from '../elapsed.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import { importBatch, previewBatch } from './import-batch.ts';
import { getInboxBatch, listInbox } from './inbox.store.ts';
import { findReceived, importsAutomatically, listReceivedLines, saveImportsAutomatically } from './received.store.ts';
import { inviteOffice, listReportingOffices } from './reporting-offices.store.ts';
import { hashInviteCode, inviteCodeDays, makeInviteCode } from './secrets.ts';

export function createCounty(context: EngineContext): Handlers<typeof county, CallContext> {
  const { register, clock, jobs } = context;
  return {
    offices: () => ({ rows: listReportingOffices(register.read) }),
    invite({ divisionCode, name }, { actor }) {
      const now = clock.now();
      const at = instantOf(now);
      const validUntil = instantOf(new Date(now.getTime() + inviteCodeDays * dayMs));
      const code = makeInviteCode();
      register.write((db) => {
        if (levelOfCode(divisionCode) !== 'township' || parentCodeOf(divisionCode) !== getOffice(db).divisionCode)
          throw userError('county.outside', { name });
        inviteOffice(db, { divisionCode, name, codeHash: hashInviteCode(code), validUntil, at });
        writeAuditLine(db, {
          at,
          actor,
          action: 'invite',
          entity: 'reportingOffice',
          recordId: divisionCode,
          changes: [{ field: 'name', from: null, to: name }],
        });
      });
      return { code, validUntil };
    },
    inbox: ({ limit }) => ({ rows: listInbox(register.read, limit) }),
    // What stood in the register when it came may have changed since: the person sees what an import would do now.
    open: ({ batchId, jobId }) =>
      jobs.run(jobId, async (job) => {
        if (findReceived(register.read, batchId) !== undefined) await previewBatch(context, batchId, job);
        return register.whenFree(() => getInboxBatch(register.read, batchId));
      }),
    lines({ batchId, effects, lacking, offset, limit }) {
      getInboxBatch(register.read, batchId);
      return listReceivedLines(register.read, batchId, { effects, lacking }, offset, limit);
    },
    import: ({ batchId, jobId, outOfOrder }, { actor }) =>
      jobs.run(jobId, async (job) => {
        const { state } = getInboxBatch(register.read, batchId);
        if (state === 'receiving' || state === 'damaged') throw userError('county.not-ready');
        await importBatch(context, batchId, { actor, outOfOrder }, job);
        return register.whenFree(() => getInboxBatch(register.read, batchId));
      }),
    settings: () => ({ importAutomatically: importsAutomatically(register.read) }),
    changeSettings: ({ importAutomatically }, { actor }) =>
      register.write((db) => {
        const from = importsAutomatically(db);
        saveImportsAutomatically(db, importAutomatically);
        writeAuditLine(db, {
          at: instantOf(clock.now()),
          actor,
          action: 'update',
          entity: 'countySettings',
          recordId: null,
          changes: [{ field: 'importAutomatically', from, to: importAutomatically }],
        });
        return { importAutomatically };
      }),
  };
}
