// What one does with a paper of a case: print, keep as PDF or Word, print the empty form.
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CasePaperRow, DrawnFile } from '#shared/contract/papers.ts';
import { isFinalPrinted } from '#shared/rules/print-copies.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { ReasonDialog } from '../../components/dialogs/reason-dialog.tsx';
import { saveKeptFile } from '../../api/save-file.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import { PrintLedger } from './print-ledger.tsx';
import { printKeptPdf } from '../../components/pdf/print-pdf.ts';
import { printRecorded } from './print-recorded.ts';

export function PaperActions({ recordId, row }: { readonly recordId: string; readonly row: CasePaperRow }) {
  const navigate = useNavigate();
  const of = { paper: row.paper, recordId, partId: row.partId };
  const prints = useAnswer(`prints ${recordId} ${row.paper} ${row.partId ?? ''}`, () => api.papers.prints(of));
  const [asking, setAsking] = useState(false);
  async function printFor(reason: string): Promise<void> {
    const { fileId, copies } = await api.papers.draw(of);
    await printRecorded(
      () => api.papers.recordPrint({ ...of, fileId, copies, reason }),
      () => printKeptPdf(fileId, copies),
    ).finally(prints.reload);
  }
  const print = useAct(() => printFor(''));
  const printedBefore = isFinalPrinted(prints.value?.rows ?? []);
  const save = useAct(async (make: () => Promise<DrawnFile>) => {
    const { fileId, fileName } = await make();
    await saveKeptFile(fileId, fileName);
  });
  const printBlank = useAct(async () => {
    await printKeptPdf((await api.papers.blank({ paper: row.paper, format: 'pdf' })).fileId, 1);
  });
  // Copies, reasons for a reprint and marks of an agreement have a screen of their own.
  const agreement = row.paper === 'mediationAgreement';
  const toPrint = () => {
    if (agreement) void navigate(`/papers/mediationAgreement/${recordId}`);
    else if (printedBefore) setAsking(true);
    else void print.act();
  };
  useShortcut('ctrl+p', toPrint);
  return (
    <section>
      <ErrorBanner error={print.error ?? save.error ?? printBlank.error ?? prints.error} />
      <div className="paper-buttons">
        <Button type="primary" loading={print.busy} onClick={toPrint}>
          {agreement ? '去打印协议书' : '打印'}
        </Button>
        <Button loading={save.busy} onClick={() => void save.act(() => api.papers.draw(of))}>
          存 PDF
        </Button>
        <Button loading={save.busy} onClick={() => void save.act(() => api.papers.word(of))}>
          存 Word
        </Button>
        <Button loading={printBlank.busy} onClick={() => void printBlank.act()}>
          打空白表
        </Button>
      </div>
      <h3>打印登记</h3>
      <PrintLedger prints={prints.value?.rows ?? []} onChanged={prints.reload} />
      <ReasonDialog
        open={asking}
        title={`再打印${row.title}`}
        consequence="这份文书的正本已经打印过，原因记入打印登记。"
        verb="打印"
        usual={['当事人遗失一份', '上一份有缺损']}
        act={printFor}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
