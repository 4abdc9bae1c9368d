// What the page says about updates: one quiet line. The page asks for what it has not seen and is answered when there is something.
import type { UpdateNotice } from '#shared/bridge.ts';

export interface Notices {
  readonly tell: (text: string | null, tone?: UpdateNotice['tone']) => void;
  /** @param seen the number of the line that the page shows; -1 at first, which is answered at once */
  readonly next: (seen: number) => Promise<UpdateNotice>;
}

export function createNotices(): Notices {
  let notice: UpdateNotice = { number: 0, text: null, tone: 'info' };
  let waiting: ((notice: UpdateNotice) => void)[] = [];
  return {
    tell(text, tone = 'info') {
      if (text === notice.text && tone === notice.tone) return;
      notice = { number: notice.number + 1, text, tone };
      const told = waiting;
      waiting = [];
      for (const answer of told) answer(notice);
    },
    next: (seen) =>
      seen === notice.number
        ? new Promise((resolve) => {
            waiting.push(resolve);
          })
        : Promise.resolve(notice),
  };
}
