import type { ReadDb } from '../database/register.ts';

/** The day on which a transfer in was signed for (签收): from it a court's days run (特邀调解规定 art. 27). Null: not noted, or no such transfer here. */
export function findSignedForOn(db: ReadDb, transferId: string | null): string | null {
  if (transferId === null) return null;
  return (
    db.get<{ receivedOn: string | null }>('SELECT received_on AS receivedOn FROM transfers WHERE id = ? AND deleted_at IS NULL', transferId)
      ?.receivedOn ?? null
  );
}
