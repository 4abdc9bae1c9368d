import { useNavigate } from 'react-router';
import { codeName, dutyLevels, educationLevels, politicalStatuses, sexes } from '#shared/codes/index.ts';
import type { CodeTable } from '#shared/codes/index.ts';
import { maskPhone } from '#shared/rules/masking.ts';
import { staffLabels } from '#shared/words/fields.ts';
import { api } from '../../api/api.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { HistoryTimeline } from '../../components/history/history-timeline.tsx';
import { RecordSummary } from '../../components/record-summary.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { PostsTimeline } from './posts-timeline.tsx';

/** The selected person beside the list. */
export function StaffBeside({ id }: { readonly id: string }) {
  const navigate = useNavigate();
  const { value, error, reload } = useAnswer(id, () => api.staff.get({ id }));
  useRegisterChanges(['staff'], reload);
  if (error !== null)
    return (
      <div className="summary">
        <ErrorBanner error={error} />
      </div>
    );
  if (!value) return null;
  const label = (name: string) => staffLabels[name] ?? '';
  const name = (table: CodeTable, code: string | null) => (code === null ? null : (codeName(table, code) ?? code));
  return (
    <RecordSummary
      title={value.name}
      onOpen={() => void navigate(`/staff/${id}`)}
      lines={[
        { label: label('mobile'), value: maskPhone(value.mobile) },
        { label: label('otherPhone'), value: maskPhone(value.otherPhone) },
        { label: label('sex'), value: name(sexes, value.sex) },
        { label: label('birthDate'), value: value.birthDate },
        { label: label('politicalStatus'), value: name(politicalStatuses, value.politicalStatus) },
        { label: label('education'), value: name(educationLevels, value.education) },
        { label: label('duty'), value: value.duty },
        { label: label('dutyLevel'), value: name(dutyLevels, value.dutyLevel) },
        { label: label('specialty'), value: value.specialty },
        { label: label('registeredOn'), value: value.registeredOn },
        { label: label('remark'), value: value.remark },
      ]}
    >
      <PostsTimeline posts={value.posts} places={value.postPlaces} />
      <section className="panel">
        <h3 className="panel-title">经过</h3>
        <HistoryTimeline entity="staff" recordId={id} rev={value.rev} masked />
      </section>
    </RecordSummary>
  );
}
