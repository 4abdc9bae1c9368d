import type { MediationCase } from '#shared/contract/mediation.ts';
import { api } from '../../api/api.ts';
import { ReasonDialog } from '../../components/dialogs/reason-dialog.tsx';
import type { CaseDialog } from './case-head.tsx';
import { DangerDialog } from './danger-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import { ExtendDialog } from './extend-dialog.tsx';
import { FinaliseDialog } from './finalise-dialog.tsx';

interface CaseDialogsProps {
  readonly value: MediationCase;
  readonly dialog: CaseDialog | null;
  readonly onClose: () => void;
  readonly onSaved: (value: MediationCase) => void;
}

/** What a case asks in a window of its own; each begins anew when it is opened. */
export function CaseDialogs({ value, dialog, onClose, onSaved }: CaseDialogsProps) {
  return (
    <>
      <FinaliseDialog value={value} open={dialog === 'finalise'} onClose={onClose} onSaved={onSaved} />
      {dialog === 'end' && <EndDialog value={value} open onClose={onClose} onSaved={onSaved} />}
      {dialog === 'extend' && <ExtendDialog value={value} open onClose={onClose} onSaved={onSaved} />}
      {dialog === 'danger' && <DangerDialog value={value} open onClose={onClose} onSaved={onSaved} />}
      <ReasonDialog
        open={dialog === 'remove'}
        title="删除案件"
        verb="删除"
        consequence="案件、告知、调解记录和协议草稿移出台账，纠纷记录不受影响；删除的记录和原因会保留，可查。"
        usual={['误立', '重复立案', '当事人撤回申请']}
        act={async (reason) => {
          onSaved(await api.mediation.remove({ id: value.id, rev: value.rev, reason }));
        }}
        onClose={onClose}
      />
    </>
  );
}
