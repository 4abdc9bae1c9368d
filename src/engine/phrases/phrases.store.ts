import type { Phrase, PhraseFields } from '#shared/contract/phrases.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

const columns = 'id, rev, use, mediation_type AS mediationType, title, body, updated_at AS updatedAt, updated_by AS updatedBy';

export function listPhrases(db: ReadDb): Phrase[] {
  return db.all<Phrase>(`SELECT ${columns} FROM phrases WHERE removed_at IS NULL ORDER BY use, title`);
}

export function findPhrase(db: ReadDb, id: string): Phrase | undefined {
  return db.get<Phrase>(`SELECT ${columns} FROM phrases WHERE id = ? AND removed_at IS NULL`, id);
}

export function findNamesake(db: ReadDb, { use, mediationType, title }: PhraseFields, id: string | null): string | null {
  return (
    db.get<{ id: string }>(
      'SELECT id FROM phrases WHERE use = ? AND mediation_type IS ? AND title = ? AND removed_at IS NULL AND id IS NOT ?',
      use,
      mediationType,
      title,
      id,
    )?.id ?? null
  );
}

export function putPhrase(db: WriteDb, { id, rev, use, mediationType, title, body, updatedAt, updatedBy }: Phrase): void {
  db.run(
    `INSERT INTO phrases (id, rev, use, mediation_type, title, body, updated_at, updated_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, use = excluded.use, mediation_type = excluded.mediation_type, title = excluded.title, body = excluded.body,
       updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
    id,
    rev,
    use,
    mediationType,
    title,
    body,
    updatedAt,
    updatedBy,
  );
}

export function markRemoved(db: WriteDb, id: string, at: string, by: string): void {
  db.run('UPDATE phrases SET rev = rev + 1, removed_at = ?, updated_at = ?, updated_by = ? WHERE id = ?', at, at, by, id);
}
