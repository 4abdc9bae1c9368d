import type { ReactNode } from 'react';

/** Holds a picker and the note under it together, whatever grid or row they stand in. */
export function PickerBox({
  className,
  width,
  children,
}: {
  readonly className: string | undefined;
  readonly width: number | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div className={`picker ${className ?? (width === undefined ? 'wide' : '')}`} style={{ width }}>
      {children}
    </div>
  );
}
