// 卷宗检查 before binding: what an inspector would find, in red with a jump to where it is put right, and in green.
import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import type { InspectionRow } from '#shared/contract/inspections.ts';
import { inspectionWords } from '#shared/rules/dossier-inspection/inspect-dossier.ts';
import { api } from '../../api/api.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import './inspections.css';
import { inspectedPoints, inspectionSummary } from './point-words.ts';

interface InspectionListProps {
  readonly caseId: string;
  /** Goes where a red point is put right. */
  readonly onJump: (jump: InspectionRow['jump']) => void;
}

export function InspectionList({ caseId, onJump }: InspectionListProps) {
  const { value, error, loading, reload } = useAnswer(`inspection ${caseId}`, () => api.inspections.ofCase({ caseId }));
  useRegisterChanges(['mediation', 'scans', 'attachments', 'disputes', 'papers'], reload);
  const points = inspectedPoints(value?.rows ?? []);
  return (
    <section className="inspection" aria-label="卷宗检查">
      <h3 className="panel-title">
        卷宗检查　{value && <span className="quiet">{inspectionSummary(points)}</span>}{' '}
        <Button size="small" loading={loading} onClick={reload}>
          再查一遍
        </Button>
      </h3>
      <ErrorBanner error={error} />
      {loading && !value ? <Spin /> : null}
      {points.map(({ title, red, green }) => (
        <div key={title} className="inspection-point">
          <h4 className={red.length > 0 ? 'late' : 'accepted'}>
            {red.length > 0 ? <CloseCircleOutlined /> : <CheckCircleOutlined />} {title}
          </h4>
          <ul>
            {red.map((row) => (
              <li key={`${row.code} ${JSON.stringify(row.details)}`} className="inspection-red">
                <button type="button" className="inspection-jump" title="去改" onClick={() => onJump(row.jump)}>
                  {inspectionWords(row)}
                </button>
                <span className="quiet">（{row.article}）</span>
              </li>
            ))}
            {green.map((row) => (
              <li key={row.code} className="inspection-green">
                {inspectionWords(row)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
