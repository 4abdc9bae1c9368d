import { Button, Spin } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Transfer } from '#shared/contract/transfers.ts';
import { api } from '../../api/api.ts';
import { useAccount, useOffice } from '../../session/session.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { RecordEditor } from '../../components/record-form/record-editor.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { AttachmentsPanel } from '../attachments/attachments-panel.tsx';
import { OpenDisputeDialog } from './open-dispute-dialog.tsx';
import { transferDesk } from './transfer-desk.ts';
import { TransferForm } from './transfer-form.tsx';

/** `?dispute=<id>&direction=out` begins a transfer of a registered dispute. */
export function TransferPage() {
  const { id } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const office = useOffice();
  const account = useAccount();
  const recordId = id === undefined || id === 'new' ? null : id;
  const disputeId = search.get('dispute');
  const [opening, setOpening] = useState<Transfer | null>(null);
  const known = useAnswer(disputeId ?? '', async () => ({
    limits: await api.transfers.limits({ on: officeToday() }),
    dispute: disputeId === null ? null : await api.disputes.get({ id: disputeId }),
  }));
  const direction = search.get('direction') === 'out' ? 'out' : 'in';
  const { value } = known;
  const desk = useMemo(
    () =>
      value ? transferDesk(value.limits, { direction, officeName: office.name, receiver: account.name, dispute: value.dispute }) : null,
    [value, direction, office.name, account.name],
  );
  if (known.error !== null)
    return (
      <div className="screen">
        <ErrorBanner error={known.error} action={{ word: '再读一次', act: known.reload }} />
      </div>
    );
  if (!value || desk === null)
    return (
      <div className="centred">
        <Spin />
      </div>
    );
  return (
    <>
      <RecordEditor
        key={disputeId}
        desk={desk}
        id={recordId}
        form={(form) => (
          <>
            <TransferForm form={form} limits={value.limits} />
            {recordId === null ? null : <AttachmentsPanel entity="transfer" recordId={recordId} />}
          </>
        )}
        actions={(transfer, changed) =>
          transfer.disputeId !== null ? (
            <Button onClick={() => void navigate(`/disputes/${transfer.disputeId ?? ''}`)}>看对应的纠纷</Button>
          ) : transfer.direction === 'in' && transfer.decision === 'accepted' ? (
            <Button disabled={changed} title={changed ? '请先保存' : '当事人和案情会自动带过去'} onClick={() => setOpening(transfer)}>
              登记为纠纷
            </Button>
          ) : null
        }
      />
      {opening === null ? null : (
        <OpenDisputeDialog
          transfer={opening}
          onClose={() => setOpening(null)}
          onOpened={(opened) => void navigate(`/disputes/${opened}`)}
        />
      )}
    </>
  );
}
