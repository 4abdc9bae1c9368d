// The papers of a case that come several times: sessions, investigations, evidence, return visits; and what its dossier says.
import type { DossierFacts, Evidence, Investigation, ReturnVisit, Session } from '#shared/contract/mediation.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

type Stored<Paper, Field extends keyof Paper> = Omit<Paper, Field> & Readonly<Record<Field, string>>;

export function listSessions(db: ReadDb, caseId: string): Session[] {
  const rows = db.all<Stored<Omit<Session, 'participantsConsented'>, 'presentPartyIds'> & { readonly participantsConsented: number }>(
    `SELECT id, held_at AS heldAt, place, participants, participants_consented AS participantsConsented, present_party_ids AS presentPartyIds, record, result, recorder
     FROM mediation_sessions WHERE case_id = ? ORDER BY held_at, id`,
    caseId,
  );
  return rows.map((row) => ({
    ...row,
    participantsConsented: row.participantsConsented === 1,
    presentPartyIds: JSON.parse(row.presentPartyIds) as string[],
  }));
}

export function writeSessions(db: WriteDb, caseId: string, sessions: readonly Session[]): void {
  db.run('DELETE FROM mediation_sessions WHERE case_id = ?', caseId);
  for (const session of sessions) {
    db.run(
      'INSERT INTO mediation_sessions (id, case_id, held_at, place, participants, participants_consented, present_party_ids, record, result, recorder) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      session.id,
      caseId,
      session.heldAt,
      session.place,
      session.participants,
      session.participantsConsented ? 1 : 0,
      JSON.stringify(session.presentPartyIds),
      session.record,
      session.result,
      session.recorder,
    );
  }
}

export function listInvestigations(db: ReadDb, caseId: string): Investigation[] {
  return db.all(
    'SELECT id, held_at AS heldAt, place, participants, asked, investigators, recorder, record FROM case_investigations WHERE case_id = ? ORDER BY held_at, id',
    caseId,
  );
}

export function writeInvestigations(db: WriteDb, caseId: string, investigations: readonly Investigation[]): void {
  db.run('DELETE FROM case_investigations WHERE case_id = ?', caseId);
  for (const { id, heldAt, place, participants, asked, investigators, recorder, record } of investigations) {
    db.run(
      'INSERT INTO case_investigations (id, case_id, held_at, place, participants, asked, investigators, recorder, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      id,
      caseId,
      heldAt,
      place,
      participants,
      asked,
      investigators,
      recorder,
      record,
    );
  }
}

export function listEvidence(db: ReadDb, caseId: string): Evidence[] {
  const rows = db.all<Stored<Evidence, 'files'>>(
    'SELECT id, title, description, taken_on AS takenOn, source, files FROM case_evidence WHERE case_id = ? ORDER BY position',
    caseId,
  );
  return rows.map((row) => ({ ...row, files: JSON.parse(row.files) as string[] }));
}

export function writeEvidence(db: WriteDb, caseId: string, evidence: readonly Evidence[]): void {
  db.run('DELETE FROM case_evidence WHERE case_id = ?', caseId);
  evidence.forEach(({ id, title, description, takenOn, source, files }, index) =>
    db.run(
      'INSERT INTO case_evidence (id, case_id, position, title, description, taken_on, source, files) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      id,
      caseId,
      index + 1,
      title,
      description,
      takenOn,
      source,
      JSON.stringify(files),
    ),
  );
}

export function listVisits(db: ReadDb, caseId: string): ReturnVisit[] {
  const rows = db.all<Stored<ReturnVisit, 'partyIds'>>(
    'SELECT id, visited_at AS visitedAt, place, party_ids AS partyIds, visitors, performance, satisfaction, lawsuit, measures FROM return_visits WHERE case_id = ? ORDER BY visited_at, id',
    caseId,
  );
  return rows.map((row) => ({ ...row, partyIds: JSON.parse(row.partyIds) as string[] }));
}

export function writeVisits(db: WriteDb, caseId: string, visits: readonly ReturnVisit[]): void {
  db.run('DELETE FROM return_visits WHERE case_id = ?', caseId);
  for (const { id, visitedAt, place, partyIds, visitors, performance, satisfaction, lawsuit, measures } of visits) {
    db.run(
      'INSERT INTO return_visits (id, case_id, visited_at, place, party_ids, visitors, performance, satisfaction, lawsuit, measures) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      id,
      caseId,
      visitedAt,
      place,
      JSON.stringify(partyIds),
      visitors,
      performance,
      satisfaction,
      lawsuit,
      measures,
    );
  }
}

export function findDossier(db: ReadDb, caseId: string): DossierFacts | null {
  return (
    db.get<DossierFacts>(
      'SELECT filed_by AS filedBy, filed_on AS filedOn, retention, remark, statement, checked_by AS checkedBy, statement_on AS statementOn FROM case_dossiers WHERE case_id = ?',
      caseId,
    ) ?? null
  );
}

export function writeDossier(db: WriteDb, caseId: string, dossier: DossierFacts | null): void {
  db.run('DELETE FROM case_dossiers WHERE case_id = ?', caseId);
  if (dossier === null) return;
  const { filedBy, filedOn, retention, remark, statement, checkedBy, statementOn } = dossier;
  db.run(
    'INSERT INTO case_dossiers (case_id, filed_by, filed_on, retention, remark, statement, checked_by, statement_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    caseId,
    filedBy,
    filedOn,
    retention,
    remark,
    statement,
    checkedBy,
    statementOn,
  );
}
