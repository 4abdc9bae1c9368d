import { attachmentKinds } from '#shared/codes/index.ts';
import type { AttachmentEntity, attachments } from '#shared/contract/attachments.ts';
import type { Change } from '#shared/contract/audit.ts';
import type { Handlers } from '#shared/contract/call.ts';
import { maximumAttachmentBytes } from '#shared/file-limits.ts';
import { userError } from '#shared/errors.ts';
import { codeProblem, recordInvalid } from '#shared/rules/record-problem.ts';
import { changesBetween } from '../audit-lines/changes-between.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { getRow, type RecordTable } from '../records/record-rows.store.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { disputeKind } from '../disputes/disputes.store.ts';
import { fetchFile, fileDigest } from '../files/files.store.ts';
import { keepOnce } from '../files/keep-once.ts';
import { mediationCaseKind } from '../mediation-cases/mediation-cases.store.ts';
import { transferKind } from '../transfers/transfers.store.ts';
import { attachmentTypeOf } from './attachment-type.ts';
import {
  getAttachmentPlace,
  insertAttachment,
  listAttachments,
  markAttachmentRemoved,
  placeAttachments,
  updateAttachment,
  type AttachmentPlace,
} from './attachments.store.ts';

const mostOfOneRecord = 200;
const tables: Readonly<Record<AttachmentEntity, RecordTable>> = {
  dispute: disputeKind.table,
  transfer: transferKind.table,
  mediationCase: mediationCaseKind.table,
};

/** Each act writes its line into the history of the record that the attachment belongs to. */
export function createAttachments({ register, clock, newId }: EngineContext): Handlers<typeof attachments, CallContext> {
  function note(
    db: WriteDb,
    call: CallContext,
    act: { readonly place: AttachmentPlace; readonly action: string; readonly changes: readonly Change[]; readonly reason?: string },
  ): void {
    writeAuditLine(db, {
      at: instantOf(clock.now()),
      actor: call.actor,
      action: act.action,
      entity: act.place.entity,
      recordId: act.place.recordId,
      changes: act.changes,
      reason: act.reason ?? null,
    });
  }

  return {
    list: (place) => ({ rows: listAttachments(register.read, place) }),

    add: ({ fileId, title, kind, ...place }, call) =>
      register.write((db) => {
        refuseWrongKind(kind);
        refuseDeletedRecord(db, place);
        if (listAttachments(db, place).length >= mostOfOneRecord) throw userError('attachments.too-many', { most: mostOfOneRecord });
        const kept = keptFile(db, fileId);
        if (listAttachments(db, place).some((attachment) => attachment.fileId === kept))
          throw userError('attachments.same-file', { title });
        insertAttachment(db, place, { id: newId(), fileId: kept, title, kind, at: instantOf(clock.now()), by: call.actor.name });
        note(db, call, { place, action: 'attach', changes: [{ field: 'attachments', from: null, to: title }] });
        return { rows: listAttachments(db, place) };
      }),

    change: ({ id, ...next }, call) =>
      register.write((db) => {
        refuseWrongKind(next.kind);
        const { title, kind, turn, ...place } = getAttachmentPlace(db, id);
        refuseDeletedRecord(db, place);
        const changes = changesBetween(
          { attachmentTitle: title, attachmentKind: kind, attachmentTurn: turn },
          { attachmentTitle: next.title, attachmentKind: next.kind, attachmentTurn: next.turn },
        );
        if (changes.length > 0) {
          updateAttachment(db, id, next);
          note(db, call, { place, action: 'update', changes });
        }
        return { rows: listAttachments(db, place) };
      }),

    reorder: ({ ids, ...place }, call) =>
      register.write((db) => {
        refuseDeletedRecord(db, place);
        const before = listAttachments(db, place);
        // Somebody else may have added or taken away one since the list was drawn.
        if (before.length !== ids.length || !before.every((attachment) => ids.includes(attachment.id)))
          throw recordInvalid([{ field: 'attachments', code: 'attachments.order' }]);
        placeAttachments(db, ids);
        const rows = listAttachments(db, place);
        const titles = (list: readonly { title: string }[]): string => list.map((attachment) => attachment.title).join('、');
        if (before.some((attachment, index) => attachment.id !== ids[index]))
          note(db, call, { place, action: 'update', changes: [{ field: 'attachmentOrder', from: titles(before), to: titles(rows) }] });
        return { rows };
      }),

    remove: ({ id, reason }, call) =>
      register.write((db) => {
        const { title, ...place } = getAttachmentPlace(db, id);
        refuseDeletedRecord(db, place);
        markAttachmentRemoved(db, id, { at: instantOf(clock.now()), by: call.actor.name, reason });
        note(db, call, { place, action: 'detach', changes: [{ field: 'attachments', from: title, to: null }], reason });
        return {};
      }),
  };
}

/** @throws files.not-found, attachments.too-large, attachments.wrong-type */
function keptFile(db: WriteDb, fileId: string): string {
  const { byteCount } = fileDigest(db, fileId);
  if (byteCount > maximumAttachmentBytes) throw userError('attachments.too-large', { byteCount, maximum: maximumAttachmentBytes });
  const mediaType = attachmentTypeOf(fetchFile(db, fileId).bytes);
  if (mediaType === undefined) throw userError('attachments.wrong-type');
  return keepOnce(db, fileId, mediaType);
}

function refuseWrongKind(kind: string): void {
  const problems = codeProblem('attachmentKind', kind, attachmentKinds);
  if (kind === '' || problems.length > 0)
    throw recordInvalid(problems.length > 0 ? problems : [{ field: 'attachmentKind', code: 'field.required' }]);
}

function refuseDeletedRecord(db: ReadDb, { entity, recordId }: AttachmentPlace): void {
  const row = getRow(db, tables[entity], recordId);
  if (row.deletedAt !== null) throw userError('record.deleted', { reason: row.deleteReason });
}
