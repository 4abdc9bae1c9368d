import { Button, Descriptions, Spin } from 'antd';
import { useNavigate } from 'react-router';
import { codeName, mediationTypes } from '#shared/codes/index.ts';
import { api } from '../../api/api.ts';
import { amountText } from '../../values/amount.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { missingItems, nextStep } from './case-steps.ts';
import { caseStateWords, nextStepWords, sessionResultWords, wallTime } from './case-words.ts';

/** A case beside the list: enough to know where it stands; opened, it is worked on. */
export function CaseBeside({ id }: { readonly id: string }) {
  const navigate = useNavigate();
  const { value, error, reload } = useAnswer(`case ${id}`, () => api.mediation.get({ id }));
  useRegisterChanges(['mediation'], reload);
  if (error !== null && !value) return <ErrorBanner error={error} />;
  if (!value) return <Spin />;
  const step = nextStep(value);
  const missing = missingItems(value);
  const amount = value.agreement?.performance.reduce((sum, item) => sum + item.amountFen, 0) ?? 0;
  return (
    <div className="case-beside">
      <h2 className="panel-title">{value.title}</h2>
      <p>
        <Button type="primary" onClick={() => void navigate(step === 'print' ? `/papers/mediationAgreement/${id}` : `/mediation/${id}`)}>
          {step === 'done' ? '打开案件' : nextStepWords[step]}
        </Button>
        {step === 'print' && (
          <>
            {' '}
            <Button onClick={() => void navigate(`/mediation/${id}`)}>打开案件</Button>
          </>
        )}
      </p>
      <Descriptions
        column={1}
        size="small"
        bordered
        style={{ marginTop: 10 }}
        items={[
          { label: '状态', children: caseStateWords[value.state] },
          { label: '编号', children: value.caseNumber === '' ? '未编号' : value.caseNumber },
          { label: '受理日期', children: value.acceptedOn },
          {
            label: '纠纷类型',
            children: value.mediationType === null ? '未选' : (codeName(mediationTypes, value.mediationType) ?? '未选'),
          },
          { label: '调解员', children: value.mediators.map(({ name }) => name).join('、') || '未填' },
          { label: '告知', children: value.notice === null ? '未登记' : wallTime(value.notice.givenAt) },
          ...value.sessions.map((session, index) => ({
            label: `第 ${String(index + 1)} 次调解`,
            children: `${wallTime(session.heldAt)}，${sessionResultWords[session.result]}`,
          })),
          ...(amount === 0 ? [] : [{ label: '协议金额', children: amountText(amount) }]),
        ].map((item, index) => ({ key: String(index), ...item }))}
      />
      {missing.length > 0 && (
        <p className="attention" style={{ marginTop: 10 }}>
          定稿前还缺：{missing.map(({ words }) => words).join('；')}
        </p>
      )}
    </div>
  );
}
