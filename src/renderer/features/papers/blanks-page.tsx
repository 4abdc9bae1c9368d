// 空白文书: every form ruled for hand-writing, without a case.
import { Button, Spin } from 'antd';
import { useCallback, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { codeName } from '#shared/codes/index.ts';
import { paperKinds } from '#shared/codes/paper-kinds.ts';
import type { PaperForm } from '#shared/contract/papers.ts';
import { api } from '../../api/api.ts';
import { BackTo } from '../../components/back-button.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { saveKeptFile } from '../../api/save-file.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import './papers.css';
import { PdfView } from '../../components/pdf/pdf-view.tsx';
import { printPdf } from '../../components/pdf/print-pdf.ts';

export function BlanksPage() {
  const { paper = '' } = useParams();
  const navigate = useNavigate();
  const forms = useAnswer('forms', () => api.papers.forms({}));
  const rows = forms.value?.rows ?? [];
  const chosen = rows.find((row) => row.paper === paper) ?? rows[0];
  return (
    <div className="paper-screen">
      <aside className="paper-side" aria-label="空白文书">
        <header className="paper-side-head">
          <BackTo address="/mediation" place="人民调解" />
          <h1 className="screen-title">空白文书</h1>
        </header>
        <p className="quiet">没有内容、画好横线的文书，打印出来手写。手写的文书以后可以扫描归入卷宗。</p>
        <ErrorBanner error={forms.error} />
        <ul className="paper-list" aria-label="全部文书样式">
          {rows.map((row) => (
            <li key={row.paper}>
              <Button
                type={row === chosen ? 'primary' : 'text'}
                ghost={row === chosen}
                block
                size="small"
                aria-current={row === chosen}
                onClick={() => void navigate(`/papers/blanks/${row.paper}`, { replace: true })}
              >
                <span className="paper-list-title">{titleAmong(rows, row)}</span>
              </Button>
            </li>
          ))}
        </ul>
      </aside>
      {chosen ? (
        <BlankPaper key={chosen.paper} form={chosen} />
      ) : (
        <div className="centred">
          <Spin />
        </div>
      )}
    </div>
  );
}

/** Two forms of one title (司法确认申请书, of persons and with a unit) are told apart by the names of their kinds. */
function titleAmong(rows: readonly PaperForm[], { paper, title }: PaperForm): string {
  return rows.some((other) => other.title === title && other.paper !== paper) ? (codeName(paperKinds, paper) ?? title) : title;
}

function BlankPaper({ form: { paper, title } }: { readonly form: PaperForm }) {
  const pdf = useAnswer(`blank ${paper}`, async () => {
    const { fileId, fileName } = await api.papers.blank({ paper, format: 'pdf' });
    const file = await api.files.fetch({ fileId });
    return { fileId, fileName, bytes: file.bytes as Uint8Array<ArrayBuffer> };
  });
  const [viewError, setViewError] = useState<unknown>(null);
  const onFault = useCallback((error: unknown) => {
    setViewError(error);
  }, []);
  const print = useAct(async () => {
    if (pdf.value) await printPdf({ ...pdf.value, copies: 1 });
  });
  const save = useAct(async () => {
    if (pdf.value) await saveKeptFile(pdf.value.fileId, pdf.value.fileName);
  });
  const saveWord = useAct(async () => {
    const { fileId, fileName } = await api.papers.blank({ paper, format: 'docx' });
    await saveKeptFile(fileId, fileName);
  });
  useShortcut('ctrl+p', pdf.value ? () => void print.act() : null);
  return (
    <div className="paper-right">
      <div className="paper-buttons paper-blank-buttons">
        <b>{title}</b>
        <Button type="primary" disabled={!pdf.value} loading={print.busy} onClick={() => void print.act()}>
          打印 Ctrl+P
        </Button>
        <Button disabled={!pdf.value} loading={save.busy} onClick={() => void save.act()}>
          存 PDF
        </Button>
        <Button loading={saveWord.busy} onClick={() => void saveWord.act()}>
          存 Word
        </Button>
      </div>
      <ErrorBanner error={pdf.error ?? print.error ?? save.error ?? saveWord.error ?? viewError} />
      {pdf.loading && !pdf.value && (
        <div className="centred">
          <Spin description="正在生成文书" />
        </div>
      )}
      {pdf.value && <PdfView bytes={pdf.value.bytes} onFault={onFault} />}
    </div>
  );
}
