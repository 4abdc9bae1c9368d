import { Button, Table, Tag } from 'antd';
import type { CopyOffered } from '#shared/contract/recovery.ts';
import { instantText } from '../../values/office-calendar.ts';
import { labelWord, recordsWord, sizeWord } from '../../words/copies.ts';

interface CopiesTableProps {
  readonly rows: readonly CopyOffered[];
  /** What the program advises to put in place, if any. */
  readonly proposed: CopyOffered | undefined;
  readonly loading: boolean;
  readonly busy: boolean;
  readonly onPreview: (copy: CopyOffered) => void;
  readonly onRehearse: (copy: CopyOffered) => void;
  readonly onRestore: (copy: CopyOffered) => void;
}

export function CopiesTable({ rows, proposed, loading, busy, onPreview, onRehearse, onRestore }: CopiesTableProps) {
  return (
    <Table<CopyOffered>
      size="small"
      rowKey={({ reference }) => `${reference.place}/${reference.name}`}
      dataSource={[...rows]}
      loading={loading}
      pagination={rows.length > 12 ? { pageSize: 12, showSizeChanger: false } : false}
      locale={{ emptyText: '数据文件夹里没有备份。备份在 U 盘上的，请在下面写上它的位置。' }}
      columns={[
        {
          title: '时间',
          key: 'madeAt',
          width: 148,
          render: (_value, copy) => <span className="number">{copy.madeAt === null ? copy.reference.name : instantText(copy.madeAt)}</span>,
        },
        {
          title: '来历',
          key: 'label',
          width: 104,
          render: (_value, copy) => (
            <>
              {labelWord(copy.label)}
              {copy === proposed ? (
                <>
                  {' '}
                  <Tag color="blue">建议</Tag>
                </>
              ) : null}
            </>
          ),
        },
        {
          title: '大小',
          key: 'bytes',
          width: 82,
          align: 'right',
          render: (_value, copy) => <span className="number">{sizeWord(copy.bytes)}</span>,
        },
        { title: '记录', key: 'records', render: (_value, copy) => recordsWord(copy.records) },
        {
          title: '检查',
          key: 'checkedAt',
          width: 82,
          render: (_value, copy) =>
            !copy.opens ? (
              <span className="late" title="已损坏，或者要用另一把钥匙打开：用恢复码证明身份后再看">
                打不开
              </span>
            ) : copy.checkedAt === null ? (
              '还没有'
            ) : (
              '已检查'
            ),
        },
        {
          title: '',
          key: 'acts',
          width: 190,
          render: (_value, copy) => (
            <span className="recovery-acts">
              <Button size="small" disabled={!copy.opens || busy} onClick={() => onPreview(copy)}>
                看差别
              </Button>
              <Button size="small" disabled={!copy.opens || busy} onClick={() => onRehearse(copy)}>
                试恢复
              </Button>
              <Button size="small" disabled={!copy.opens || busy} onClick={() => onRestore(copy)}>
                换上
              </Button>
            </span>
          ),
        },
      ]}
    />
  );
}
