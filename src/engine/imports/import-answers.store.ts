// Values that a person wrote for all cells of a field that show the same text: the next file is read by them.
import type { SheetKind } from '#shared/contract/imports.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

export interface AnswerKey {
  readonly kind: SheetKind;
  readonly field: string;
  readonly shown: string;
}

export function saveAnswer(db: WriteDb, { kind, field, shown }: AnswerKey, value: string, by: { at: string; name: string }): void {
  db.run(
    'INSERT INTO import_answers (kind, field, shown, value, answered_at, answered_by) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (kind, field, shown) DO UPDATE SET value = excluded.value, answered_at = excluded.answered_at, answered_by = excluded.answered_by',
    kind,
    field,
    shown,
    value,
    by.at,
    by.name,
  );
}

export function forgetAnswer(db: WriteDb, { kind, field, shown }: AnswerKey): void {
  db.run('DELETE FROM import_answers WHERE kind = ? AND field = ? AND shown = ?', kind, field, shown);
}

/** All answers for sheets of a kind, by field, then text. */
export function listAnswers(db: ReadDb, kind: SheetKind): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const answers = new Map<string, Map<string, string>>();
  for (const { field, shown, value } of db.all<{ field: string; shown: string; value: string }>(
    'SELECT field, shown, value FROM import_answers WHERE kind = ?',
    kind,
  ))
    answers.set(field, (answers.get(field) ?? new Map<string, string>()).set(shown, value));
  return answers;
}

export interface ListedAnswer extends AnswerKey {
  readonly value: string;
  readonly answeredAt: string;
  readonly answeredBy: string;
}

/** Of all kinds, the last given first. */
export function listAllAnswers(db: ReadDb): ListedAnswer[] {
  return db.all<ListedAnswer>(
    'SELECT kind, field, shown, value, answered_at AS answeredAt, answered_by AS answeredBy FROM import_answers ORDER BY answered_at DESC, kind, field, shown',
  );
}
