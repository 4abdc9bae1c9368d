import { Button } from 'antd';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { saveKeptFile } from '../../components/save-file.ts';
import { useAct } from '../../components/use-act.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import { printPdf } from '../papers/print-pdf.ts';
import type { DossierPdf } from './use-dossier-pdf.ts';

/** Draw, print and save the whole dossier. */
export function DossierActions({ pdf }: { readonly pdf: DossierPdf }) {
  const { file, bytes, jobId } = pdf;
  const print = useAct(async () => {
    if (file !== null && bytes !== undefined) await printPdf({ fileId: file.fileId, bytes, copies: 1 });
  });
  const save = useAct(async () => {
    if (file !== null) await saveKeptFile(file.fileId, file.fileName);
  });
  const ready = bytes !== undefined && jobId === null;
  useShortcut('ctrl+p', ready ? () => void print.act() : null);
  return (
    <section>
      <ErrorBanner error={print.error ?? save.error} />
      <div className="paper-buttons">
        <Button type="primary" loading={jobId !== null} onClick={pdf.draw}>{file === null ? '生成卷宗' : '重新生成'}</Button>
        <Button disabled={!ready} loading={print.busy} onClick={() => void print.act()}>打印 Ctrl+P</Button>
        <Button disabled={!ready} loading={save.busy} onClick={() => void save.act()}>存 PDF</Button>
      </div>
    </section>
  );
}
