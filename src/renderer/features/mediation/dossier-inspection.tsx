// 卷宗检查 on the case's page: a red point leads to its field here, or to the scanned pages.
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { InspectionRow } from '#shared/contract/inspections.ts';
import { InspectionList } from '../inspections/inspection-list.tsx';
import { focusIn, goToStep } from './step-section.ts';

export function DossierInspection({ caseId }: { readonly caseId: string }) {
  const navigate = useNavigate();
  const [shown, setShown] = useState(false);
  const jump = (target: InspectionRow['jump']) => {
    if (target.to === 'scans') {
      void navigate(`/scans/${caseId}`);
      return;
    }
    goToStep(target.step);
    if (target.field !== null) focusIn(target.step)(target.field);
  };
  if (!shown)
    return (
      <p>
        <Button onClick={() => setShown(true)}>装订前检查</Button>{' '}
        <span className="quiet">七项检查和前后一致，红的点一下就到要改的地方</span>
      </p>
    );
  return <InspectionList caseId={caseId} onJump={jump} />;
}
