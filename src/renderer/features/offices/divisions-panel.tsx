// 设置 → 区划名单: whose list of divisions the program has, of which year, and what was typed because it lacks it.
import { App, Button, Input, Table } from 'antd';
import { useState } from 'react';
import type { Division } from '#shared/contract/offices.ts';
import { api } from '../../api/api.ts';
import { useAccount, useOffice } from '../../session/session.tsx';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { levelWords } from './division-levels.ts';
import { sourceWords } from './division-picker.tsx';
import { TypeDivisionDialog } from './type-division-dialog.tsx';

export function DivisionsPanel() {
  const { divisionCode, desk } = useOffice();
  const divisionName = useAnswer('office', () => api.offices.get({})).value?.divisionName ?? '';
  const { isAdministrator } = useAccount();
  const { message } = App.useApp();
  const typed = useAnswer('typed divisions', () => api.offices.typedDivisions({}));
  const below = useAnswer(`divisions under ${divisionCode}`, () => api.offices.divisions({ parent: divisionCode }));
  const [adding, setAdding] = useState(false);
  const [renaming, setRenaming] = useState<Division | null>(null);
  const changed = (words: string) => {
    void message.success(words);
    typed.reload();
    below.reload();
    registerChanged('offices');
  };
  const remove = useAct(async ({ code, name }: Division) => {
    await api.offices.removeDivision({ code });
    changed(`已去掉${name}`);
  });
  return (
    <section className="panel">
      <h2 className="panel-title">区划名单</h2>
      <ErrorBanner error={typed.error ?? below.error ?? remove.error} onClose={remove.clearError} />
      {below.value === undefined ? null : (
        <p className="quiet">
          {sourceWords(below.value.source)}
          {desk === 'county'
            ? `名单里${divisionName}有 ${String(below.value.rows.filter((row) => !row.typed).length)} 个乡镇（街道）。`
            : '村（社区）在“设置 → 村（社区）”里添加。'}
        </p>
      )}
      <Table<Division>
        size="small"
        rowKey="code"
        pagination={false}
        dataSource={typed.value?.rows ?? []}
        loading={typed.loading && typed.value === undefined}
        locale={{ emptyText: '没有自己填的：都在名单里' }}
        columns={[
          { title: '代码', dataIndex: 'code', width: 160, className: 'number' },
          { title: '名称', dataIndex: 'name' },
          {
            title: '级别',
            dataIndex: 'level',
            width: 150,
            render: (level: Division['level']) => (level === 'village' ? '村（社区）' : levelWords[level]),
          },
          ...(isAdministrator
            ? [
                {
                  title: '',
                  width: 150,
                  render: (_: unknown, division: Division) => (
                    <>
                      <Button size="small" type="link" aria-label={`改名 ${division.name}`} onClick={() => setRenaming(division)}>
                        改名
                      </Button>
                      <Button
                        size="small"
                        type="link"
                        danger
                        aria-label={`去掉 ${division.name}`}
                        onClick={() => void remove.act(division)}
                      >
                        去掉
                      </Button>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {desk === 'county' && isAdministrator ? (
        <div className="door-choice">
          <Button onClick={() => setAdding(true)}>添加乡镇（街道）</Button>
          <span className="quiet">名单里没有的乡镇（街道）填在这里，就能给它发接入码</span>
        </div>
      ) : null}
      {adding ? (
        <TypeDivisionDialog
          level="township"
          parent={{ code: divisionCode, name: divisionName }}
          siblings={below.value?.rows ?? []}
          onClose={() => setAdding(false)}
          onTyped={async (division) => {
            await api.offices.addDivision(division);
            setAdding(false);
            changed(`已添加${division.name}`);
          }}
        />
      ) : null}
      {renaming === null ? null : (
        <RenameDialog
          division={renaming}
          onClose={() => setRenaming(null)}
          onRenamed={(name) => {
            setRenaming(null);
            changed(`已改名为${name}`);
          }}
        />
      )}
    </section>
  );
}

function RenameDialog({
  division,
  onClose,
  onRenamed,
}: {
  readonly division: Division;
  readonly onClose: () => void;
  readonly onRenamed: (name: string) => void;
}) {
  const [name, setName] = useState(division.name);
  const save = useAct(async () => {
    await api.offices.renameDivision({ code: division.code, name: name.trim() });
    onRenamed(name.trim());
  });
  return (
    <FormDialog
      open
      title={`给“${division.name}”改名`}
      okText="改名"
      cancelText="不改了"
      confirmLoading={save.busy}
      okButtonProps={{ disabled: name.trim().length < 2 || name.trim() === division.name }}
      onOk={() => void save.act()}
      onCancel={onClose}
      width={400}
    >
      <ErrorBanner error={save.error} />
      <Input autoFocus aria-label="新名称" maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
    </FormDialog>
  );
}
