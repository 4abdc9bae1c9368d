import { useState } from 'react';
import type { Transfer } from '#shared/contract/transfers.ts';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Field } from '../../components/fields/field.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { GridPicker, VillagePicker } from '../../components/pickers/place-pickers.tsx';
import { useAct } from '../../api/use-act.ts';

interface DialogProps {
  readonly transfer: Transfer;
  readonly onClose: () => void;
  readonly onOpened: (disputeId: string) => void;
}

/** Asks only what a letter does not say: in which village and grid it is. */
export function OpenDisputeDialog({ transfer, onClose, onOpened }: DialogProps) {
  const [place, setPlace] = useState<{ villageCode: string | null; gridId: string | null }>({ villageCode: null, gridId: null });
  const open = useAct(async () => {
    const { disputeId } = await api.transfers.openDispute({ id: transfer.id, rev: transfer.rev, ...place });
    registerChanged('disputes');
    registerChanged('transfers');
    if (disputeId !== null) onOpened(disputeId);
  });
  return (
    <FormDialog
      open
      title={`把“${transfer.title}”登记为纠纷`}
      okText="登记纠纷"
      cancelText="先不登记"
      confirmLoading={open.busy}
      onOk={() => void open.act()}
      onCancel={onClose}
      width={560}
      destroyOnHidden
    >
      <ErrorBanner error={open.error} />
      <p>
        当事人、事由、来源、原案号和期限都从移送带过去。请选它在哪个村（社区）和网格
        {transfer.place === '' ? '（来函没有写地点，至少选村）' : '，不清楚的可以以后再填'}。
      </p>
      <div className="form-grid">
        <Field name="villageCode" label="村（社区）" span={6}>
          <VillagePicker
            label="村（社区）"
            value={place.villageCode}
            onChange={(villageCode) => setPlace({ villageCode, gridId: villageCode === place.villageCode ? place.gridId : null })}
          />
        </Field>
        <Field name="gridId" label="所属网格" span={6}>
          <GridPicker
            label="所属网格"
            value={place.gridId}
            villageCode={place.villageCode}
            onChange={(grid) => setPlace(grid ? { villageCode: grid.villageCode, gridId: grid.id } : { ...place, gridId: null })}
          />
        </Field>
      </div>
    </FormDialog>
  );
}
