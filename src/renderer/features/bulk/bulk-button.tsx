// 批量修改: chosen rows of a list get one value, after a preview; the whole run can be taken back at once.
import { Alert, Button, Modal, Select } from 'antd';
import { useState } from 'react';
import type { BulkEdit, BulkRow } from '#shared/contract/bulk.ts';
import type { ModuleName } from '#shared/contract/index.ts';
import { bulkFields, type BulkEntity } from '#shared/rules/bulk-fields.ts';
import { api } from '../../api.ts';
import { registerChanged } from '../../components/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { newId } from '../../components/new-id.ts';
import { useAct } from '../../components/use-act.ts';
import { fieldLabel } from '../../words/fields.ts';
import { BulkPreview } from './bulk-preview.tsx';
import { BulkValue, isTextField } from './bulk-value.tsx';

interface BulkButtonProps {
  readonly entity: BulkEntity;
  readonly module: ModuleName;
  readonly ids: readonly string[];
}

export function BulkButton(props: BulkButtonProps) {
  const [open, setOpen] = useState(false);
  const { ids } = props;
  return (
    <>
      <Button disabled={ids.length === 0} title={ids.length === 0 ? '先用空格勾选要改的行' : `一次修改勾选的 ${String(ids.length)} 条`} onClick={() => { setOpen(true); }}>批量修改</Button>
      <Modal open={open} title={`批量修改勾选的 ${String(ids.length)} 条`} footer={null} width={760} mask={{ closable: false }} onCancel={() => { setOpen(false); }} destroyOnHidden>
        <BulkForm {...props} />
      </Modal>
    </>
  );
}

function BulkForm({ entity, module, ids }: BulkButtonProps) {
  const [field, setField] = useState<string>(bulkFields[entity][0]);
  const [value, setValue] = useState<string | null>(null);
  const [rows, setRows] = useState<readonly BulkRow[] | null>(null);
  const [jobId, setJobId] = useState<string | null>(null);
  const [done, setDone] = useState<{ readonly edit: BulkEdit | null; readonly refused: number } | null>(null);
  const [undone, setUndone] = useState<{ readonly undone: number; readonly kept: readonly { readonly title: string }[] } | null>(null);
  const values = { [field]: value ?? (isTextField(entity, field) ? '' : null) };
  const choose = (next: () => void) => {
    setRows(null);
    next();
  };
  const preview = useAct(async () => { setRows((await api.bulk.preview({ entity, ids: [...ids], values })).rows); });
  const willChange = (rows ?? []).filter((row) => row.refusal === null && row.changes.length > 0);
  const run = useAct(async () => {
    const id = newId();
    setJobId(id);
    try {
      setDone(await api.bulk.run({ entity, rows: willChange.map((row) => ({ id: row.id, rev: row.rev })), values, jobId: id }));
      registerChanged(module);
    } finally {
      setJobId(null);
    }
  });
  const undo = useAct(async () => {
    if (!done?.edit) return;
    const id = newId();
    setJobId(id);
    try {
      setUndone(await api.bulk.undo({ id: done.edit.id, jobId: id }));
      registerChanged(module);
    } finally {
      setJobId(null);
    }
  });
  return (
    <div className="bulk">
      <ErrorBanner error={preview.error ?? run.error ?? undo.error} />
      {done === null ? (
        <div className="bulk-choice">
          <Select aria-label="改哪一项" value={field} options={bulkFields[entity].map((name) => ({ value: name, label: fieldLabel(entity, name) }))} onChange={(next) => { choose(() => { setField(next); setValue(null); }); }} />
          <span>改成</span>
          <div className="spring"><BulkValue entity={entity} field={field} value={value} onChange={(next) => { choose(() => { setValue(next); }); }} /></div>
          <Button type={rows === null ? 'primary' : 'default'} loading={preview.busy} onClick={() => void preview.act()}>先看改动</Button>
        </div>
      ) : null}
      {rows !== null && done === null ? <BulkPreview entity={entity} rows={rows} /> : null}
      {jobId === null ? null : <JobProgress jobId={jobId} title="正在处理" cancelWord="停止" />}
      {rows !== null && done === null ? (
        <div className="bulk-foot">
          <span className="quiet">将改 {willChange.length} 条，其余 {rows.length - willChange.length} 条不动；改完可以整批撤销</span>
          <Button type="primary" disabled={willChange.length === 0} loading={run.busy} onClick={() => void run.act()}>修改这 {willChange.length} 条</Button>
        </div>
      ) : null}
      {done === null ? null : (
        <Alert
          type="success"
          showIcon
          title={undone === null ? `已修改 ${String(done.edit?.changedCount ?? 0)} 条${done.refused > 0 ? `，${String(done.refused)} 条不合规则没有改` : ''}` : `已撤销 ${String(undone.undone)} 条`}
          description={undone !== null && undone.kept.length > 0 ? `这些记录后来又改过，保持现在的内容：${undone.kept.map(({ title }) => title).join('、')}` : undefined}
          action={undone === null && done.edit !== null ? <Button size="small" loading={undo.busy} onClick={() => void undo.act()}>撤销这一批</Button> : undefined}
        />
      )}
    </div>
  );
}
