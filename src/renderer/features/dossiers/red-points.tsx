// What an inspector would find: each red point leads to where it is put right; the green ones are shown when asked for.
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { DossierDirectory, Jump } from '#shared/contract/dossiers.ts';
import type { DossierSlot } from '#shared/rules/dossier-slots.ts';
import { InspectionList } from '../inspections/inspection-list.tsx';

interface RedPointsProps {
  readonly caseId: string;
  readonly redPoints: DossierDirectory['redPoints'];
  readonly onScans: (slot: DossierSlot) => void;
}

export function RedPoints({ caseId, redPoints, onScans }: RedPointsProps) {
  const navigate = useNavigate();
  const [all, setAll] = useState(false);
  const jump = (to: Jump): void => {
    if (to.to === 'scans') onScans(to.slot);
    else void navigate(`/mediation/${caseId}?step=${to.step}${to.field === null ? '' : `&field=${to.field}`}`);
  };
  if (all) return <InspectionList caseId={caseId} onJump={jump} />;
  return (
    <>
      {redPoints.length > 0 && (
        <ul className="paper-missing dossier-red" aria-label="检查不合格">
          {redPoints.map(({ words, jump: to }) => (
            <li key={words}>
              <button type="button" className="inspection-jump" title="去改" onClick={() => jump(to)}>
                {words}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className={redPoints.length === 0 ? 'accepted' : ''}>
        {redPoints.length === 0 ? '装订前检查全部合格' : `检查有 ${String(redPoints.length)} 项不合格，点一项就到要改的地方`}　
        <Button size="small" type="link" onClick={() => setAll(true)}>
          看全部检查
        </Button>
      </p>
    </>
  );
}
