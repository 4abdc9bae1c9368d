// The 13 places of the dossier: what lies in each, what is missing, and the way to where it is made.
import { ScanOutlined } from '@ant-design/icons';
import { Button, Switch, Tag } from 'antd';
import type { DossierDirectory, DossierPlaceRow, PlacedPaper } from '#shared/contract/dossiers.ts';
import type { DossierSlot } from '#shared/rules/dossier-slots.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAct } from '../../api/use-act.ts';
import { missingAddress } from '../mediation/missing-places.ts';
import { missingOfPlace, placeStateWords } from './place-words.ts';

interface PlaceListProps {
  readonly caseId: string;
  readonly directory: DossierDirectory;
  /** Opens the scanned pages of a place. */
  readonly onScans: (slot: DossierSlot) => void;
  readonly onChanged: () => void;
}

export function PlaceList({ caseId, directory, onScans, onChanged }: PlaceListProps) {
  const leaveOut = useAct(async (slot: DossierPlaceRow['slot'], leftOut: boolean) => {
    await api.dossiers.leavePapersOut({ recordId: caseId, slot, leftOut });
    onChanged();
  });
  return (
    <section>
      <h3>
        卷内材料　<a href={`#/scans/${caseId}`}>加、排扫描件</a>
      </h3>
      <ErrorBanner error={leaveOut.error} />
      <ol className="dossier-places" aria-label="卷内材料">
        {directory.places.map((place) => (
          <Place
            key={place.slot}
            caseId={caseId}
            disputeId={directory.disputeId}
            place={place}
            onScans={() => onScans(place.slot)}
            onLeaveOut={(leftOut) => void leaveOut.act(place.slot, leftOut)}
          />
        ))}
      </ol>
    </section>
  );
}

interface PlaceProps {
  readonly caseId: string;
  readonly disputeId: string;
  readonly place: DossierPlaceRow;
  readonly onScans: () => void;
  readonly onLeaveOut: (leftOut: boolean) => void;
}

function Place({ caseId, disputeId, place, onScans, onLeaveOut }: PlaceProps) {
  const { slot, title, need, state, papers, scanPages } = place;
  const missing = need === 'required' && state === 'blank';
  const lacking = missingOfPlace[slot];
  return (
    <li className={missing ? 'dossier-missing' : ''}>
      <div className="dossier-place">
        <span className="dossier-place-title">{title}</span>
        {need === 'required' && <span className="quiet">必须</span>}
        {slot !== 'backCover' && (
          <Button size="small" type="text" icon={<ScanOutlined />} aria-label={`${title}：扫描件`} title="加、排扫描件" onClick={onScans} />
        )}
        <Tag color={missing ? 'error' : state === 'blank' || state === 'notNeeded' ? 'default' : 'success'}>{placeStateWords(place)}</Tag>
      </div>
      {papers
        .filter(({ missing: fields }) => fields.length > 0)
        .map((paper) => (
          <PaperLine key={`${paper.paper} ${paper.partId ?? ''}`} caseId={caseId} paper={paper} />
        ))}
      {missing && lacking !== null && <a href={missingAddress(lacking, { caseId, disputeId, partId: null })}>去办理</a>}
      {scanPages > 0 && papers.length > 0 && (
        <label className="dossier-choice">
          <Switch size="small" checked={place.papersLeftOut} onChange={onLeaveOut} /> 只装扫描件（已签字）
        </label>
      )}
    </li>
  );
}

function PaperLine({ caseId, paper }: { readonly caseId: string; readonly paper: PlacedPaper }) {
  return (
    <div className="quiet">
      {paper.title}：
      <a href={`#/papers/case/${caseId}/${paper.paper}${paper.partId === null ? '' : `/${paper.partId}`}`}>缺 {paper.missing.length} 项</a>
    </div>
  );
}
