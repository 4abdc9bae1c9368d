// 立卷: what still stands in its way, the way through with a reason, and every binding so far.
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { codeName, retentionClasses } from '#shared/codes/index.ts';
import type { DossierBinding, DossierDirectory } from '#shared/contract/dossiers.ts';
import type { DossierSlot } from '#shared/rules/dossier-slots.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { instantText } from '../../values/office-calendar.ts';
import { ReasonDialog } from '../../components/dialogs/reason-dialog.tsx';
import { useAct } from '../../api/use-act.ts';
import { RedPoints } from './red-points.tsx';
import type { DossierPdf } from './use-dossier-pdf.ts';

interface BindingPartProps {
  readonly caseId: string;
  readonly directory: DossierDirectory;
  readonly pdf: DossierPdf;
  readonly onScans: (slot: DossierSlot) => void;
}

export function BindingPart({ caseId, directory, pdf, onScans }: BindingPartProps) {
  const { bindings, outOfDate, redPoints } = directory;
  const [asking, setAsking] = useState(false);
  const bindNow = useAct(async () => {
    await pdf.bind('');
  });
  const again = bindings.length > 0;
  const needsReason = again || redPoints.length > 0;
  return (
    <section>
      <h3>立卷</h3>
      {again && outOfDate && (
        <Alert className="banner" type="warning" showIcon title="立卷以后案件有变动，这一卷已经不是最新的，请写明原因重新立卷" />
      )}
      <RedPoints caseId={caseId} redPoints={redPoints} onScans={onScans} />
      <p>
        保管期限：{retentionWords(directory)}　{directory.retention === null && <a href={`#/mediation/${caseId}`}>去填写</a>}
      </p>
      <ErrorBanner error={bindNow.error} />
      <Button
        loading={bindNow.busy}
        disabled={pdf.jobId !== null}
        onClick={() => {
          if (needsReason) setAsking(true);
          else void bindNow.act();
        }}
      >
        {again ? '重新立卷' : '立卷'}
      </Button>
      <ul className="dossier-bindings" aria-label="立卷记录">
        {bindings.map((binding) => (
          <BindingLine key={binding.id} binding={binding} />
        ))}
      </ul>
      <ReasonDialog
        open={asking}
        title={again ? '重新立卷' : '检查还没有全部合格，仍然立卷'}
        consequence={again ? '以前立的卷连同 PDF 都保留；新立的一卷作为现行的。' : '原因和没有合格的各项随卷保存，检查的人看得到。'}
        verb={again ? '重新立卷' : '立卷'}
        usual={again ? ['补充材料', '更正差错'] : ['材料另行归档', '当事人未提供']}
        act={async (reason) => {
          await pdf.bind(reason);
        }}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}

/** Nothing is ever deleted by it: the years only say how long the office must keep the dossier. */
function retentionWords({ retention, retentionYears }: DossierDirectory): string {
  if (retention === null) return '还没有定';
  const name = codeName(retentionClasses, retention) ?? retention;
  return retentionYears === null ? name : `${name}（${String(retentionYears)} 年）`;
}

function BindingLine({ binding }: { readonly binding: DossierBinding }) {
  const { ordinal, at, by, pages, sha256, reason } = binding;
  return (
    <li>
      第 {ordinal} 次　<span className="number">{instantText(at)}</span> {by}，共 {pages} 页
      {reason !== '' && <div className="quiet">原因：{reason}</div>}
      <div className="quiet number" title={sha256}>
        校验码 {sha256.slice(0, 12)}
      </div>
    </li>
  );
}
