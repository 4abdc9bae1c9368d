import { Table } from 'antd';
import type { Print } from '#shared/contract/papers.ts';
import { instantText } from '../../values/office-calendar.ts';
import { VoidPrint } from '../prints/void-print.tsx';

interface PrintLedgerProps {
  readonly prints: readonly Print[];
  readonly onChanged: () => void;
}

/** Every copy that left the printer: which, when, by whom, why again; those that came to nothing struck through. */
export function PrintLedger({ prints, onChanged }: PrintLedgerProps) {
  return (
    <Table<Print>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={prints}
      locale={{ emptyText: '还没有打印过' }}
      rowClassName={({ voidReason }) => (voidReason === null ? '' : 'print-void')}
      columns={[
        { title: '份', width: 56, render: (_, print) => <span className="number">{copiesText(print)}</span> },
        {
          title: '时间与经手人',
          render: (_, print) => (
            <>
              <PrintFacts print={print} />
              {print.voidReason === null && <VoidPrint id={print.id} copies={copiesText(print)} onDone={onChanged} />}
            </>
          ),
        },
      ]}
    />
  );
}

function PrintFacts({ print: { at, by, final, sha256, reason, voidReason } }: { readonly print: Print }) {
  return (
    <>
      <span className="number">{instantText(at)}</span> {by}
      {final ? '' : '（草稿）'}
      {sha256 === '' && final ? '（浏览器直接打印）' : ''}
      {reason !== '' && <div className="quiet">重印原因：{reason}</div>}
      {voidReason !== null && <div className="late print-void-reason">作废：{voidReason}</div>}
    </>
  );
}

function copiesText({ copyFrom, copyTo }: Print): string {
  return copyFrom === copyTo ? String(copyFrom) : `${String(copyFrom)}-${String(copyTo)}`;
}
