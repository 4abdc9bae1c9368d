// 案件文书: left every paper of the case and what the chosen one lacks, right its page as it will print.
import { Spin } from 'antd';
import { useCallback, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { CasePaperRow, Drawn } from '#shared/contract/papers.ts';
import { api, ApiError } from '../../api/api.ts';
import { BackTo } from '../../components/back-button.tsx';
import { useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { missingPartsWords } from '../../words/missing-parts.ts';
import { missingAddress } from '../mediation/missing-places.ts';
import { PaperActions } from './paper-actions.tsx';
import { PaperList } from './paper-list.tsx';
import './papers.css';
import { PdfView } from '../../components/pdf/pdf-view.tsx';

interface PaperPdf {
  readonly drawn: Drawn;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function CasePapersPage() {
  const { id = '', paper = '', part = '' } = useParams();
  const navigate = useNavigate();
  const list = useAnswer(`papers of ${id}`, () => api.papers.ofCase({ recordId: id }));
  useRegisterChanges(['mediation'], list.reload);
  const rows = list.value?.rows ?? [];
  const chosen = rows.find((row) => row.paper === paper && (row.partId ?? '') === part) ?? rows[0];
  const choose = useCallback(
    (row: CasePaperRow) =>
      void navigate(`/papers/case/${id}/${row.paper}${row.partId === null ? '' : `/${row.partId}`}`, { replace: true }),
    [id, navigate],
  );
  return (
    <div className="paper-screen">
      <aside className="paper-side" aria-label="文书">
        <header className="paper-side-head">
          <BackTo address={`/mediation/${id}`} place="案件" />
          <h1 className="screen-title">案件文书</h1>
        </header>
        <ErrorBanner error={list.error} />
        {list.value && <p>{list.value.title}</p>}
        <p>
          <a href="#/papers/blanks">空白文书</a>
        </p>
        <PaperList rows={rows} chosen={chosen} onChoose={choose} />
        {chosen && list.value && <Missing row={chosen} caseId={id} disputeId={list.value.disputeId} />}
        {chosen && <PaperActions key={`${chosen.paper} ${chosen.partId ?? ''}`} recordId={id} row={chosen} />}
      </aside>
      {chosen ? (
        <ChosenPaper key={`${chosen.paper} ${chosen.partId ?? ''}`} recordId={id} row={chosen} />
      ) : (
        <div className="centred">
          <Spin />
        </div>
      )}
    </div>
  );
}

function Missing({ row, caseId, disputeId }: { readonly row: CasePaperRow; readonly caseId: string; readonly disputeId: string }) {
  if (row.missing.length === 0) return null;
  return (
    <>
      <h3>还缺</h3>
      <ul className="paper-missing">
        {row.missing.map((field) => (
          <li key={field}>
            <a href={missingAddress(field, { caseId, disputeId, partId: row.partId })}>{missingPartsWords(field)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function ChosenPaper({ recordId, row }: { readonly recordId: string; readonly row: CasePaperRow }) {
  const of = { paper: row.paper, recordId, partId: row.partId };
  const pdf = useAnswer<PaperPdf>(`paper ${recordId} ${row.paper} ${row.partId ?? ''}`, async () => {
    const drawn = await api.papers.draw(of);
    const file = await api.files.fetch({ fileId: drawn.fileId });
    return { drawn, bytes: file.bytes as Uint8Array<ArrayBuffer> };
  });
  const [viewError, setViewError] = useState<unknown>(null);
  const onFault = useCallback((error: unknown) => {
    setViewError(error);
  }, []);
  const unready = pdf.error instanceof ApiError && pdf.error.code === 'papers.not-ready';
  return (
    <div className="paper-right">
      {pdf.error !== null && (
        <div className="paper-error">
          <ErrorBanner error={pdf.error} {...(unready ? {} : { action: { word: '重新生成', act: pdf.reload } })} />
        </div>
      )}
      <ErrorBanner error={viewError} />
      {pdf.loading && !pdf.value && (
        <div className="centred">
          <Spin description="正在生成文书" />
        </div>
      )}
      {pdf.value && <PdfView bytes={pdf.value.bytes} onFault={onFault} />}
    </div>
  );
}
