import { Button, Input, Table } from 'antd';
import { useState } from 'react';
import type { Village } from '#shared/contract/offices.ts';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { AddVillageDialog } from '../villages/add-village-dialog.tsx';

const kindWords: Readonly<Record<Village['kind'], string>> = { village: '村', community: '社区' };

/** The villages under the office: from the bundled table, renamed and added to by hand. */
export function VillagesPanel() {
  const { value, error, reload } = useAnswer('villages', () => api.offices.villages({}));
  const [renaming, setRenaming] = useState<Village | null>(null);
  const [adding, setAdding] = useState(false);
  const saved = () => {
    reload();
    registerChanged('offices');
  };
  return (
    <section className="panel">
      <h2 className="panel-title">
        村（社区）<span className="quiet number">{value ? value.rows.length : ''}</span>
      </h2>
      <ErrorBanner error={error} action={{ word: '再读一次', act: reload }} />
      <div className="scroll-table">
        <Table<Village>
          size="small"
          rowKey="id"
          pagination={false}
          loading={!value && error === null}
          dataSource={value?.rows ?? []}
          locale={{ emptyText: '还没有村（社区）' }}
          columns={[
            { title: '代码', dataIndex: 'code', width: 160, className: 'number' },
            { title: '名称', dataIndex: 'name' },
            { title: '类别', dataIndex: 'kind', width: 90, render: (kind: Village['kind']) => kindWords[kind] },
            {
              title: '',
              width: 90,
              render: (_, village) => (
                <Button size="small" type="link" onClick={() => setRenaming(village)}>
                  改名
                </Button>
              ),
            },
          ]}
        />
      </div>
      <div className="door-choice">
        <Button onClick={() => setAdding(true)}>添加村（社区）</Button>
        <span className="quiet">新设的村（社区），区划表里还没有的，在这里添加</span>
      </div>
      {renaming ? <RenameDialog village={renaming} onClose={() => setRenaming(null)} onSaved={saved} /> : null}
      {adding ? <AddVillageDialog onClose={() => setAdding(false)} onSaved={saved} /> : null}
    </section>
  );
}

interface DialogProps {
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

function RenameDialog({ village, onClose, onSaved }: DialogProps & { readonly village: Village }) {
  const [name, setName] = useState(village.name);
  const { act, busy, error } = useAct(async () => {
    await api.offices.renameVillage({ id: village.id, rev: village.rev, name });
    onSaved();
    onClose();
  });
  return (
    <FormDialog
      open
      title={`给“${village.name}”改名`}
      okText="改名"
      cancelText="不改了"
      confirmLoading={busy}
      okButtonProps={{ disabled: name.trim().length < 2 || name === village.name }}
      onOk={() => void act()}
      onCancel={onClose}
      width={400}
    >
      <ErrorBanner error={error} />
      <Input autoFocus aria-label="新名称" maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
    </FormDialog>
  );
}
