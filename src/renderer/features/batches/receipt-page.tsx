import { Alert, Button, Spin } from 'antd';
import { useParams } from 'react-router';
import { api } from '../../api/api.ts';
import { useOffice } from '../../session/session.tsx';
import { BackTo } from '../../components/back-button.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { instantText } from '../../values/office-calendar.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import './batches.css';
import { ReceiptSheet, verdictCounts } from './receipt-sheet.tsx';

export function ReceiptPage() {
  const { id = '' } = useParams();
  const office = useOffice();
  const { value, error, reload } = useAnswer(`receipt ${id}`, async () => {
    const [batch, receipt] = await Promise.all([api.batches.get({ id }), api.batches.receipt({ id })]);
    return { batch, receipt };
  });
  const print = () => {
    window.print();
  };
  useShortcut('ctrl+p', value ? print : null);
  if (error !== null)
    return (
      <div className="screen">
        <ErrorBanner error={error} action={{ word: '再试一次', act: reload }} />
      </div>
    );
  if (!value)
    return (
      <div className="centred">
        <Spin />
      </div>
    );
  const { batch, receipt } = value;
  return (
    <div className="screen receipt-screen">
      <header className="screen-head receipt-tools">
        <BackTo address={`/batches/${id}`} place="批次" />
        <h1 className="screen-title">回执</h1>
        <span className="spring" />
        <Button type="primary" disabled={!receipt.signatureValid} onClick={print}>
          打印回执 Ctrl+P
        </Button>
      </header>
      {!receipt.signatureValid && (
        <Alert
          className="banner receipt-tools"
          type="error"
          showIcon
          title="这份回执不能采信"
          description="签名与县级的密钥不符，内容可能被改过。请不要当作已报送，与县级核对密钥指纹。"
        />
      )}
      <ReceiptSheet
        facts={{
          receiptNumber: receipt.receiptNumber,
          countyName: receipt.countyName,
          officeName: office.name,
          sequence: batch.sequence,
          period: batch.period,
          receivedAt: instantText(receipt.receivedAt),
          importedAt: instantText(receipt.importedAt),
          recordCount: batch.recordCount,
          counts: verdictCounts(receipt.counts),
          manifestHash: receipt.manifestHash,
          note: receipt.signatureValid ? '本回执由县级平台电子签名，签名已核对无误。' : '本回执的电子签名没有通过核对。',
        }}
      />
    </div>
  );
}
