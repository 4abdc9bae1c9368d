import { Button } from 'antd';
import { useState } from 'react';
import { isFinalPrinted } from '#shared/rules/print-copies.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { ReasonDialog } from '../../components/dialogs/reason-dialog.tsx';
import { saveKeptFile } from '../../api/save-file.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import { PrintLedger } from '../papers/print-ledger.tsx';
import { printPdf } from '../../components/pdf/print-pdf.ts';
import { printRecorded } from '../papers/print-recorded.ts';
import type { DossierPdf } from './use-dossier-pdf.ts';

/** Draw, print and save the whole dossier. */
export function DossierActions({ pdf }: { readonly pdf: DossierPdf }) {
  const { caseId, file, bytes, jobId } = pdf;
  const [asking, setAsking] = useState(false);
  const prints = useAnswer(`dossier prints ${caseId} ${file?.fileId ?? ''}`, async () =>
    file === null ? [] : (await api.dossiers.prints({ recordId: caseId, fileId: file.fileId })).rows,
  );
  async function printFor(reason: string): Promise<void> {
    if (file === null || bytes === undefined) return;
    const copies = 1;
    const { fileId } = file;
    await printRecorded(
      () => api.dossiers.recordPrint({ recordId: caseId, fileId, copies, reason }),
      () => printPdf({ fileId, bytes, copies }),
    ).finally(prints.reload);
  }
  const print = useAct(() => printFor(''));
  const printedBefore = isFinalPrinted(prints.value ?? []);
  const toPrint = () => {
    if (printedBefore) setAsking(true);
    else void print.act();
  };
  const save = useAct(async () => {
    if (file !== null) await saveKeptFile(file.fileId, file.fileName);
  });
  const ready = bytes !== undefined && prints.value !== undefined && jobId === null;
  useShortcut('ctrl+p', ready ? toPrint : null);
  return (
    <section>
      <ErrorBanner error={print.error ?? save.error ?? prints.error} />
      <div className="paper-buttons">
        <Button type="primary" loading={jobId !== null} onClick={pdf.draw}>
          {file === null ? '生成卷宗' : '重新生成'}
        </Button>
        <Button disabled={!ready} loading={print.busy} onClick={toPrint}>
          打印 Ctrl+P
        </Button>
        <Button disabled={!ready} loading={save.busy} onClick={() => void save.act()}>
          存 PDF
        </Button>
      </div>
      {(prints.value ?? []).length > 0 && (
        <>
          <h3>打印登记</h3>
          <PrintLedger prints={prints.value ?? []} onChanged={prints.reload} />
        </>
      )}
      <ReasonDialog
        open={asking}
        title="再打印整本卷宗"
        consequence="这一卷已经打印过，原因记入打印登记。"
        verb="打印"
        usual={['补一份存档', '上一份有缺损']}
        act={printFor}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
