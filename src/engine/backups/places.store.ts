import type { ReadDb, WriteDb } from '../database/register.ts';

export interface Place {
  readonly id: string;
  /** Whole path of a folder, as the administrator gave it. */
  readonly path: string;
  readonly copiesKept: number;
  readonly createdAt: string;
}

const columns = 'id, path, copies_kept AS copiesKept, created_at AS createdAt';

export function listPlaces(db: ReadDb): Place[] {
  return db.all<Place>(`SELECT ${columns} FROM copy_places ORDER BY created_at, id`);
}

export function findPlace(db: ReadDb, id: string): Place | undefined {
  return db.get<Place>(`SELECT ${columns} FROM copy_places WHERE id = ?`, id);
}

export function insertPlace(db: WriteDb, place: Place, by: string): void {
  db.run(
    'INSERT INTO copy_places (id, path, copies_kept, created_at, created_by) VALUES (?, ?, ?, ?, ?)',
    place.id,
    place.path,
    place.copiesKept,
    place.createdAt,
    by,
  );
}

export function deletePlace(db: WriteDb, id: string): void {
  db.run('DELETE FROM copy_places WHERE id = ?', id);
}
