import { useEffect, useRef, useState } from 'react';
import type { CodeSearch, Hit, SearchedRegister } from '#shared/contract/search.ts';
import { api } from '../api/api.ts';
import { noteTrouble } from '../api/trouble.ts';

export interface Found {
  readonly hits: readonly Hit[];
  readonly more: readonly SearchedRegister[];
  readonly code: CodeSearch | null;
  /** The words that these hits answer; empty before the first answer. */
  readonly asked: string;
}

const nothing: Found = { hits: [], more: [], code: null, asked: '' };
/** Between two keys of somebody who types fast. */
const pauseMilliseconds = 70;

/** Hits for what stands in the box: one question at a time, of words typed meanwhile only the last ones are asked. */
export function useHits(words: string): Found {
  const [found, setFound] = useState<Found>(nothing);
  const wanted = useRef('');
  const asking = useRef(false);
  useEffect(() => {
    wanted.current = words.trim();
    const timer = setTimeout(() => {
      if (!asking.current) void ask();
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
    };

    async function ask(): Promise<void> {
      asking.current = true;
      try {
        for (let asked: string | null = null; asked !== wanted.current;) {
          asked = wanted.current;
          const answer = asked === '' ? nothing : { ...(await api.search.everywhere({ words: asked })), asked };
          if (asked === wanted.current) setFound(answer);
        }
      } catch (error) {
        noteTrouble(error);
        setFound(nothing);
      } finally {
        asking.current = false;
      }
    }
  }, [words]);
  return found;
}
