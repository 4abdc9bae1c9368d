import { v7 } from 'uuid';

/** A new UUIDv7, for a job or for a part of a record that the window makes itself (a party, a performance item). */
export function newId(): string {
  return v7();
}
