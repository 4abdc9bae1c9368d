// 没打出来: a print that came to nothing stays in the ledger as void, and its copies count no more.
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { ReasonDialog } from '../../components/dialogs/reason-dialog.tsx';

interface VoidPrintProps {
  readonly id: string;
  /** Which copies, for those who hear the screen: 1-3. */
  readonly copies: string;
  readonly onDone: () => void;
}

export function VoidPrint({ id, copies, onDone }: VoidPrintProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="small" type="link" aria-label={`没打出来 第 ${copies} 份`} onClick={() => setAsking(true)}>
        没打出来
      </Button>
      <ReasonDialog
        open={asking}
        title="这次打印作废"
        consequence={`第 ${copies} 份不再计入已打印的份数；这一行和原因留在打印登记里，不能恢复。`}
        verb="作废"
        usual={['打印窗口里取消了', '卡纸、缺墨，坏页已销毁']}
        act={async (reason) => {
          await api.prints.void({ id, reason });
          registerChanged('prints');
          onDone();
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
