import type { KeyboardEvent } from 'react';

/** Tab goes on to the next field and takes nothing: antd's list would take its marked row. */
export function keepTabFree(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Tab') event.stopPropagation();
}

/** The cross that clears a picker is for the mouse; Tab passes it by (styles/form.css). */
export function isClearing(key: string): boolean {
  return key === 'Delete' || key === 'Backspace';
}
