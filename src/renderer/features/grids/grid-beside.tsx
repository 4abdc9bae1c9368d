import { useNavigate } from 'react-router';
import { codeName, gridKinds } from '#shared/codes/index.ts';
import { maskPhone } from '#shared/rules/masking.ts';
import { api } from '../../api/api.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { HistoryTimeline } from '../../components/history/history-timeline.tsx';
import { RecordSummary } from '../../components/record-summary.tsx';
import { useAnswer } from '../../api/use-answer.ts';

/** The selected grid beside the list. */
export function GridBeside({ id }: { readonly id: string }) {
  const navigate = useNavigate();
  const { value, error, reload } = useAnswer(id, () => api.grids.get({ id }));
  useRegisterChanges(['grids'], reload);
  if (error !== null)
    return (
      <div className="summary">
        <ErrorBanner error={error} />
      </div>
    );
  if (!value) return null;
  const count = (number: number | null, unit: string) => (number === null ? null : `${number.toLocaleString('zh-CN')} ${unit}`);
  return (
    <RecordSummary
      title={value.name}
      onOpen={() => void navigate(`/grids/${id}`)}
      lines={[
        { label: '网格编码', value: value.code },
        { label: '村（社区）', value: value.villageName },
        { label: '类型', value: codeName(gridKinds, value.kind) ?? null },
        { label: '户数', value: count(value.households, '户') },
        { label: '人口', value: count(value.population, '人') },
        { label: '网格长', value: [value.chiefName, maskPhone(value.chiefMobile)].filter(Boolean).join('　') },
        { label: '网格员', value: value.workerNames },
        { label: '网格员电话', value: maskPhone(value.workerPhones) },
        { label: '备注', value: value.remark },
      ]}
    >
      <section className="panel">
        <h3 className="panel-title">经过</h3>
        <HistoryTimeline entity="grid" recordId={id} rev={value.rev} masked />
      </section>
    </RecordSummary>
  );
}
