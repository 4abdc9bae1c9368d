import type { ReactNode } from 'react';

/** A group of the form, in the order of the paper. Fields stand on twelve columns. */
export function FormGroup({
  anchor,
  word,
  extra,
  children,
}: {
  readonly anchor: string;
  readonly word: string;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="panel form-group" id={anchor} data-part={anchor}>
      <h2 className="panel-title">
        {word}
        {extra}
      </h2>
      <div className="form-grid">{children}</div>
    </section>
  );
}
