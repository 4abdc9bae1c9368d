// Before a batch is built: which records lack what. A person may build all the same, knowing it.
import type { WaitingRecord } from '#shared/contract/batches.ts';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { WaitingTable } from './waiting-table.tsx';

export interface Lacking {
  /** The first of them. */
  readonly rows: readonly WaitingRecord[];
  readonly count: number;
  /** All records of the batch. */
  readonly records: number;
}

export function LackingDialog({
  lacking,
  onBuild,
  onClose,
}: {
  readonly lacking: Lacking;
  readonly onBuild: () => void;
  readonly onClose: () => void;
}) {
  const { rows, count, records } = lacking;
  return (
    <FormDialog
      open
      width={860}
      title={`${count.toLocaleString('zh-CN')} 条记录缺必填项目`}
      okText="照样生成批次"
      cancelText="先去补齐"
      onOk={onBuild}
      onCancel={onClose}
    >
      <p className="lacking-words">
        这一批共 {records.toLocaleString('zh-CN')} 条，下面 {count.toLocaleString('zh-CN')}{' '}
        条还缺国家标准要的项目。点名称打开记录去补；照样生成也可以，县里核对时看到的是同一份清单。
      </p>
      <WaitingTable rows={rows} height={320} />
      {rows.length < count ? <p className="quiet">只列出前 {rows.length.toLocaleString('zh-CN')} 条。</p> : null}
    </FormDialog>
  );
}
