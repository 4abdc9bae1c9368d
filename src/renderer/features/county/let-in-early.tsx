// A batch that came before its predecessors waits for them; a person may let it in, knowing what is missing.
import { App, Button } from 'antd';
import type { InboxBatch } from '#shared/contract/county.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAct } from '../../api/use-act.ts';
import { missingWords } from './inbox-words.ts';

export function LetInEarly({
  batch,
  busy,
  onConfirm,
}: {
  readonly batch: InboxBatch;
  readonly busy: boolean;
  readonly onConfirm: () => void;
}) {
  const { modal } = App.useApp();
  const ask = useAct(async () => {
    const [{ rows: offices }, { rows: inbox }] = await Promise.all([api.county.offices({}), api.county.inbox({ limit: 500 })]);
    const lastSequence = offices.find(({ divisionCode }) => divisionCode === batch.officeCode)?.lastSequence ?? 0;
    modal.confirm({
      title: `提前导入${batch.officeName}第 ${String(batch.sequence)} 批？`,
      content: (
        <>
          <p>{missingWords(batch, lastSequence, inbox)}。</p>
          <p>
            提前导入后，记录先按这一批登记并签发回执；前面的批次到后照常导入，不会改掉这一批的内容。引用了前面批次里的网格或人员的记录会退回乡镇。这一批会一直标明“提前导入”。
          </p>
        </>
      ),
      okText: '提前导入',
      cancelText: '再等等',
      onOk: onConfirm,
    });
  });
  return (
    <>
      <ErrorBanner error={ask.error} onClose={ask.clearError} />
      <Button loading={busy || ask.busy} onClick={() => void ask.act()}>
        提前导入
      </Button>
    </>
  );
}
