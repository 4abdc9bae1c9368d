// A record beside its list: read, not edited; what is empty takes no room.
import { Button } from 'antd';
import type { ReactNode } from 'react';

export interface SummaryLine {
  readonly label: string;
  readonly value: string | null;
  readonly look?: string | undefined;
}

interface RecordSummaryProps {
  readonly title: string;
  readonly lines: readonly SummaryLine[];
  readonly onOpen: () => void;
  readonly children?: ReactNode;
}

export function RecordSummary({ title, lines, onOpen, children }: RecordSummaryProps) {
  return (
    <div className="summary">
      <div className="summary-head">
        <h2 className="summary-title">{title}</h2>
        <Button size="small" onClick={onOpen}>
          打开 回车
        </Button>
      </div>
      <dl className="summary-lines">
        {lines
          .filter(({ value }) => value !== null && value !== '')
          .map(({ label, value, look }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className={look ?? ''}>{value}</dd>
            </div>
          ))}
      </dl>
      {children}
    </div>
  );
}
