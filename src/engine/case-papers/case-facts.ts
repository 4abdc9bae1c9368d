// What the papers of one case are filled from: the case with its dispute's parties, the committee, the transfers in and out.
import { userError } from '#shared/errors.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import type { MediationCase } from '#shared/contract/mediation.ts';
import type { PaperKind } from '#shared/contract/papers.ts';
import type { TransferFields } from '#shared/contract/transfers.ts';
import { getRecord } from '#engine/records/record-book.ts';
import type { ReadDb } from '#engine/database/register.ts';
import { disputeKind } from '#engine/disputes/disputes.store.ts';
import { showCase } from '#engine/mediation/case-showing.ts';
import { getOffice } from '#engine/own-office/own-office.store.ts';
import { listTransferIds, transferKind } from '#engine/transfers/transfers.store.ts';
import type { PaperDefinition } from '../papers/paper-definition.ts';
import type { PaperData } from '../papers/paper-forms.ts';
import { formOn } from '../papers/paper-layouts.ts';
import type { CasePaper } from '../papers/case-paper.ts';
import { paperParty } from './paper-party.ts';

export interface CaseFacts {
  readonly value: MediationCase;
  readonly dispute: DisputeFields;
  readonly committeeName: string;
  readonly formOn: (paper: PaperKind, day: string) => PaperDefinition;
  readonly transfers: readonly { readonly id: string; readonly fields: TransferFields }[];
}

/** @throws record.not-found */
export function readCaseFacts(db: ReadDb, caseId: string, today: string): CaseFacts {
  const value = showCase(db, caseId, today);
  return {
    value,
    dispute: getRecord(db, disputeKind, value.disputeId).fields,
    committeeName: getOffice(db).committeeName,
    formOn: (paper, day) => formOn(db, paper, day),
    transfers: listTransferIds(db, value.disputeId).map((id) => ({ id, fields: getRecord(db, transferKind, id).fields })),
  };
}

/** The parties as papers have them, with their age on a day; those of one side, or all. */
export function partiesOn(facts: CaseFacts, day: string | null, side?: 'applicant' | 'others') {
  const on = day ?? facts.value.acceptedOn;
  const chosen = facts.value.parties.filter((party) => side === undefined || (party.side === 'applicant') === (side === 'applicant'));
  return chosen.map((party) => paperParty(party, on));
}

/** Names of the parties with these ids, in the order of the ids. */
export function partyNames(facts: CaseFacts, ids: readonly string[]): string[] {
  return ids.flatMap((id) => facts.value.parties.find((party) => party.id === id)?.name ?? []);
}

/** Names typed in one line, as papers need them: each with its place to sign. */
export function namesIn(line: string): string[] {
  return line.split(/[、，,;；\s]+/).filter((name) => name !== '');
}

interface Filled<Kind extends PaperKind> {
  readonly partId?: string;
  readonly ordinal?: number | null;
  readonly on: string | null;
  readonly number?: string | null;
  /** Null: there is nothing to draw yet. */
  readonly data: PaperData<Kind> | null;
  /** Field → true where it is missing. */
  readonly missing: Readonly<Record<string, boolean>>;
}

/** A case without parties can fill no paper. */
export function casePaper<Kind extends PaperKind>(
  { value, committeeName, formOn: formOfKind }: CaseFacts,
  paper: Kind,
  filled: Filled<Kind>,
): CasePaper {
  const { partId = null, ordinal = null, on, number = null, data } = filled;
  const partyCount = value.parties.length;
  const missing = Object.entries({ parties: partyCount === 0, committeeName: committeeName === '', ...filled.missing }).flatMap(
    ([field, isMissing]) => (isMissing ? [field] : []),
  );
  return {
    paper,
    partId,
    ordinal,
    on,
    number,
    partyCount,
    data: partyCount === 0 ? null : data,
    missing,
    formOn: (day) => formOfKind(paper, day),
  };
}

/** Its title as a list names it, and which one of several it is. */
export function paperTitle({ ordinal, on, formOn: formOfDay }: CasePaper, today: string): string {
  const { title } = formOfDay(on ?? today);
  return ordinal === null ? title : `${title}（第${String(ordinal)}份）`;
}

/** @throws papers.not-ready with what is missing while there is nothing to draw */
export function refuseUnready({ data, missing }: CasePaper): void {
  if (data === null) throw userError('papers.not-ready', { missing });
}
