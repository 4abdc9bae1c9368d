// The frame of a setting that has versions: what counts and since when, the form, the way to a new version, and the earlier ones.
import { Alert, Button, ConfigProvider, Spin } from 'antd';
import { useState, type ComponentType, type ReactNode } from 'react';
import type { OfficeSettingKind, OfficeSettingVersion } from '#shared/contract/settings.ts';
import { settingProblems, type OfficeSettingValues, type SettingDraft } from '#shared/rules/office-setting.ts';
import { useAccount } from '../../session/session.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { RequiredFields, ShownProblems } from '../../components/fields/field.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { isNeeded } from '../../components/fields/required-fields.ts';
import { TypedFields, useDraftedTexts, useTypedForm } from '../../components/fields/typed-form.tsx';
import { useShortcut } from '../../components/use-shortcut.ts';
import { SaveVersionDialog } from './save-version-dialog.tsx';
import { comingVersions, sinceWords } from './setting-versions.ts';
import { useSetting } from './use-setting.ts';
import { VersionsTable } from './versions-table.tsx';

export interface SettingFormProps<Kind extends OfficeSettingKind> {
  readonly value: SettingDraft<Kind>;
  readonly editable: boolean;
  readonly onChange: (next: SettingDraft<Kind>) => void;
}

interface SettingPanelProps<Kind extends OfficeSettingKind> {
  readonly kind: Kind;
  readonly title: string;
  readonly intro: ReactNode;
  readonly Form: ComponentType<SettingFormProps<Kind>>;
  /** What a first day in the past changes. */
  readonly past: string;
  /** Leaves out what was typed for convenience alone, e.g. empty lines. */
  readonly tidy?: (draft: SettingDraft<Kind>) => SettingDraft<Kind>;
}

export function SettingPanel<Kind extends OfficeSettingKind>({
  kind,
  title,
  intro,
  Form,
  past,
  tidy = (draft) => draft,
}: SettingPanelProps<Kind>) {
  const { isAdministrator } = useAccount();
  const setting = useSetting(kind);
  const { versions, current, initial, typed } = setting;
  const [viewed, setViewed] = useState<OfficeSettingVersion | null>(null);
  const [saving, setSaving] = useState(false);
  const problems = viewed === null && typed !== null ? settingProblems(kind, tidy(typed)) : [];
  const form = useTypedForm(() => {
    if (typed !== null && problems.length === 0) setSaving(true);
  }, setting.unread);
  /** An earlier version is read, not written: what is typed for the next one stays out of its sight. */
  const viewing = useTypedForm();
  const { texts } = form;
  const { keepUnread } = setting;
  useDraftedTexts(form, () => {
    keepUnread(texts.forDraft());
  });
  useShortcut('ctrl+s', isAdministrator && viewed === null && !saving ? form.submit : null);
  if (versions === undefined || current === undefined || initial === undefined)
    return setting.error === null ? <Spin /> : <ErrorBanner error={setting.error} action={{ word: '再读一次', act: setting.reload }} />;
  const today = officeToday();
  const discard = () => {
    texts.clear();
    setting.discard();
  };
  const editable = isAdministrator && viewed === null;
  const shown = (viewed?.value ?? typed ?? current) as SettingDraft<Kind>;
  return (
    <>
      <section className="panel" aria-label={title}>
        <h2 className="panel-title">{title}</h2>
        <p className="quiet">{intro}</p>
        <p className="setting-since">
          {sinceWords(versions, today)}。{isAdministrator ? '' : '由管理员更改。'}
        </p>
        {comingVersions(versions, today).map(({ id, validFrom, createdBy }) => (
          <p key={id} className="attention">
            从 {validFrom} 起改为另一版（{createdBy} 存），见下面的各版。
          </p>
        ))}
        {viewed === null ? null : (
          <Alert
            className="banner"
            type="info"
            showIcon
            title={`正在看从 ${viewed.validFrom} 起的一版，不能在这里改`}
            action={
              <Button size="small" onClick={() => setViewed(null)}>
                看现行的
              </Button>
            }
          />
        )}
        <ConfigProvider componentDisabled={!editable}>
          <ShownProblems value={problems}>
            <RequiredFields
              value={(field) => isNeeded((draft: SettingDraft<Kind>) => settingProblems(kind, tidy(draft)), shown, field, undefined)}
            >
              <TypedFields form={viewed === null ? form : viewing}>
                <Form key={viewed?.id ?? 'current'} value={shown} editable={editable} onChange={setting.type} />
              </TypedFields>
            </RequiredFields>
          </ShownProblems>
        </ConfigProvider>
        {editable ? (
          <div className="door-choice">
            <Button type="primary" disabled={(typed === null || problems.length > 0) && !form.hasUntaken} onClick={form.submit}>
              存为新版本…
            </Button>
            {typed === null && !form.hasUntaken ? (
              <span className="quiet">改了上面的内容才能存</span>
            ) : (
              <Button type="text" onClick={discard}>
                不改了
              </Button>
            )}
            {problems.length > 0 ? <span className="late">标红的改正后才能存</span> : null}
          </div>
        ) : null}
        {viewed !== null && isAdministrator ? (
          <div className="door-choice">
            <Button
              onClick={() => {
                setting.type(viewed.value as SettingDraft<Kind>);
                setViewed(null);
              }}
            >
              以这一版为底来改
            </Button>
          </div>
        ) : null}
      </section>
      <VersionsTable kind={kind} versions={versions} initial={initial} viewedId={viewed?.id ?? null} onView={setViewed} />
      {saving && typed !== null ? (
        <SaveVersionDialog
          kind={kind}
          title={title}
          before={current}
          after={tidy(typed) as OfficeSettingValues[Kind]}
          versions={versions}
          past={past}
          onClose={() => setSaving(false)}
          onSaved={() => {
            setSaving(false);
            setting.saved();
          }}
        />
      ) : null}
    </>
  );
}
