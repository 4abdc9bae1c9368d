// What stands right of a record. In a narrow window it folds to a strip, so that the form keeps its room.
import { DoubleLeftOutlined, DoubleRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useNarrow } from './use-narrow.ts';

const narrowPixels = 1000;

interface FoldingSideProps {
  readonly className: string;
  /** What is in it, as the strip says it: 缺项与经过. */
  readonly word: string;
  readonly children: ReactNode;
}

export function FoldingSide({ className, word, children }: FoldingSideProps) {
  const narrow = useNarrow(narrowPixels);
  const [opened, setOpened] = useState(false);
  const folded = narrow && !opened;
  return (
    <aside className={folded ? 'side folded' : `side ${className}`} aria-label={word}>
      {narrow ? (
        <Button
          className="side-fold"
          type="text"
          size="small"
          icon={folded ? <DoubleLeftOutlined aria-hidden /> : <DoubleRightOutlined aria-hidden />}
          aria-expanded={!folded}
          onClick={() => setOpened(folded)}
        >
          <span className="side-fold-word">{folded ? word : `收起${word}`}</span>
        </Button>
      ) : null}
      {folded ? null : children}
    </aside>
  );
}
