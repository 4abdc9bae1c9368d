// The desktop's one line about a new version of the program. It takes no focus and covers nothing.
import { useEffect, useState, type ReactNode } from 'react';
import type { Bridge, UpdateNotice } from '#shared/bridge.ts';
import { bridge } from '../api/api.ts';

/** The screens, and above them the line when there is one. A browser has no updates of its own. */
export function UnderUpdateLine({ children }: { readonly children: ReactNode }) {
  return bridge ? <Lined host={bridge}>{children}</Lined> : children;
}

function Lined({ host, children }: { readonly host: Bridge; readonly children: ReactNode }) {
  const notice = useNotice(host);
  const [read, setRead] = useState(-1);
  const isShown = notice?.text !== null && notice !== null && notice.number !== read;
  return (
    <div className="lined">
      <div role="status" aria-live="polite">
        {isShown ? (
          <p className={notice.tone === 'warning' ? 'update-line warning' : 'update-line'}>
            <span>{notice.text}</span>
            <button type="button" className="view" onClick={() => setRead(notice.number)}>
              知道了
            </button>
          </p>
        ) : null}
      </div>
      <div className="under-line">{children}</div>
    </div>
  );
}

/** Asks the host for its next line, as long as the window stands. */
function useNotice(host: Bridge): UpdateNotice | null {
  const [notice, setNotice] = useState<UpdateNotice | null>(null);
  useEffect(() => {
    const ends = new AbortController();
    const listen = async (seen: number): Promise<void> => {
      const answer = await host.nextNotice(seen);
      if (ends.signal.aborted || !answer.ok) return;
      setNotice(answer.value);
      await listen(answer.value.number);
    };
    void listen(-1);
    return () => {
      ends.abort();
    };
  }, [host]);
  return notice;
}
