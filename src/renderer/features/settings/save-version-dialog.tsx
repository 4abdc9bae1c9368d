// Before a new version is saved: from which day, what it changes, and what that does to disputes whose clock runs.
import { App, Alert, Table } from 'antd';
import { useState } from 'react';
import type { OfficeSettingKind, OfficeSettingVersion } from '#shared/contract/settings.ts';
import type { OfficeSettingValues } from '#shared/rules/office-setting.ts';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { DateField } from '../../components/fields/date-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { consequenceWords, dayWords } from './consequence-words.ts';
import { settingChanges, type SettingChange } from './setting-lines.ts';

interface SaveVersionProps<Kind extends OfficeSettingKind> {
  readonly kind: Kind;
  readonly title: string;
  readonly before: OfficeSettingValues[Kind];
  readonly after: OfficeSettingValues[Kind];
  /** What is shown beside each other instead of the whole, e.g. the years alone that change. */
  readonly shown?: { readonly before: OfficeSettingValues[Kind]; readonly after: OfficeSettingValues[Kind] };
  readonly versions: readonly OfficeSettingVersion[];
  readonly past: string;
  /** Counts from today whatever anybody wants. */
  readonly onlyToday?: boolean;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

export function SaveVersionDialog<Kind extends OfficeSettingKind>({
  kind,
  title,
  before,
  after,
  shown = { before, after },
  versions,
  past,
  onlyToday = false,
  onSaved,
  onClose,
}: SaveVersionProps<Kind>) {
  const { message } = App.useApp();
  const today = officeToday();
  const [day, setDay] = useState<string | null>(today);
  const changes = settingChanges(kind, shown.before, shown.after);
  const told = useAnswer(`consequences ${day ?? ''} ${JSON.stringify(after)}`, async () =>
    day === null ? null : api.settings.consequences({ kind, validFrom: day, value: after }),
  );
  const save = useAct(async () => {
    if (day === null) return;
    await api.settings.saveVersion({ kind, validFrom: day, value: after });
    if (told.value !== null && told.value !== undefined && told.value.moved + told.value.recoloured > 0) registerChanged('disputes');
    void message.success(`“${title}”已存，从 ${day} 起执行`);
    onSaved();
  });
  return (
    <FormDialog
      open
      title={`${title}：存为新版本`}
      width={720}
      okText={day === null ? '存下' : day === today ? '从今天起执行' : `从 ${day} 起执行`}
      cancelText="先不存"
      okButtonProps={{ disabled: day === null }}
      confirmLoading={save.busy}
      onOk={() => void save.act()}
      onCancel={onClose}
      destroyOnHidden
    >
      <ErrorBanner error={save.error ?? told.error} />
      {onlyToday ? null : (
        <div className="setting-day">
          <span>从哪一天起执行</span>
          <DateField label="从哪一天起执行" value={day} onChange={setDay} />
        </div>
      )}
      {day === null || onlyToday
        ? null
        : dayWords(day, today, versions, past).map((words) => (
            <p key={words} className={day < today ? 'attention' : 'quiet'}>
              {words}
            </p>
          ))}
      <Table<SettingChange>
        size="small"
        rowKey="label"
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={changes}
        locale={{ emptyText: '没有哪一天、哪一项不同' }}
        columns={[
          { title: '改了什么', dataIndex: 'label', width: 210 },
          { title: '现在', dataIndex: 'from', render: (from: string) => from || <span className="quiet">没有</span> },
          { title: '改为', dataIndex: 'to', render: (to: string) => to || <span className="quiet">取消</span> },
        ]}
      />
      {told.value === null || told.value === undefined
        ? null
        : consequenceWords(kind, told.value).map((words) => (
            <Alert
              key={words}
              className="setting-told"
              type={told.value !== null && told.value !== undefined && told.value.moved > 0 ? 'warning' : 'info'}
              showIcon
              title={words}
            />
          ))}
    </FormDialog>
  );
}
