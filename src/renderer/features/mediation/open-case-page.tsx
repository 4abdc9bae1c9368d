// 立案: from a dispute; what the dispute already says is filled in.
import { Button, Spin } from 'antd';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Dispute } from '#shared/contract/disputes.ts';
import type { CaseFields } from '#shared/contract/mediation.ts';
import { blankRegistration, nothingHappened } from '#shared/rules/case-blank.ts';
import { caseProblems, registrationProblems } from '#shared/rules/case-record.ts';
import { api } from '../../api/api.ts';
import { useAccount } from '../../session/session.tsx';
import { BackButton } from '../../components/back-button.tsx';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { focusField } from '../../components/fields/field.tsx';
import { FormFields } from '../../components/record-form/form-fields.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useGoBack } from '../../components/use-go-back.ts';
import { useRecordForm } from '../../components/record-form/use-record-form.ts';
import { CaseFieldsForm } from './case-fields-form.tsx';
import './mediation.css';
import { withoutBlankRequests } from './registration-fields.ts';
import { PartiesBlock } from './parties-block.tsx';

export function OpenCasePage() {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const id = parameters.get('dispute') ?? '';
  const { value, error, reload } = useAnswer(`dispute ${id}`, () => api.disputes.get({ id }));
  const existing = value?.mediationCaseId ?? null;
  useEffect(() => {
    if (existing !== null) void navigate(`/mediation/${existing}`, { replace: true });
  }, [existing, navigate]);
  if (id === '')
    return (
      <div className="screen">
        <p>调解案从纠纷记录立案。请先在“矛盾纠纷”里打开一件纠纷，再点“转人民调解”。</p>
        <Button onClick={() => void navigate('/disputes')}>打开矛盾纠纷</Button>
      </div>
    );
  if (error !== null && !value)
    return (
      <div className="screen">
        <ErrorBanner error={error} action={{ word: '再试一次', act: reload }} />
      </div>
    );
  if (!value || existing !== null)
    return (
      <div className="centred">
        <Spin />
      </div>
    );
  return <OpenCaseForm key={value.id} dispute={value} />;
}

function OpenCaseForm({ dispute }: { readonly dispute: Dispute }) {
  const navigate = useNavigate();
  const goBack = useGoBack(`/disputes/${dispute.id}`);
  const account = useAccount();
  const form = useRecordForm<CaseFields>({
    draftKey: `mediation/open/${dispute.id}`,
    saved: firstFields(dispute, account.name),
    check: (fields) => [...caseProblems({ ...nothingHappened, ...fields }, { today: officeToday() }), ...registrationProblems(fields)],
    save: async (typed) => {
      const fields = withoutBlankRequests(typed);
      const opened = await api.mediation.openCase({ disputeId: dispute.id, fields });
      registerChanged('mediation');
      registerChanged('disputes');
      void navigate(`/mediation/${opened.id}`, { replace: true });
      return fields;
    },
    focus: focusField,
  });
  return (
    <div className="screen">
      <header className="screen-head">
        <BackButton onBack={goBack} hint="返回；没有保存的内容会留着" />
        <h1 className="screen-title">人民调解立案：{dispute.title}</h1>
        <span className="spring" />
        <Button type="primary" loading={form.saving} onClick={() => void form.submit()}>
          立案
        </Button>
      </header>
      <ErrorBanner error={form.error} />
      <section className="panel">
        <FormFields form={form}>
          <CaseFieldsForm fields={form.fields} set={form.set} disputeId={dispute.id} />
        </FormFields>
        <PartiesBlock parties={dispute.parties} disputeId={dispute.id} />
      </section>
    </div>
  );
}

function firstFields(dispute: Dispute, recorder: string): CaseFields {
  const mediators =
    dispute.resolverName.trim() === ''
      ? []
      : dispute.resolverName
          .split(/[、，,]/)
          .map((name) => ({ staffId: null, name: name.trim() }))
          .filter(({ name }) => name !== '');
  return {
    ...blankRegistration,
    requests: [],
    exclusions: [],
    acceptedOn: officeToday(),
    source: dispute.source ?? '1',
    appliedOn: (dispute.source ?? '1') === '1' ? officeToday() : null,
    applicationManner: (dispute.source ?? '1') === '1' ? 'oral' : null,
    difficulty: '2',
    mediationType: dispute.mediationType,
    summary: dispute.story,
    mediators,
    recorder,
  };
}
