import { Button, Spin } from 'antd';
import { useParams } from 'react-router';
import { api } from '../../api/api.ts';
import { useOffice } from '../../session/session.tsx';
import { BackTo } from '../../components/back-button.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { instantText } from '../../values/office-calendar.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import '../batches/batches.css';
import { ReceiptSheet } from '../batches/receipt-sheet.tsx';

/** The county's copy of a receipt, to print, stamp and keep. */
export function CountyReceiptPage() {
  const { batchId = '' } = useParams();
  const office = useOffice();
  const { value, error, reload } = useAnswer(`county receipt ${batchId}`, () => api.county.open({ batchId }));
  const print = () => {
    window.print();
  };
  useShortcut('ctrl+p', value?.receiptNumber != null ? print : null);
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
  if (value.receiptNumber === null)
    return (
      <div className="screen">
        <p>这一批还没有导入，没有回执。</p>
        <BackTo address={`/county/${batchId}`} place="这一批" />
      </div>
    );
  const { counts } = value;
  return (
    <div className="screen receipt-screen">
      <header className="screen-head receipt-tools">
        <BackTo address={`/county/${batchId}`} place="这一批" />
        <h1 className="screen-title">回执</h1>
        <span className="spring" />
        <Button type="primary" onClick={print}>
          打印回执 Ctrl+P
        </Button>
      </header>
      <ReceiptSheet
        facts={{
          receiptNumber: value.receiptNumber,
          countyName: office.name,
          officeName: value.officeName,
          sequence: value.sequence,
          period: value.period,
          receivedAt: instantText(value.receivedAt),
          importedAt: instantText(value.importedAt),
          recordCount: value.recordCount,
          manifestHash: null,
          counts: [
            { words: '已接收', count: counts.new + counts.changed },
            { words: '无变化', count: counts.unchanged },
            { words: '与县级不一致', count: counts.conflict },
            { words: '被退回', count: counts.refused },
          ],
          note: '本回执已由县级平台电子签名发给乡镇，乡镇可在本批次页核对签名。',
        }}
      />
    </div>
  );
}
