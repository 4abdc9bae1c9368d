// Numbers and amounts stand grouped by thousands (1,100) and stay so while the cursor is in the box.
import { useState } from 'react';
import type { Understood } from '../../values/understood.ts';
import { useTyped, type Typed, type TypedOptions } from './use-typed.ts';

/**
 * As useTyped. Whoever changes a digit of 1,100 leaves a comma in the wrong place (1,1005): commas that the box put there are no part of
 * what was typed. Those that a person typed are read as strictly as ever.
 */
export function useTypedNumber(options: TypedOptions<number | null>): Typed {
  const [areOurs, setAreOurs] = useState(false);
  const read = (typed: string): Understood<number | null> => {
    const understood = options.read(typed);
    return understood.ok || !areOurs ? understood : options.read(typed.replaceAll(',', ''));
  };
  const typed = useTyped({ ...options, read });
  const { box, isTyped } = typed;
  return {
    ...typed,
    box: {
      ...box,
      onChange(event) {
        const wereOurs = isTyped ? areOurs : true;
        setAreOurs(wereOurs && !/[,，]/.test(insertedText(box.value, event.target.value)));
        box.onChange(event);
      },
    },
  };
}

/** What one stroke or one paste put into a text. */
function insertedText(before: string, after: string): string {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return after.slice(start, after.length - end);
}
