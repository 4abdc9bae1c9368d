// 文书样式: the forms that the county has laid out itself; a file in for each, and the way back to the program's own.
import { Button, Table } from 'antd';
import { useRef, useState } from 'react';
import type { PaperLayout } from '#shared/contract/paper-layouts.ts';
import type { PaperKind } from '#shared/contract/papers.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Picker } from '../../components/pickers/picker.tsx';
import { saveKeptFile } from '../../api/save-file.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import type { SettingFormProps } from './setting-panel.tsx';

export function PaperLayoutsForm({ value, editable, onChange }: SettingFormProps<'paper-layouts'>) {
  const layouts = value.layouts as readonly PaperLayout[];
  const set = (next: readonly PaperLayout[]) => {
    onChange({ layouts: next });
  };
  return (
    <>
      <Table<PaperLayout>
        size="small"
        rowKey="paper"
        pagination={false}
        dataSource={[...layouts]}
        locale={{ emptyText: '全部用程序自带的样式' }}
        columns={[
          { title: '文书', render: (_, { definition }) => definition.title },
          { title: '样式', render: (_, { definition }) => definition.version },
          { title: '依据', render: (_, { definition }) => definition.source },
          ...(editable
            ? [
                {
                  title: '',
                  width: 130,
                  render: (_: unknown, { paper }: PaperLayout) => (
                    <Button size="small" onClick={() => set(layouts.filter((layout) => layout.paper !== paper))}>
                      改回程序自带的
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {editable && <LayoutFiles onRead={(read) => set([...layouts.filter(({ paper }) => paper !== read.paper), read])} />}
    </>
  );
}

function LayoutFiles({ onRead }: { readonly onRead: (layout: PaperLayout) => void }) {
  const forms = useAnswer('forms', () => api.papers.forms({}));
  const chooser = useRef<HTMLInputElement>(null);
  const [paper, setPaper] = useState<PaperKind>('mediationAgreement');
  const download = useAct(async () => {
    const { fileId, fileName } = await api.settings.paperLayoutFile({ paper });
    await saveKeptFile(fileId, fileName);
  });
  const read = useAct(async (file: File) => {
    const { fileId } = await api.files.keep({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    onRead(await api.settings.readPaperLayout({ fileId }));
  });
  return (
    <>
      <div className="door-choice">
        <Picker<PaperKind>
          label="文书"
          width={240}
          value={paper}
          items={(forms.value?.rows ?? []).map((form) => ({ value: form.paper, label: form.title }))}
          onChange={setPaper}
        />
        <Button loading={download.busy} onClick={() => void download.act()}>
          下载现行样式
        </Button>
        <Button loading={read.busy} onClick={() => chooser.current?.click()}>
          导入样式文件…
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".json"
          data-testid="layout-file"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file) void read.act(file);
          }}
        />
      </div>
      <ErrorBanner error={forms.error ?? download.error ?? read.error} />
    </>
  );
}
