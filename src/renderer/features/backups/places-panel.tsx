// Second places: sticks and shares that each new copy goes to, so that one dead PC does not take all copies with it.
import { App, Button, Input, Table } from 'antd';
import { useState } from 'react';
import type { CopyPlace } from '#shared/contract/backups.ts';
import { api } from '../../api/api.ts';
import { registerChanged, useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { instantText } from '../../values/office-calendar.ts';
import { Picker } from '../../components/pickers/picker.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { sizeWord } from '../../words/copies.ts';
import { placeWord } from './backup-words.ts';

const keptChoices = ['3', '7', '14', '30'].map((value) => ({ value, label: `留 ${value} 份` }));

export function PlacesPanel() {
  const { modal } = App.useApp();
  const { value, error, reload } = useAnswer('places', () => api.backups.places({}));
  useRegisterChanges(['backups'], reload);
  const [testing, setTesting] = useState<string | null>(null);
  const change = useAct(async (work: () => Promise<unknown>) => {
    try {
      await work();
    } finally {
      registerChanged('backups');
    }
  });
  const test = (id: string) => {
    setTesting(id);
    void change
      .act(() => api.backups.testPlace({ id }))
      .finally(() => {
        setTesting(null);
      });
  };
  const askToRemove = ({ id, path }: CopyPlace) => {
    modal.confirm({
      title: '不再往这里备份？',
      content: `${path} 上已有的备份都留着，以后不再写入。`,
      okText: '移除',
      cancelText: '不移除',
      onOk: async () => {
        await change.act(() => api.backups.removePlace({ id }));
      },
    });
  };
  return (
    <section className="panel" aria-label="第二个备份位置">
      <h2 className="panel-title">第二个备份位置</h2>
      <p className="backup-about">
        电脑坏了，本机上的备份会一起没有。请设一个U盘、移动硬盘或别的电脑上的共享文件夹，可以设几个：每做一份备份都会送去，写完再读回来核对。没插上也不耽误工作，插上后几分钟内补送；3
        天没有写入会在工作台提醒。
      </p>
      <ErrorBanner error={error ?? change.error} />
      {value && value.rows.length > 0 ? (
        <Table<CopyPlace>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={value.rows}
          columns={[
            {
              title: '位置',
              dataIndex: 'path',
              className: 'backup-path',
              render: (path: string, { sameDisk }) => (
                <>
                  {path}
                  {sameDisk ? <div className="attention">和登记簿在同一块盘上，盘坏了会一起坏</div> : null}
                </>
              ),
            },
            {
              title: '情况',
              width: '40%',
              render: (_, row) => {
                const { word, look } = placeWord(row);
                return (
                  <>
                    <span className={look}>{word}</span>
                    {row.writtenAt === null ? null : <div className="quiet number">最近写入 {instantText(row.writtenAt)}</div>}
                  </>
                );
              },
            },
            {
              title: '剩余空间',
              dataIndex: 'freeBytes',
              width: 84,
              align: 'right',
              className: 'number',
              render: (bytes: number | null) => (bytes === null ? '' : sizeWord(bytes)),
            },
            { title: '留', dataIndex: 'copiesKept', width: 56, align: 'right', render: (kept: number) => `${String(kept)} 份` },
            {
              title: '',
              width: 120,
              render: (_, row) => (
                <>
                  <Button size="small" type="link" loading={testing === row.id} onClick={() => test(row.id)}>
                    试一试
                  </Button>
                  <Button size="small" type="link" danger onClick={() => askToRemove(row)}>
                    移除
                  </Button>
                </>
              ),
            },
          ]}
        />
      ) : null}
      <AddPlace />
    </section>
  );
}

function AddPlace() {
  const [path, setPath] = useState('');
  const [copiesKept, setCopiesKept] = useState('7');
  const { act, busy, error, clearError } = useAct(async () => {
    await api.backups.addPlace({ path, copiesKept: Number(copiesKept) });
    setPath('');
    registerChanged('backups');
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void act();
      }}
    >
      <div className="door-choice">
        <Input
          className="backup-new-path"
          aria-label="文件夹地址"
          placeholder="文件夹地址，如 E:\台账备份 或 \\电脑名\共享文件夹"
          value={path}
          maxLength={500}
          onChange={(event) => setPath(event.target.value)}
        />
        <Picker label="留几份" width={110} value={copiesKept} items={keptChoices} onChange={setCopiesKept} />
        <Button htmlType="submit" loading={busy} disabled={path.trim() === ''}>
          设为备份位置
        </Button>
      </div>
      <ErrorBanner error={error} onClose={clearError} />
    </form>
  );
}
