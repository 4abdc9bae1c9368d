// The grid names one, the posts another: told on both pages, with one click to take either.
import { Button } from 'antd';
import { api } from '../../api/api.ts';
import { registerChanged, useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import './grid-staffing.css';

interface StaffingNoticeProps {
  readonly gridId: string;
  /** Where more than one grid may be meant. */
  readonly gridName?: string;
  /** Asks again when it changes. */
  readonly rev: number;
  /** Something typed is not saved yet: it goes first. */
  readonly changed: boolean;
  readonly onTaken: () => void;
}

const roleWords = { chief: '网格长', workers: '网格员' } as const;

export function StaffingNotice({ gridId, gridName, rev, changed, onTaken }: StaffingNoticeProps) {
  const { value, reload } = useAnswer(`staffing ${gridId} ${String(rev)}`, () => api.grids.staffing({ id: gridId }));
  useRegisterChanges(['grids', 'staff'], reload);
  const take = useAct(async (role: 'chief' | 'workers', from: 'grid' | 'posts') => {
    await api.grids.takeStaffing({ id: gridId, role, from });
    registerChanged('grids');
    registerChanged('staff');
    onTaken();
  });
  if (!value || value.differences.length === 0) return <ErrorBanner error={take.error} />;
  const title = changed ? '请先保存' : undefined;
  return (
    <section className="panel" aria-label="网格与任职不一致">
      <h3 className="panel-title">网格与任职不一致{gridName === undefined ? '' : `：${gridName}`}</h3>
      <ErrorBanner error={take.error} />
      {value.differences.map(({ role, gridNames, postNames }) => (
        <div key={role} className="staffing-line">
          <p className="attention">
            {roleWords[role]}：网格写的是 {gridNames.join('、')}，任职登记的是 {postNames.join('、')}
          </p>
          <Button
            size="small"
            disabled={changed}
            loading={take.busy}
            title={title ?? `网格改写为 ${postNames.join('、')}`}
            onClick={() => void take.act(role, 'posts')}
          >
            以任职为准
          </Button>
          <Button
            size="small"
            disabled={changed}
            loading={take.busy}
            title={title ?? `${gridNames.join('、')} 今天起任职，其他人的任职到昨天为止，都留着`}
            onClick={() => void take.act(role, 'grid')}
          >
            以网格为准
          </Button>
        </div>
      ))}
    </section>
  );
}
