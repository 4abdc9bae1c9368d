import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { MediationCase } from '#shared/contract/mediation.ts';
import { api } from '../../api.ts';
import { DateField } from '../../components/date-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { officeToday } from '../../components/office-calendar.ts';
import { useAct } from '../../components/use-act.ts';

/** Ends a case without agreement: the parties were told of arbitration, administrative and court routes (人民调解法 art. 26). */
export function EndDialog({ value, open, onClose, onSaved }: { readonly value: MediationCase; readonly open: boolean; readonly onClose: () => void; readonly onSaved: (value: MediationCase) => void }) {
  const [reason, setReason] = useState('');
  const [routesToldOn, setRoutesToldOn] = useState<string | null>(officeToday());
  const { act, busy, error } = useAct(async () => {
    if (routesToldOn === null) return;
    onSaved(await api.mediation.endCase({ id: value.id, rev: value.rev, reason: reason.trim(), routesToldOn }));
    onClose();
  });
  return (
    <Modal open={open} title="终止调解" okText="终止调解" cancelText="继续调解" okButtonProps={{ danger: true, loading: busy, disabled: reason.trim() === '' || routesToldOn === null }} onOk={() => void act()} onCancel={onClose}>
      <p>终止以后，这个案件的内容不能再改，并取得卷号归档。应当已告知当事人可以通过仲裁、行政、司法等途径维护权利。</p>
      <label className="door-field"><span>终止原因</span><Input autoFocus value={reason} maxLength={500} placeholder="如：双方对赔偿数额分歧过大，不愿继续调解" onChange={(event) => { setReason(event.target.value); }} /></label>
      <div className="door-field"><span>告知其他途径的日期</span><DateField label="告知其他途径的日期" value={routesToldOn} onChange={setRoutesToldOn} /></div>
      <ErrorBanner error={error} />
    </Modal>
  );
}
