// A person says which rows of a sheet are its header, with the sheet's first rows before their eyes.
import { Button, Table } from 'antd';
import { useState } from 'react';
import { mostHeaderRows, type HeaderPlace, type ImportSheet } from '#shared/contract/imports.ts';
import { api } from '../../api/api.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Picker } from '../../components/pickers/picker.tsx';
import { foundPlace, pointedAt } from './header-place.ts';

const shownRows = 200;

export interface HeaderDialogProps {
  readonly importId: string;
  readonly sheet: ImportSheet;
  readonly onClose: () => void;
  /** Null: back to the header that the program finds. */
  readonly onNamed: (header: HeaderPlace | null) => void;
}

export function HeaderDialog({ importId, sheet, onClose, onNamed }: HeaderDialogProps) {
  const rows = useAnswer(`look ${importId} ${sheet.name}`, () => api.imports.look({ id: importId, sheet: sheet.name, limit: shownRows }));
  const [header, setHeader] = useState<HeaderPlace | null>(sheet.namedHeader ?? foundPlace(sheet));
  const items = (rows.value?.rows ?? []).map(({ row }) => ({ value: String(row), label: `第 ${String(row)} 行`, code: String(row) }));
  const lower = items.filter(({ value }) => header !== null && Number(value) >= header.top && Number(value) < header.top + mostHeaderRows);
  return (
    <FormDialog
      open
      width={760}
      style={{ top: 32 }}
      title={`“${sheet.name}”的表头在哪几行？`}
      okText="按这个表头重新读"
      cancelText="不改了"
      okButtonProps={{ disabled: header === null }}
      onOk={() => onNamed(header)}
      onCancel={onClose}
    >
      <ErrorBanner error={rows.error} action={{ word: '再读一次', act: rows.reload }} />
      <div className="import-header-place">
        从
        <Picker
          size="small"
          width={120}
          label="表头从"
          placeholder="请选择"
          value={header === null ? null : String(header.top)}
          items={items}
          onChange={(row) => setHeader({ top: Number(row), bottom: Number(row) })}
        />
        到
        <Picker
          size="small"
          width={120}
          label="表头到"
          placeholder="请选择"
          value={header === null ? null : String(header.bottom)}
          items={lower}
          onChange={(row) => setHeader(header && { ...header, bottom: Number(row) })}
        />
        <span className="import-quiet">也可以在下面点表头所在的行；占几行的，点第一行，再点最后一行</span>
      </div>
      <Table
        size="small"
        rowKey="row"
        pagination={false}
        loading={!rows.value && rows.error === null}
        scroll={{ y: 'min(300px, calc(100vh - 330px))' }}
        dataSource={rows.value?.rows ?? []}
        locale={{ emptyText: '这张工作表是空的' }}
        rowClassName={({ row }) => (header !== null && row >= header.top && row <= header.bottom ? 'import-header-row' : '')}
        onRow={({ row }) => ({ onClick: () => setHeader(pointedAt(header, row)), className: 'import-clickable' })}
        columns={[
          { title: '行', dataIndex: 'row', width: 56, align: 'center' },
          { title: '内容', dataIndex: 'cells', ellipsis: true, render: (cells: readonly string[]) => cells.join('　|　') },
        ]}
      />
      {sheet.namedHeader !== null && (
        <Button size="small" type="link" onClick={() => onNamed(null)}>
          改回由程序找表头
        </Button>
      )}
    </FormDialog>
  );
}
