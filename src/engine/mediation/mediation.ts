import { codeName, mediationTypes } from '#shared/codes/index.ts';
import type { Handlers } from '#shared/contract/call.ts';
import type { Party } from '#shared/contract/disputes.ts';
import type { CaseRow, MediationCase, mediation } from '#shared/contract/mediation.ts';
import { userError } from '#shared/errors.ts';
import { agreementProblems, caseProblems } from '#shared/rules/case-record.ts';
import { seriesName } from '#shared/rules/case-number.ts';
import { recordInvalid } from '#shared/rules/record-problem.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { createListReader } from '../database/list-reader.ts';
import { addRecord, changeRecord, findRecord, getRecord, removeRecord, restoreRecord, type ChangeBy } from '../database/record-book.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { disputeKind, findCaseOf, listParties } from '../disputes/disputes.store.ts';
import { getOffice } from '../offices/offices.store.ts';
import type { CaseContent } from './case-content.ts';
import { caseList, mediationCaseKind, refuseTakenIds } from './mediation.store.ts';
import { giveNumber, voidNumber } from '../numbering/give-number.ts';
import { beginHandling, failDispute, settleDispute } from './settle-dispute.ts';

export function createMediation({ register, clock, newId, keepers }: EngineContext): Handlers<typeof mediation, CallContext> {
  const byOf = (call: CallContext): ChangeBy => ({ actor: call.actor, at: instantOf(clock.now()) });
  const today = (): string => dateOf(clock.now());

  /** One change of a case: from the content as it stands to the content as it shall be. */
  function change(target: { id: string; rev: number }, call: CallContext, next: (content: CaseContent, db: WriteDb, by: ChangeBy) => CaseContent): MediationCase {
    return register.write((db) => {
      const { header, fields } = getRecord(db, mediationCaseKind, target.id);
      if (header.rev !== target.rev) throw userError('record.changed', { by: header.updatedBy, at: header.updatedAt });
      const by = byOf(call);
      if (header.deletedAt !== null) throw userError('record.deleted', { reason: header.deleteReason });
      const changed = next(fields, db, by);
      changeRecord(db, mediationCaseKind, by, { ...target, fields: checked(db, target.id, changed) });
      return showCase(db, target.id);
    });
  }

  /** The content with its title of today. @throws record.invalid */
  function checked(db: ReadDb, id: string, changed: CaseContent): CaseContent {
    // The parties may have been corrected in the dispute since.
    const content = { ...changed, title: caseTitle(listParties(db, changed.disputeId), changed.mediationType) };
    refuseTakenIds(db, id, content);
    const problems = caseProblems(content, { today: today() });
    if (problems.length > 0) throw recordInvalid(problems);
    return content;
  }

  function removeCase(db: WriteDb, by: ChangeBy, removal: { id: string; rev: number; reason: string }): void {
    const { fields } = getRecord(db, mediationCaseKind, removal.id);
    if (fields.agreement?.finalAt != null) throw userError('mediation.agreement-final', { number: fields.fileNumber });
    removeRecord(db, mediationCaseKind, by, removal);
    if (fields.fileNumber !== '') voidNumber(db, removal.id, removal.reason);
  }

  keepers.set(mediationCaseKind.entity, {
    find: (db, id) => findRecord(db, mediationCaseKind, id),
    titleOf: (fields) => mediationCaseKind.titleOf(fields as CaseContent),
    check: (db, fields, id) => void checked(db, id, fields as CaseContent),
    change(db, by, { id, rev, fields }, why) {
      open(getRecord(db, mediationCaseKind, id).fields);
      changeRecord(db, mediationCaseKind, by, { id, rev, fields: checked(db, id, fields as CaseContent), ...why });
    },
    remove: removeCase,
    restore(db, by, target) {
      const { fields } = getRecord(db, mediationCaseKind, target.id);
      const existing = findCaseOf(db, fields.disputeId);
      if (existing !== null && existing !== target.id) throw userError('mediation.case-exists', { caseId: existing });
      // Its number was made void when it was deleted, and a void number is never used again.
      if (fields.fileNumber !== '') throw userError('audit.not-undoable');
      const dispute = getRecord(db, disputeKind, fields.disputeId).header;
      if (dispute.deletedAt !== null) throw userError('record.deleted', { reason: dispute.deleteReason });
      restoreRecord(db, mediationCaseKind, by, target);
    },
  });

  const list = createListReader(register, caseList);
  return {
    list: (input) => ({ rows: list.rows<CaseRow>(input) }),
    count: (selection) => list.count(selection),
    groups: (input) => ({ groups: list.groups(input) }),
    get: ({ id }) => showCase(register.read, id),
    openCase: ({ disputeId, fields }, call) =>
      register.write((db) => {
        const dispute = getRecord(db, disputeKind, disputeId);
        if (dispute.header.deletedAt !== null) throw userError('record.deleted', { reason: dispute.header.deleteReason });
        const existing = findCaseOf(db, disputeId);
        if (existing !== null) throw userError('mediation.case-exists', { caseId: existing });
        const content: CaseContent = {
          ...fields,
          disputeId,
          title: caseTitle(dispute.fields.parties, fields.mediationType),
          fileNumber: '',
          state: 'accepted',
          notice: null,
          sessions: [],
          agreement: null,
          endReason: null,
          routesToldOn: null,
        };
        const problems = caseProblems(content, { today: today() });
        if (problems.length > 0) throw recordInvalid(problems);
        const id = newId();
        addRecord(db, mediationCaseKind, byOf(call), { id, ownerCode: dispute.header.ownerCode, fields: content });
        return showCase(db, id);
      }),
    updateCase: ({ id, rev, fields }, call) =>
      change({ id, rev }, call, (content) => ({ ...open(content), ...fields })),
    giveNotice: ({ id, rev, notice }, call) => change({ id, rev }, call, (content) => ({ ...open(content), notice })),
    saveSession: ({ id, rev, session }, call) =>
      change({ id, rev }, call, (content, db, by) => {
        // 人民调解工作若干规定 art. 30: rights and duties are told before mediation begins.
        if (open(content).notice === null) throw userError('mediation.notice-missing');
        beginHandling(db, content.disputeId, session.heldAt.slice(0, 10), by);
        const others = content.sessions.filter((other) => other.id !== session.id);
        return { ...content, state: 'mediating', sessions: [...others, session].sort((a, b) => (a.heldAt < b.heldAt ? -1 : 1)) };
      }),
    saveAgreement: ({ id, rev, agreement }, call) => change({ id, rev }, call, (content) => ({ ...open(content), agreement: { ...agreement, number: null, finalAt: null } })),
    finaliseAgreement: ({ id, rev }, call) =>
      change({ id, rev }, call, (content, db, by) => {
        const { agreement } = open(content);
        if (agreement === null) throw userError('mediation.agreement-missing');
        const parties = listParties(db, content.disputeId);
        const problems = agreementProblems(content, agreement, parties);
        if (problems.length > 0) throw userError('mediation.agreement-incomplete', { missing: problems.map((problem) => problem.field), codes: problems.map((problem) => problem.code) });
        const number = nextNumber(db, id, agreement.agreedOn, by);
        const done: CaseContent = { ...content, fileNumber: number, state: 'agreed', agreement: { ...agreement, number, finalAt: by.at } };
        settleDispute(db, done, getOffice(db).committeeName, by);
        return done;
      }),
    endCase: ({ id, rev, reason, routesToldOn }, call) =>
      change({ id, rev }, call, (content, db, by) => {
        const ended: CaseContent = { ...open(content), state: 'failed', endReason: reason, routesToldOn, fileNumber: nextNumber(db, id, routesToldOn, by) };
        failDispute(db, ended, getOffice(db).committeeName, by);
        return ended;
      }),
    remove: (removal, call) =>
      register.write((db) => {
        removeCase(db, byOf(call), removal);
        return showCase(db, removal.id);
      }),
  };
}

/** @throws mediation.agreement-final, mediation.case-ended: what is signed or ended is not written over */
function open(content: CaseContent): CaseContent {
  if (content.agreement?.finalAt != null) throw userError('mediation.agreement-final', { number: content.fileNumber });
  if (content.state === 'failed') throw userError('mediation.case-ended');
  return content;
}

function nextNumber(db: WriteDb, recordId: string, date: string, by: ChangeBy): string {
  const office = getOffice(db);
  return giveNumber(db, { ownerCode: office.divisionCode, series: seriesName(office.committeeShortName, 'case'), year: Number(date.slice(0, 4)), recordId, at: by.at, by: by.actor.name });
}

function showCase(db: ReadDb, id: string): MediationCase {
  const { header, fields } = getRecord(db, mediationCaseKind, id);
  const { fileNumber, sessions, ...content } = fields;
  return { ...header, ...content, caseNumber: fileNumber, sessions: [...sessions], parties: listParties(db, fields.disputeId) };
}

/** 卷名 (research A §1.3 F1): ××与××之间××纠纷. */
function caseTitle(parties: readonly Party[], mediationType: string | null): string {
  const names = (side: Party['side']): string => parties.filter((party) => party.side === side).map((party) => party.name).join('、');
  const type = mediationType === null ? '纠纷' : (codeName(mediationTypes, mediationType) ?? '纠纷');
  const respondents = names('respondent');
  return respondents === '' ? `${names('applicant')}${type}` : `${names('applicant')}与${respondents}之间${type}`;
}
