// 网格公示牌: the page as it will print, to print or to keep.
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { useParams } from 'react-router';
import { api } from '../../api/api.ts';
import { BackTo } from '../../components/back-button.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { saveKeptFile } from '../../api/save-file.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import './papers.css';
import { PdfView } from '../../components/pdf/pdf-view.tsx';
import { printPdf } from '../../components/pdf/print-pdf.ts';

export function GridNoticePage() {
  const { id = '' } = useParams();
  const pdf = useAnswer(`notice ${id}`, async () => {
    const drawn = await api.grids.noticeBoard({ id });
    const file = await api.files.fetch({ fileId: drawn.fileId });
    return { ...drawn, bytes: file.bytes as Uint8Array<ArrayBuffer> };
  });
  const [viewError, setViewError] = useState<unknown>(null);
  const onFault = useCallback((error: unknown) => {
    setViewError(error);
  }, []);
  const print = useAct(async () => {
    if (pdf.value) await printPdf({ fileId: pdf.value.fileId, bytes: pdf.value.bytes, copies: 1 });
  });
  const save = useAct(async () => {
    if (pdf.value) await saveKeptFile(pdf.value.fileId, pdf.value.fileName);
  });
  return (
    <div className="paper-screen">
      <aside className="paper-side" aria-label="打印">
        <header className="paper-side-head">
          <BackTo address={`/grids/${id}`} place="网格" />
          <h1 className="screen-title">网格公示牌</h1>
        </header>
        <p className="quiet">网格名称、范围、成员姓名和电话取自网格登记；监督电话和职责是全单位统一的设置。</p>
        {pdf.value && pdf.value.pages > 1 ? <p className="attention">内容超过一页，请缩短网格范围或职责。</p> : null}
        <ErrorBanner error={print.error ?? save.error} />
        <div className="paper-buttons">
          <Button type="primary" disabled={!pdf.value} loading={print.busy} onClick={() => void print.act()}>
            打印
          </Button>
          <Button disabled={!pdf.value} loading={save.busy} onClick={() => void save.act()}>
            另存 PDF
          </Button>
        </div>
      </aside>
      <div className="paper-right">
        <ErrorBanner error={pdf.error ?? viewError} />
        {pdf.value ? <PdfView bytes={pdf.value.bytes} onFault={onFault} /> : null}
      </div>
    </div>
  );
}
