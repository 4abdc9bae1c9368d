import type { ReactNode } from 'react';

/** Holds a picker and the note under it together, whatever grid or row they stand in. */
export function PickerBox({
  className,
  width,
  onEmptied,
  children,
}: {
  readonly className: string | undefined;
  readonly width: number | undefined;
  /** Of a typed word the last letter was deleted. */
  readonly onEmptied?: () => void;
  readonly children: ReactNode;
}) {
  return (
    <div
      className={`picker ${className ?? (width === undefined ? 'wide' : '')}`}
      style={{ width }}
      onInput={({ target }) => {
        if (target instanceof HTMLInputElement && target.value === '') onEmptied?.();
      }}
    >
      {children}
    </div>
  );
}
