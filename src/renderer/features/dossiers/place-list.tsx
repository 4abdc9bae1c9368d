// The 13 places of the dossier: what lies in each, what is missing, and the way to where it is made.
import { Switch, Tag } from 'antd';
import type { DossierDirectory, DossierPlaceRow, PlacedPaper } from '#shared/contract/dossiers.ts';
import { api } from '../../api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAct } from '../../components/use-act.ts';
import { missingAddress } from '../mediation/missing-places.ts';
import { missingOfPlace, placeStateWords } from './place-words.ts';

interface PlaceListProps {
  readonly caseId: string;
  readonly directory: DossierDirectory;
  readonly onChanged: () => void;
}

export function PlaceList({ caseId, directory, onChanged }: PlaceListProps) {
  const leaveOut = useAct(async (slot: DossierPlaceRow['slot'], leftOut: boolean) => {
    await api.dossiers.leavePapersOut({ recordId: caseId, slot, leftOut });
    onChanged();
  });
  return (
    <section>
      <h3>卷内材料　<a href={`#/scans/${caseId}`}>加、排扫描件</a></h3>
      <ErrorBanner error={leaveOut.error} />
      <ol className="dossier-places" aria-label="卷内材料">
        {directory.places.map((place) => <Place key={place.slot} caseId={caseId} disputeId={directory.disputeId} place={place} onLeaveOut={(leftOut) => void leaveOut.act(place.slot, leftOut)} />)}
      </ol>
    </section>
  );
}

function Place({ caseId, disputeId, place, onLeaveOut }: { readonly caseId: string; readonly disputeId: string; readonly place: DossierPlaceRow; readonly onLeaveOut: (leftOut: boolean) => void }) {
  const { slot, title, need, state, papers, scanPages } = place;
  const missing = need === 'required' && state === 'blank';
  const lacking = missingOfPlace[slot];
  return (
    <li className={missing ? 'dossier-missing' : ''}>
      <div className="dossier-place">
        <span className="dossier-place-title">{title}</span>
        {need === 'required' && <span className="quiet">必须</span>}
        <Tag color={missing ? 'error' : state === 'blank' || state === 'notNeeded' ? 'default' : 'success'}>{placeStateWords(place)}</Tag>
      </div>
      {papers.filter(({ missing: fields }) => fields.length > 0).map((paper) => <PaperLine key={`${paper.paper} ${paper.partId ?? ''}`} caseId={caseId} paper={paper} />)}
      {missing && lacking !== null && <a href={missingAddress(lacking, { caseId, disputeId, partId: null })}>去办理</a>}
      {scanPages > 0 && papers.length > 0 && <label className="dossier-choice"><Switch size="small" checked={place.papersLeftOut} onChange={onLeaveOut} /> 只装扫描件（已签字）</label>}
    </li>
  );
}

function PaperLine({ caseId, paper }: { readonly caseId: string; readonly paper: PlacedPaper }) {
  return <div className="quiet">{paper.title}：<a href={`#/papers/case/${caseId}/${paper.paper}${paper.partId === null ? '' : `/${paper.partId}`}`}>缺 {paper.missing.length} 项</a></div>;
}
