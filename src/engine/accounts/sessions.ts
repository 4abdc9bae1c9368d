// Open sessions: kept in memory, so a restart signs everybody out. Tokens are random and kept only as hashes. How long nobody was
// there is measured by the PC's uptime: setting its clock neither ends a session nor keeps it alive.
import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';

const idleMs = 8 * 60 * 60 * 1000;

export interface Sessions {
  open(accountId: string): string;
  /** The account of a live session; each use keeps it alive. */
  accountOf(token: string): string | null;
  close(token: string): void;
  /** Ends every session of an account, but for the one that is named. */
  closeAllOf(accountId: string, exceptToken?: string | null): void;
}

export function createSessions(clock: Clock): Sessions {
  const sessions = new Map<string, { accountId: string; lastUsed: number }>();
  return {
    open(accountId) {
      const token = randomBytes(32).toString('base64url');
      sessions.set(hashOf(token), { accountId, lastUsed: clock.uptimeMs() });
      return token;
    },
    accountOf(token) {
      const session = sessions.get(hashOf(token));
      if (session === undefined) return null;
      const now = clock.uptimeMs();
      if (now - session.lastUsed > idleMs) {
        sessions.delete(hashOf(token));
        return null;
      }
      session.lastUsed = now;
      return session.accountId;
    },
    close: (token) => void sessions.delete(hashOf(token)),
    closeAllOf(accountId, exceptToken = null) {
      const kept = exceptToken === null ? null : hashOf(exceptToken);
      for (const [hash, session] of sessions) if (session.accountId === accountId && hash !== kept) sessions.delete(hash);
    },
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
