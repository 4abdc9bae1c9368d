import { Input } from 'antd';
import { useState } from 'react';
import { validRows, type CodeRow, type CodeTable } from '#shared/codes/index.ts';
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import { api } from '../../api/api.ts';
import { DateField } from '../../components/fields/date-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Field } from '../../components/fields/field.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { loadOfficeCodes } from '../../session/office-codes.ts';
import { officeToday } from '../../values/office-calendar.ts';
import { Picker } from '../../components/pickers/picker.tsx';
import { blankOf } from '../../components/fields/required-fields.ts';
import { RuledFields } from '../../components/fields/ruled-fields.tsx';
import { useAct } from '../../api/use-act.ts';

export type CodeAct = { readonly kind: 'add' } | { readonly kind: 'rename' | 'end'; readonly row: CodeRow };

interface DialogProps {
  readonly table: CodeTable;
  readonly act: CodeAct;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

interface Line {
  readonly code: string;
  readonly name: string;
  readonly validFrom: string | null;
}

function lineProblems({ code, name, validFrom }: Line): RecordProblem[] {
  return [
    ...blankOf({ code, name, validFrom }),
    ...(/^[0-9A-Za-z]{0,4}$/.test(code.trim()) ? [] : [{ field: 'code', code: 'field.malformed' }]),
  ];
}

const verbs = { add: '加这一行', rename: '改名', end: '停用' } as const;

export function CodeEditDialog({ table, act, onSaved, onClose }: DialogProps) {
  const row = act.kind === 'add' ? null : act.row;
  const [code, setCode] = useState(row?.code ?? '');
  const [name, setName] = useState(row?.name ?? '');
  const [parent, setParent] = useState(row?.parent ?? null);
  const [validFrom, setValidFrom] = useState<string | null>(officeToday());
  const save = useAct(async () => {
    await api.codes.save({
      table: table.id,
      code: code.trim(),
      name: name.trim(),
      parent,
      validFrom: validFrom ?? '',
      ended: act.kind === 'end',
    });
    await loadOfficeCodes();
    onSaved();
  });
  const groups = validRows(table, officeToday()).filter((each) => each.parent === undefined);
  const hasGroups = table.rows.some((each) => each.parent !== undefined);
  const line: Line = { code, name, validFrom };
  return (
    <FormDialog
      open
      title={act.kind === 'add' ? `在“${table.title}”里加一行` : `${verbs[act.kind]} ${row?.name ?? ''}`}
      okText={verbs[act.kind]}
      cancelText="先不改"
      okButtonProps={{ danger: act.kind === 'end', disabled: lineProblems(line).length > 0 }}
      confirmLoading={save.busy}
      onOk={() => void save.act()}
      onCancel={onClose}
      width={520}
      destroyOnHidden
    >
      <ErrorBanner error={save.error} />
      {act.kind === 'end' ? <p>从这一天起，选择框里不再出现“{row?.name}”。以前用了它的记录照常显示，统计也照常。</p> : null}
      {act.kind === 'rename' ? <p>这一天以前登记的记录仍显示“{row?.name}”。</p> : null}
      <RuledFields check={lineProblems} fields={line}>
        <div className="form-grid">
          <Field name="code" label="代码" span={3}>
            <Input aria-label="代码" value={code} maxLength={4} disabled={row !== null} onChange={(event) => setCode(event.target.value)} />
          </Field>
          <Field name="name" label="名称" span={9}>
            <Input
              aria-label="名称"
              value={name}
              maxLength={60}
              disabled={act.kind === 'end'}
              onChange={(event) => setName(event.target.value)}
            />
          </Field>
          {hasGroups && row === null ? (
            <Field name="parent" label="上级" span={7}>
              <Picker
                label="上级"
                codesShown
                placeholder="不选：自成一类"
                value={parent}
                items={groups.map((group) => ({ value: group.code, code: group.code, label: group.name }))}
                onClear={() => setParent(null)}
                onChange={setParent}
              />
            </Field>
          ) : null}
          <Field name="validFrom" label="从哪一天起" span={5}>
            <DateField label="从哪一天起" value={validFrom} onChange={setValidFrom} />
          </Field>
        </div>
      </RuledFields>
    </FormDialog>
  );
}
