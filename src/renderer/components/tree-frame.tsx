// A tree under the arrow keys as a list is: right after its page stands, from the skip link, and before its nodes are in already.
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { takeEarlyArrows } from './early-arrows.ts';
import { createRowArrows, stepsOf, takeFocus } from './row-arrows.ts';

interface TreeFrameProps {
  readonly className: string;
  /** Of its nodes, from top to bottom as they stand at first; none while they are being read. */
  readonly keys: readonly string[];
  /** Where the cursor comes in; null: at the top. */
  readonly chosen: string | null;
  /** The cursor comes into the tree, to this node. */
  readonly onEnter: (key: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly children: ReactNode;
}

export function TreeFrame({ className, keys, chosen, onEnter, onKeyDown, children }: TreeFrameProps) {
  const place = useRef<HTMLDivElement>(null);
  const [arrows] = useState(createRowArrows);
  const latest = useRef({ keys, chosen, onEnter });
  useEffect(() => {
    latest.current = { keys, chosen, onEnter };
  });
  useEffect(() => {
    takeFocus(place.current);
    for (const key of takeEarlyArrows()) arrows.press(key);
  }, [arrows]);
  const isIn = keys.length > 0;
  useEffect(() => {
    if (!isIn) return;
    takeFocus(place.current);
    arrows.rowsAreIn((pressed) => {
      if (document.activeElement !== place.current) return;
      const { keys: nodes, chosen: open, onEnter: enter } = latest.current;
      const wanted = Math.max(nodes.indexOf(open ?? ''), 0) + stepsOf(pressed.slice(1));
      const node = nodes[Math.min(Math.max(wanted, 0), nodes.length - 1)];
      place.current?.querySelector<HTMLElement>('[role=tree]')?.focus();
      if (node !== undefined) enter(node);
    });
  }, [arrows, isIn]);
  return (
    <div
      className={`tree-frame ${className}`}
      ref={place}
      tabIndex={-1}
      onKeyDown={(event) => {
        onKeyDown(event);
        if (event.target !== place.current) return;
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') {
          arrows.forget();
          return;
        }
        event.preventDefault();
        arrows.press(event.key);
      }}
    >
      {children}
    </div>
  );
}
