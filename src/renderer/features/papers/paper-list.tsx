// The papers of a case in the order of its dossier: which can be drawn whole, which lack something.
import { Button, Tag } from 'antd';
import type { CasePaperRow } from '#shared/contract/papers.ts';

interface PaperListProps {
  readonly rows: readonly CasePaperRow[];
  readonly chosen: CasePaperRow | undefined;
  readonly onChoose: (row: CasePaperRow) => void;
}

export function PaperList({ rows, chosen, onChoose }: PaperListProps) {
  return (
    <ul className="paper-list" aria-label="本案文书">
      {rows.map((row) => (
        <li key={`${row.paper} ${row.partId ?? ''}`}>
          <Button
            type={row === chosen ? 'primary' : 'text'}
            ghost={row === chosen}
            block
            size="small"
            aria-current={row === chosen}
            onClick={() => onChoose(row)}
          >
            <span className="paper-list-title">
              {row.title}
              {row.ordinal === null ? '' : `（第${String(row.ordinal)}份）`}
            </span>
            <span className="quiet">{row.on ?? ''}</span>
            <PaperState row={row} />
          </Button>
        </li>
      ))}
    </ul>
  );
}

function PaperState({ row }: { readonly row: CasePaperRow }) {
  if (row.final) return <Tag color="processing">已定稿</Tag>;
  return row.missing.length === 0 ? <span className="quiet">齐全</span> : <Tag color="warning">缺 {row.missing.length} 项</Tag>;
}
