// 扫描件 of a case: all 13 places of its dossier below each other.
import { useParams } from 'react-router';
import { dossierSlots } from '#shared/rules/dossier-slots.ts';
import { api } from '../../api/api.ts';
import { BackTo } from '../../components/back-button.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { ScanSlot } from './scan-slot.tsx';

export function ScansPage() {
  const { id = '' } = useParams();
  const { value, error } = useAnswer(`case ${id}`, () => api.mediation.get({ id }));
  return (
    <div className="screen scans-page">
      <div className="screen-head">
        <BackTo address={`/mediation/${id}`} place="案件" />
        <h1 className="screen-title">扫描件{value ? `：${value.title}` : ''}</h1>
      </div>
      <p className="quiet banner">
        把 PDF、JPG、PNG 拖到对应的一格，可以一次拖几个；拖动小图排先后或换格。选中小图后：← → 排先后，R 转 90°，Delete 去掉，回车裁边。
      </p>
      <ErrorBanner error={error} />
      {value ? dossierSlots.map((slot) => <ScanSlot key={slot.id} caseId={id} slot={slot.id} />) : null}
    </div>
  );
}
