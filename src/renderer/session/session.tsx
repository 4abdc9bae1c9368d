// Who is signed in, at which office and desk; every screen asks here.
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Status } from '#shared/contract/accounts.ts';
import { api, onSignedOut } from '../api/api.ts';
import { clearDrafts, sendNow } from './drafts.ts';
import { loadOfficeCodes } from './office-codes.ts';

interface Session {
  readonly status: Status;
  /** Asks the engine again: after signing in or out, after setting up. */
  readonly refresh: () => Promise<void>;
}

interface Account {
  readonly id: string;
  readonly name: string;
  readonly isAdministrator: boolean;
}

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ status, refresh, children }: Session & { readonly children: ReactNode }) {
  useEffect(() => onSignedOut(() => void refresh()), [refresh]);
  const session = useMemo(() => ({ status, refresh }), [status, refresh]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside SessionProvider');
  return session;
}

/** The office and desk of this register; only inside the shell, where an office is certain. */
export function useOffice(): NonNullable<Status['office']> {
  const { office } = useSession().status;
  if (!office) throw new Error('useOffice before an office was set up');
  return office;
}

export function useAccount(): Account {
  const { account } = useSession().status;
  if (!account) throw new Error('useAccount before sign-in');
  return { id: account.id, name: account.name, isAdministrator: account.role === 'administrator' };
}

/** Signs out. What was typed is kept in the register for the same person; the next one at this PC does not find it. */
export function useSignOut(): () => Promise<void> {
  const { refresh } = useSession();
  return useCallback(async () => {
    await sendNow();
    try {
      await api.accounts.signOut({});
      clearDrafts();
    } finally {
      // Whatever was answered: the page shows who is signed in.
      await refresh();
    }
  }, [refresh]);
}

/** Loads the status at start; `error` when the host does not answer. */
export function useStatus(): { readonly status: Status | null; readonly error: unknown; readonly refresh: () => Promise<void> } {
  const [status, setStatus] = useState<Status | null>(null);
  const [error, setError] = useState<unknown>(null);
  const refresh = useCallback(async () => {
    try {
      const current = await api.accounts.status({});
      // Screens name codes from their first line on.
      if (current.account) await loadOfficeCodes();
      setStatus(current);
      setError(null);
    } catch (problem) {
      setError(problem);
    }
  }, []);
  useEffect(() => void refresh(), [refresh]);
  return { status, error, refresh };
}
