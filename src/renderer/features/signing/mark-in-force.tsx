import { Button } from 'antd';
import type { Mark } from '#shared/contract/signing.ts';
import { wayWord } from './signing-words.ts';

/** What a person asks to be taken back. */
export interface Undone {
  readonly markId: string;
  readonly name: string;
}

/** A tick that stands, and the way to take it back. */
export function MarkInForce({
  mark,
  name,
  onUndo,
}: {
  readonly mark: Mark;
  readonly name: string;
  readonly onUndo: (undone: Undone) => void;
}) {
  return (
    <>
      <span className="number">{mark.on}</span> {wayWord(mark.way)}
      {mark.acting === '' ? '' : `（${mark.acting}代）`}{' '}
      <Button type="link" size="small" aria-label={`收回 ${name}`} onClick={() => onUndo({ markId: mark.id, name })}>
        收回
      </Button>
    </>
  );
}
