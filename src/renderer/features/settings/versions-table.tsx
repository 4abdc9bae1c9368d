import { Button, Table } from 'antd';
import type { OfficeSettingKind, OfficeSettingVersion } from '#shared/contract/settings.ts';
import type { OfficeSettingValues } from '#shared/rules/office-setting.ts';
import { instantText, officeToday } from '../../values/office-calendar.ts';
import { changeWords } from './change-words.ts';
import { settingChanges } from './setting-lines.ts';
import { versionBefore, versionState } from './setting-versions.ts';

interface VersionsTableProps<Kind extends OfficeSettingKind> {
  readonly kind: Kind;
  readonly versions: readonly OfficeSettingVersion[];
  readonly initial: OfficeSettingValues[Kind];
  readonly viewedId: string | null;
  /** Null: the changes say it all. */
  readonly onView: ((version: OfficeSettingVersion) => void) | null;
}

/** Every version that was saved, newest first; none is ever changed. */
export function VersionsTable<Kind extends OfficeSettingKind>({ kind, versions, initial, viewedId, onView }: VersionsTableProps<Kind>) {
  if (versions.length === 0) return null;
  const today = officeToday();
  const changes = (version: OfficeSettingVersion) =>
    settingChanges(
      kind,
      versionBefore(version, versions, initial) as OfficeSettingValues[Kind],
      version.value as OfficeSettingValues[Kind],
    );
  return (
    <section className="panel" aria-label="各版">
      <h2 className="panel-title">
        各版 <span className="quiet number">{versions.length}</span>
      </h2>
      <Table<OfficeSettingVersion>
        size="small"
        rowKey="id"
        dataSource={[...versions]}
        pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: '从哪一天起', dataIndex: 'validFrom', width: 110, className: 'number' },
          { title: '状态', width: 100, render: (_, version) => versionState(version, versions, today) },
          { title: '比前一版改了', render: (_, version) => changeWords(changes(version), 3) },
          { title: '谁存的', width: 90, dataIndex: 'createdBy' },
          { title: '什么时候存的', width: 140, className: 'number', render: (_, version) => instantText(version.createdAt) },
          ...(onView === null
            ? []
            : [
                {
                  title: '',
                  width: 64,
                  render: (_: unknown, version: OfficeSettingVersion) => (
                    <Button
                      type="link"
                      size="small"
                      aria-label={`看 ${version.validFrom} 的一版`}
                      disabled={viewedId === version.id}
                      onClick={() => onView(version)}
                    >
                      看
                    </Button>
                  ),
                },
              ]),
        ]}
      />
    </section>
  );
}
