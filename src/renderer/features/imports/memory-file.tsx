// The remembered columns and answers as a file: out for another office, and in after a look at what it replaces.
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import type { MemoryCheck } from '#shared/contract/import-memory.ts';
import { registerWord } from '#shared/registers/index.ts';
import { api } from '../../api/api.ts';
import { saveKeptFile } from '../../api/save-file.ts';
import { useAct } from '../../api/use-act.ts';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';

export function MemoryFileButtons({ onTaken }: { readonly onTaken: () => void }) {
  const { message } = App.useApp();
  const chooser = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<{ readonly fileId: string; readonly check: MemoryCheck } | null>(null);
  const save = useAct(async () => {
    const { fileId, fileName, columns, answers, withheld } = await api.importMemory.save({});
    if (!(await saveKeptFile(fileId, fileName))) return;
    const kept = withheld === 0 ? '' : `；${String(withheld)} 项可能有个人信息，没有写进去`;
    void message.success(`已保存 ${fileName}：列对应 ${String(columns)} 份，改法 ${String(answers)} 条${kept}`, 8);
  });
  const choose = useAct(async (file: File) => {
    const { fileId } = await api.files.keep({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    setChosen({ fileId, check: await api.importMemory.check({ fileId }) });
  });
  const take = useAct(async (fileId: string) => {
    await api.importMemory.take({ fileId });
    setChosen(null);
    onTaken();
  });
  return (
    <>
      <Button
        size="small"
        loading={save.busy}
        title="只写列名、项目、村、类型和代码，不写姓名、号码和文字内容"
        onClick={() => void save.act()}
      >
        存成文件
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".json"
        data-testid="memory-file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void choose.act(file);
        }}
      />
      <Button size="small" loading={choose.busy} onClick={() => chooser.current?.click()}>
        从文件读入
      </Button>
      <ErrorBanner error={save.error ?? choose.error} onClose={save.error === null ? choose.clearError : save.clearError} />
      <FormDialog
        open={chosen !== null}
        title="读入列对应和改法"
        okText="读入"
        cancelText="不读入"
        confirmLoading={take.busy}
        okButtonProps={{ disabled: chosen === null || isAllKnown(chosen.check) }}
        onOk={() => chosen && void take.act(chosen.fileId)}
        onCancel={() => setChosen(null)}
      >
        {chosen && <CheckWords check={chosen.check} />}
        <ErrorBanner error={take.error} onClose={take.clearError} />
      </FormDialog>
    </>
  );
}

function isAllKnown({ columns, answers }: MemoryCheck): boolean {
  return columns.added + columns.replaced + answers.added + answers.replaced === 0;
}

function CheckWords({ check }: { readonly check: MemoryCheck }) {
  const { columns, answers, replaces } = check;
  if (isAllKnown(check)) return <p>文件里的本机都已经记住了，不用读入。</p>;
  return (
    <>
      <p>
        列对应：新增 {columns.added} 份，替换 {columns.replaced} 份，相同 {columns.same} 份。
        <br />
        改法：新增 {answers.added} 条，替换 {answers.replaced} 条，相同 {answers.same} 条。
      </p>
      {replaces.length > 0 && (
        <>
          <p>读入后，本机记住的下面这些会被替换：</p>
          <ul className="import-replaces">
            {replaces.map(({ kind, what, now, then }) => (
              <li key={`${kind} ${what} ${now} ${then}`}>
                {registerWord(kind)} {what}：现在是“{now}”，改成“{then}”
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="import-quiet">已经导入的记录不变；正在核对的表，重新打开后才按它读。</p>
    </>
  );
}
