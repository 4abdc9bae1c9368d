import { useEffect, useState, type ReactNode } from 'react';
import { loadDrafts } from './drafts.ts';
import { noteTrouble } from '../api/trouble.ts';

/** Shows the screens once the account's drafts are here: a form that opened before them would stand empty. */
export function WithDrafts({
  accountId,
  waiting,
  children,
}: {
  readonly accountId: string;
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}) {
  const [loadedFor, setLoadedFor] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    // Without its drafts a form still works; the next sign-in finds them.
    void loadDrafts(accountId)
      .catch(noteTrouble)
      .then(() => {
        if (current) setLoadedFor(accountId);
      });
    return () => {
      current = false;
    };
  }, [accountId]);
  return loadedFor === accountId ? children : waiting;
}
