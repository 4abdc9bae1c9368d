// 导出: the ticked rows or the list as it is filtered, sorted and laid out, as a workbook; masked, or in full with a reason.
import { Input, Radio } from 'antd';
import { useState } from 'react';
import type { Selection, Sort } from '#shared/contract/list.ts';
import type { ExportColumn, ListName } from '#shared/contract/lists.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../error-banner.tsx';
import { FormDialog } from '../dialogs/form-dialog.tsx';
import { JobProgress } from '../job-progress.tsx';
import { newId } from '../../values/new-id.ts';
import { saveKeptFile } from '../../api/save-file.ts';
import { useAct } from '../../api/use-act.ts';

interface ExportDialogProps {
  readonly list: ListName;
  readonly title: string;
  readonly selection: Selection;
  readonly sort: readonly Sort[];
  readonly columns: readonly ExportColumn[];
  /** Rows that are ticked in the list. */
  readonly tickedIds: readonly string[];
  /** Rows of the whole selection; undefined while they are being counted. */
  readonly count: number | undefined;
  /** 件、人. */
  readonly unit: string;
  readonly onClose: () => void;
}

export function ExportDialog({ list, title: listTitle, selection, sort, columns, tickedIds, count, unit, onClose }: ExportDialogProps) {
  const [title, setTitle] = useState(`${listTitle}清单`);
  const [masked, setMasked] = useState(true);
  const [reason, setReason] = useState('');
  const [range, setRange] = useState<'ticked' | 'all'>(tickedIds.length > 0 ? 'ticked' : 'all');
  const [jobId, setJobId] = useState('');
  const make = useAct(async () => {
    const job = newId();
    setJobId(job);
    const made = await api.lists.toWorkbook({
      list,
      selection: range === 'ticked' ? tickedSelection(selection, tickedIds) : selection,
      sort: [...sort],
      columns: [...columns],
      title: title.trim(),
      masked,
      reason: masked ? '' : reason.trim(),
      jobId: job,
    });
    await saveKeptFile(made.fileId, made.fileName);
    onClose();
  });
  const countWords = count === undefined ? '' : ` ${count.toLocaleString('zh-CN')} ${unit}`;
  const ready = title.trim() !== '' && (masked || reason.trim() !== '');
  return (
    <FormDialog
      open
      title="导出表格"
      okText="导出并保存"
      cancelText={make.busy ? '到后台去做' : '不导出'}
      okButtonProps={{ disabled: !ready }}
      confirmLoading={make.busy}
      onOk={() => void make.act()}
      onCancel={onClose}
      width={560}
    >
      <div className="export-lines">
        <span className="quiet">范围</span>
        <span>
          {tickedIds.length === 0 ? (
            <>现在列表里的{countWords}</>
          ) : (
            <Radio.Group
              aria-label="导出的范围"
              value={range}
              onChange={(event) => setRange(event.target.value as 'ticked' | 'all')}
              options={[
                { value: 'ticked', label: `已选 ${tickedIds.length.toLocaleString('zh-CN')} ${unit}` },
                { value: 'all', label: `筛选出的全部${countWords}` },
              ]}
            />
          )}
          <div className="quiet">{columns.length} 列，按现在的排序</div>
        </span>
        <span className="quiet">标题</span>
        <Input aria-label="表格标题" maxLength={60} value={title} onChange={(event) => setTitle(event.target.value)} />
        <span className="quiet">内容</span>
        <span>
          <Radio.Group
            value={masked}
            onChange={(event) => setMasked(event.target.value as boolean)}
            options={[
              { value: true, label: '脱敏' },
              { value: false, label: '完整' },
            ]}
          />
          <div className="quiet">
            {masked ? '姓名只留姓，电话留前 3 位和后 4 位；用于会议、通报和张贴' : '姓名、电话等原样写出；谁在什么时候为什么导出会记入日志'}
          </div>
        </span>
        {masked ? null : (
          <>
            <span className="quiet">用途</span>
            <Input
              aria-label="完整导出的用途"
              maxLength={200}
              placeholder="如：县综治中心调阅、年终归档"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </>
        )}
        <span className="quiet">版式</span>
        <span>A4 横向，一页宽，每页都有表头；金额和日期可直接计算</span>
      </div>
      <ErrorBanner error={make.error} onClose={make.clearError} />
      {make.busy ? <JobProgress jobId={jobId} title="正在导出" cancelWord="停止导出" /> : null}
    </FormDialog>
  );
}

/** The ticked rows, whatever the filters; of deleted ones the list says that they are. */
function tickedSelection({ filters }: Selection, ids: readonly string[]): Selection {
  return {
    filters: [...filters.filter(({ column }) => column === 'deleted'), { column: 'id', operator: 'in', value: [...ids] }],
    search: '',
  };
}
