import { App, Button } from 'antd';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAct } from '../../api/use-act.ts';
import { saveKeptFile } from '../../api/save-file.ts';

/** The same workbook with the wrong cells marked and noted, for the village to mend. */
export function HandBackButton({
  importId,
  disabled,
  onDone,
}: {
  readonly importId: string;
  readonly disabled: boolean;
  readonly onDone?: () => void;
}) {
  const { message } = App.useApp();
  const { act, busy, error, clearError } = useAct(async () => {
    const made = await api.imports.handBack({ id: importId });
    if (await saveKeptFile(made.fileId, made.fileName))
      void message.success(`已保存 ${made.fileName}，其中 ${String(made.rowCount)} 行标出了要改的单元格`);
    onDone?.();
  });
  return (
    <>
      <Button
        disabled={disabled}
        loading={busy}
        title="存成与来表一样的表格，把有问题的单元格标出来，发回村里修改"
        onClick={() => void act()}
      >
        另存退回表
      </Button>
      <ErrorBanner error={error} onClose={clearError} />
    </>
  );
}
