import { Table } from 'antd';
import type { Print } from '#shared/contract/papers.ts';
import { instantText } from '../../components/office-calendar.ts';

/** Every copy that left the printer: which, when, by whom, why again. */
export function PrintLedger({ prints }: { readonly prints: readonly Print[] }) {
  return (
    <Table<Print>
      size="small" rowKey="id" pagination={false} dataSource={prints} locale={{ emptyText: '还没有打印过' }}
      columns={[
        { title: '份', width: 64, render: (_, print) => <span className="number">{print.copyFrom === print.copyTo ? String(print.copyFrom) : `${String(print.copyFrom)}-${String(print.copyTo)}`}</span> },
        { title: '时间与经手人', render: (_, print) => <><span className="number">{instantText(print.at)}</span> {print.by}{print.final ? '' : '（草稿）'}{print.sha256 === '' && print.final ? '（浏览器直接打印）' : ''}{print.reason !== '' && <div className="quiet">重印原因：{print.reason}</div>}</> },
      ]}
    />
  );
}
