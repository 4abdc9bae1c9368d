import { Table } from 'antd';
import type { WaitingRecord } from '#shared/contract/batches.ts';
import { entityWord } from '#shared/words/entities.ts';
import { fieldPathWords } from './field-words.ts';
import { recordAddress } from './record-address.ts';

/** Records of the next batch with what each lacks; a title leads to its record. */
export function WaitingTable({
  rows,
  height,
}: {
  readonly rows: readonly WaitingRecord[];
  /** Pixels; absent: as high as its rows. */ readonly height?: number;
}) {
  return (
    <Table<WaitingRecord>
      size="small"
      className="lines"
      rowKey={({ entity, recordId }) => `${entity} ${recordId}`}
      pagination={false}
      dataSource={[...rows]}
      {...(height === undefined ? {} : { scroll: { y: height } })}
      columns={[
        { title: '台账', width: 96, render: (_, { entity }) => entityWord(entity) },
        { title: '记录', width: 250, render: (_, row) => <RecordLink row={row} /> },
        {
          title: '缺的项目',
          render: (_, { entity, missing }) =>
            missing.length === 0 ? (
              ''
            ) : (
              <span className="attention">
                {missing.length} 项：{missing.map((path) => fieldPathWords(entity, path)).join('、')}
              </span>
            ),
        },
      ]}
    />
  );
}

function RecordLink({ row: { entity, recordId, title, operation } }: { readonly row: WaitingRecord }) {
  if (operation === 'delete')
    return (
      <>
        {title}
        <span className="late">（删除）</span>
      </>
    );
  const address = recordAddress(entity, recordId);
  return address === null ? title : <a href={address}>{title}</a>;
}
