// 卷宗: left the directory with what lies in each place, what an inspector would find, and the binding; right the whole dossier as it prints.
import { Spin } from 'antd';
import { useCallback, useState } from 'react';
import { useParams } from 'react-router';
import type { DossierDirectory } from '#shared/contract/dossiers.ts';
import type { DossierSlot } from '#shared/rules/dossier-slots.ts';
import { api } from '../../api/api.ts';
import { BackTo } from '../../components/back-button.tsx';
import { registerChanged, useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import '../papers/papers.css';
import { PdfView } from '../../components/pdf/pdf-view.tsx';
import { BindingPart } from './binding-part.tsx';
import { DossierActions } from './dossier-actions.tsx';
import './dossiers.css';
import { PlaceList } from './place-list.tsx';
import { SlotDrawer } from './slot-drawer.tsx';
import { useDossierPdf, type DossierFile } from './use-dossier-pdf.ts';

export function DossierPage() {
  const { id = '' } = useParams();
  const directory = useAnswer(`dossier ${id}`, () => api.dossiers.directory({ recordId: id }));
  useRegisterChanges(['mediation', 'dossiers', 'scans'], directory.reload);
  return (
    <div className="paper-screen dossier-screen">
      {directory.value ? (
        <Dossier caseId={id} directory={directory.value} />
      ) : (
        <aside className="paper-side" aria-label="卷宗">
          <BackTo address={`/mediation/${id}`} place="案件" />
          <ErrorBanner error={directory.error} />
          {directory.loading && <Spin />}
        </aside>
      )}
    </div>
  );
}

function Dossier({ caseId, directory }: { readonly caseId: string; readonly directory: DossierDirectory }) {
  const pdf = useDossierPdf(caseId, boundFile(directory));
  const [slot, setSlot] = useState<DossierSlot | null>(null);
  const [viewError, setViewError] = useState<unknown>(null);
  const onFault = useCallback((error: unknown) => {
    setViewError(error);
  }, []);
  return (
    <>
      <aside className="paper-side" aria-label="卷宗">
        <header className="paper-side-head">
          <BackTo address={`/mediation/${caseId}`} place="案件" />
          <h1 className="screen-title">卷宗</h1>
        </header>
        <p>{directory.title}</p>
        <p className="quiet">{directory.caseNumber === '' ? '卷号在定稿或终止时取得' : `卷号 ${directory.caseNumber}`}</p>
        <DossierActions pdf={pdf} />
        <BindingPart caseId={caseId} directory={directory} pdf={pdf} onScans={setSlot} />
        <PlaceList caseId={caseId} directory={directory} onScans={setSlot} onChanged={() => registerChanged('dossiers')} />
        <SlotDrawer caseId={caseId} slot={slot} onClose={() => setSlot(null)} />
      </aside>
      <div className="paper-right">
        <div className="paper-error">
          <ErrorBanner error={pdf.error ?? viewError} />
        </div>
        {pdf.jobId !== null && (
          <div className="panel">
            <JobProgress jobId={pdf.jobId} title="正在生成卷宗" cancelWord="停止" />
          </div>
        )}
        {pdf.bytes === undefined ? (
          pdf.jobId === null && <p className="centred quiet">点“生成卷宗”：封面、目录、各件材料和封底合成一份 PDF，目录页号自动编好。</p>
        ) : (
          <PdfView bytes={pdf.bytes} onFault={onFault} />
        )}
      </div>
    </>
  );
}

/** What was bound last is shown while the case is still the same. */
function boundFile({ bindings: [newest], outOfDate, caseNumber }: DossierDirectory): DossierFile | null {
  return newest === undefined || outOfDate ? null : { fileId: newest.fileId, fileName: `人民调解卷宗${caseNumber}.pdf` };
}
