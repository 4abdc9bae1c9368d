// Per record: from what to what; and which records are refused, and why.
import { Table } from 'antd';
import type { BulkRow } from '#shared/contract/bulk.ts';
import type { BulkEntity } from '#shared/rules/bulk-fields.ts';
import { fieldLabel } from '#shared/words/fields.ts';
import { ApiError } from '../../api/api.ts';
import { wordError } from '../../words/errors/index.ts';
import { useBulkWords } from './bulk-words.ts';

export function BulkPreview({ entity, rows }: { readonly entity: BulkEntity; readonly rows: readonly BulkRow[] }) {
  const textOf = useBulkWords(entity);
  return (
    <Table<BulkRow>
      size="small"
      rowKey="id"
      dataSource={rows}
      pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false, size: 'small' } : false}
      scroll={{ y: 300 }}
      columns={[
        { title: '记录', dataIndex: 'title', width: 240, ellipsis: true },
        {
          title: '改动',
          render: (_value, row) =>
            row.refusal !== null ? (
              <span className="attention">不动：{refusalText(row.refusal)}</span>
            ) : row.changes.length === 0 ? (
              <span className="quiet">已经是这样，不用改</span>
            ) : (
              row.changes.map(({ field, from, to }) => (
                <div key={field}>
                  <span className="quiet">{fieldLabel(entity, field)}：</span>
                  <del>{textOf(field, from)}</del> → {textOf(field, to)}
                </div>
              ))
            ),
        },
      ]}
    />
  );
}

function refusalText({ code, details }: NonNullable<BulkRow['refusal']>): string {
  return wordError(new ApiError(code, details)).why;
}
