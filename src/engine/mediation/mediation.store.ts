import type { Agreement, CaseState, Mediator as MediatorShape, Performance, Session } from '#shared/contract/mediation.ts';
import { userError } from '#shared/errors.ts';
import { caseProblems } from '#shared/rules/case-record.ts';
import type { z } from 'zod';
import type { ListSource } from '../database/list-query.ts';
import type { RecordKind } from '../database/record-book.ts';
import type { Row } from '../database/records.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { searchText } from '../database/search-text.ts';
import { agreedAmountFen, type CaseContent } from './case-content.ts';

type Mediator = z.infer<typeof MediatorShape>;

const columns = [
  'disputeId', 'title', 'fileNumber', 'acceptedOn', 'source', 'difficulty', 'mediationType', 'summary', 'mediators', 'mediatorNames', 'recorder', 'state',
  'noticeGivenAt', 'noticeManner', 'noticeGivenBy', 'endReason', 'routesToldOn', 'amountFen',
] as const;

export const mediationCaseKind: RecordKind<CaseContent> = {
  entity: 'mediationCase',
  table: { table: 'mediation_cases', fields: columns },
  searchTable: 'case_search',
  fieldsOf: readContent,
  columnsOf: (content) => ({
    ...content,
    mediators: JSON.stringify(content.mediators),
    mediatorNames: content.mediators.map((mediator) => mediator.name).join('、'),
    noticeGivenAt: content.notice?.givenAt,
    noticeManner: content.notice?.manner,
    noticeGivenBy: content.notice?.givenBy,
    amountFen: agreedAmountFen(content),
  }),
  children: {
    fields: ['sessions', 'agreement'],
    write(db, id, content) {
      writeSessions(db, id, content.sessions);
      writeAgreement(db, id, content.agreement);
    },
  },
  searchTextOf: (content) => searchText([content.title, content.fileNumber, content.summary], [...content.mediators.map((mediator) => mediator.name), ...namesInTitle(content.title)]),
  titleOf: (content) => content.title,
  problemsOf: (_db, content, today) => caseProblems(content, { today }),
};

export const caseList: ListSource = {
  from: 'mediation_cases AS r',
  joins: {
    a: 'LEFT JOIN agreements AS a ON a.case_id = r.id',
    o: 'LEFT JOIN reporting_offices AS o ON o.division_code = r.owner_code',
  },
  alias: 'r',
  select: `r.id, r.owner_code AS ownerCode, o.name AS ownerName, r.rev, r.file_number AS caseNumber, r.title, r.accepted_on AS acceptedOn, r.mediation_type AS mediationType, r.difficulty,
    r.mediator_names AS mediatorNames, r.state, a.number AS agreementNumber, r.amount_fen AS amountFen, r.updated_at AS updatedAt, r.deleted_at AS deletedAt`,
  columns: {
    acceptedOn: 'r.accepted_on', title: 'r.title', caseNumber: 'r.file_number', agreementNumber: 'a.number', mediationType: 'r.mediation_type', difficulty: 'r.difficulty',
    mediatorNames: 'r.mediator_names', state: 'r.state', amountFen: 'r.amount_fen', source: 'r.source', updatedAt: 'r.updated_at', ownerCode: 'r.owner_code', ownerName: 'o.name',
  },
  defaultSort: [{ column: 'acceptedOn', direction: 'desc' }],
  searchTable: 'case_search',
  amount: 'r.amount_fen',
  groups: { state: { column: 'state' }, type: { column: 'mediationType' }, month: { column: 'acceptedOn', unit: 'month' } },
};

function readContent(db: ReadDb, row: Row): CaseContent {
  const text = (field: string): string => row[field] as string;
  const textOrNull = (field: string): string | null => row[field] as string | null;
  const givenAt = textOrNull('noticeGivenAt');
  return {
    disputeId: text('disputeId'),
    title: text('title'),
    fileNumber: text('fileNumber'),
    acceptedOn: text('acceptedOn'),
    source: text('source'),
    difficulty: text('difficulty'),
    mediationType: textOrNull('mediationType'),
    summary: text('summary'),
    mediators: JSON.parse(text('mediators')) as Mediator[],
    recorder: text('recorder'),
    state: text('state') as CaseState,
    notice: givenAt === null ? null : { givenAt, manner: text('noticeManner') as 'oral' | 'written', givenBy: text('noticeGivenBy') },
    sessions: listSessions(db, row.id),
    agreement: findAgreement(db, row.id),
    endReason: textOrNull('endReason'),
    routesToldOn: textOrNull('routesToldOn'),
  };
}

function listSessions(db: ReadDb, caseId: string): Session[] {
  return db.all<Session>('SELECT id, held_at AS heldAt, place, participants, record, result, recorder FROM mediation_sessions WHERE case_id = ? ORDER BY held_at, id', caseId);
}

function findAgreement(db: ReadDb, caseId: string): Agreement | null {
  const row = db.get<{ facts: string; clauses: string; mannerAndTime: string; agreedOn: string; number: string | null; finalAt: string | null }>(
    'SELECT facts, clauses, manner_and_time AS mannerAndTime, agreed_on AS agreedOn, number, final_at AS finalAt FROM agreements WHERE case_id = ?',
    caseId,
  );
  if (row === undefined) return null;
  const performance = db.all<Performance>(
    `SELECT id, payer_party_id AS payerPartyId, payee_party_id AS payeePartyId, manner, description, amount_fen AS amountFen, due_on AS dueOn, way
     FROM performance_items WHERE case_id = ? ORDER BY position`,
    caseId,
  );
  return { ...row, clauses: JSON.parse(row.clauses) as string[], performance };
}

function writeSessions(db: WriteDb, caseId: string, sessions: readonly Session[]): void {
  db.run('DELETE FROM mediation_sessions WHERE case_id = ?', caseId);
  for (const session of sessions) {
    db.run(
      'INSERT INTO mediation_sessions (id, case_id, held_at, place, participants, record, result, recorder) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      session.id, caseId, session.heldAt, session.place, session.participants, session.record, session.result, session.recorder,
    );
  }
}

function writeAgreement(db: WriteDb, caseId: string, agreement: Agreement | null): void {
  db.run('DELETE FROM performance_items WHERE case_id = ?', caseId);
  db.run('DELETE FROM agreements WHERE case_id = ?', caseId);
  if (agreement === null) return;
  db.run(
    'INSERT INTO agreements (case_id, facts, clauses, manner_and_time, agreed_on, number, final_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    caseId, agreement.facts, JSON.stringify(agreement.clauses), agreement.mannerAndTime, agreement.agreedOn, agreement.number, agreement.finalAt,
  );
  agreement.performance.forEach((item, index) =>
    db.run(
      'INSERT INTO performance_items (case_id, position, id, payer_party_id, payee_party_id, manner, description, amount_fen, due_on, way) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      caseId, index + 1, item.id, item.payerPartyId, item.payeePartyId, item.manner, item.description, item.amountFen, item.dueOn, item.way,
    ),
  );
}

/** The parties' names as the title `××与××之间××` holds them, for pinyin. */
function namesInTitle(title: string): string[] {
  return (/^(.*)之间/.exec(title)?.[1] ?? '').split(/[、与]/).filter((name) => name !== '');
}

/** @throws record.saved-already when a session or an item of performance stands in another case, or twice in this one */
export function refuseTakenIds(db: ReadDb, caseId: string, { sessions, agreement }: CaseContent): void {
  for (const [table, rows] of [['mediation_sessions', sessions], ['performance_items', agreement?.performance ?? []]] as const) {
    const ids = rows.map((row) => row.id);
    const taken = ids.some((id) => db.get(`SELECT 1 FROM ${table} WHERE id = ? AND case_id <> ?`, id, caseId) !== undefined);
    if (taken || new Set(ids).size < ids.length) throw userError('record.saved-already');
  }
}
