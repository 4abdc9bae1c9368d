import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { validRows, type CodeRow, type CodeTable } from '#shared/codes/index.ts';
import { api } from '../../api.ts';
import { DateField } from '../../components/date-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Field } from '../../components/field.tsx';
import { loadOfficeCodes } from '../../components/office-codes.ts';
import { officeToday } from '../../components/office-calendar.ts';
import { useAct } from '../../components/use-act.ts';

export type CodeAct = { readonly kind: 'add' } | { readonly kind: 'rename' | 'end'; readonly row: CodeRow };

interface DialogProps {
  readonly table: CodeTable;
  readonly act: CodeAct;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

const verbs = { add: '加这一行', rename: '改名', end: '停用' } as const;

export function CodeEditDialog({ table, act, onSaved, onClose }: DialogProps) {
  const row = act.kind === 'add' ? null : act.row;
  const [code, setCode] = useState(row?.code ?? '');
  const [name, setName] = useState(row?.name ?? '');
  const [parent, setParent] = useState(row?.parent ?? null);
  const [validFrom, setValidFrom] = useState<string | null>(officeToday());
  const save = useAct(async () => {
    await api.codes.save({ table: table.id, code: code.trim(), name: name.trim(), parent, validFrom: validFrom ?? '', ended: act.kind === 'end' });
    await loadOfficeCodes();
    onSaved();
  });
  const groups = validRows(table, officeToday()).filter((each) => each.parent === undefined);
  const hasGroups = table.rows.some((each) => each.parent !== undefined);
  const isWhole = /^[0-9A-Za-z]{1,4}$/.test(code.trim()) && name.trim() !== '' && validFrom !== null;
  return (
    <Modal
      open title={act.kind === 'add' ? `在“${table.title}”里加一行` : `${verbs[act.kind]} ${row?.name ?? ''}`} okText={verbs[act.kind]} cancelText="先不改" okButtonProps={{ danger: act.kind === 'end', disabled: !isWhole }}
      confirmLoading={save.busy} onOk={() => void save.act()} onCancel={onClose} width={520} destroyOnHidden
    >
      <ErrorBanner error={save.error} />
      {act.kind === 'end' ? <p>从这一天起，选择框里不再出现“{row?.name}”。以前用了它的记录照常显示，统计也照常。</p> : null}
      {act.kind === 'rename' ? <p>这一天以前登记的记录仍显示“{row?.name}”。</p> : null}
      <div className="form-grid">
        <Field name="code" label="代码" span={3} required><Input aria-label="代码" value={code} maxLength={4} disabled={row !== null} onChange={(event) => { setCode(event.target.value); }} /></Field>
        <Field name="name" label="名称" span={9} required><Input aria-label="名称" value={name} maxLength={60} disabled={act.kind === 'end'} onChange={(event) => { setName(event.target.value); }} /></Field>
        {hasGroups && row === null ? (
          <Field name="parent" label="上级" span={7}>
            <Select aria-label="上级" className="wide" allowClear placeholder="不选：自成一类" value={parent} options={groups.map((group) => ({ value: group.code, label: `${group.code} ${group.name}` }))} onChange={(value: string | undefined) => { setParent(value ?? null); }} />
          </Field>
        ) : null}
        <Field name="validFrom" label="从哪一天起" span={5} required><DateField label="从哪一天起" value={validFrom} onChange={setValidFrom} /></Field>
      </div>
    </Modal>
  );
}
