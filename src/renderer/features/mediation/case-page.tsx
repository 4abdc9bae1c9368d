// A mediation case: left its papers in the order of the dossier, right what is missing and what happened, one next step.
import { Button, Dropdown, Spin, Tag } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { MediationCase } from '#shared/contract/mediation.ts';
import { isOpenCase } from '#shared/rules/case-life.ts';
import { api, ApiError } from '../../api.ts';
import { registerChanged } from '../../components/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import { AgreementStep } from './agreement-step.tsx';
import { missingItems, nextStep, type NextStep } from './case-steps.ts';
import { CaseTimeline } from './case-timeline.tsx';
import { caseStateWords, nextStepWords, stepTitles } from './case-words.ts';
import { EndDialog } from './end-dialog.tsx';
import { FinaliseDialog } from './finalise-dialog.tsx';
import './mediation.css';
import { NoticeForm } from './notice-form.tsx';
import { RegistrationStep } from './registration-step.tsx';
import { SessionsStep } from './sessions-step.tsx';
import { goToStep, sectionId } from './step-section.ts';

type OpenDialog = 'finalise' | 'end' | 'remove' | null;

export function CasePage() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const answer = useAnswer(`case ${id}`, () => api.mediation.get({ id }));
  const [latest, setLatest] = useState<MediationCase | null>(null);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [session, setSession] = useState<string | null>(null);
  const close = () => { setDialog(null); };
  useShortcut('ctrl+s', saveFocusedSection);
  const value = latest !== null && latest.id === id && latest.rev >= (answer.value?.rev ?? 0) ? latest : answer.value;
  if (answer.error !== null && !value) return <div className="screen"><ErrorBanner error={answer.error} action={{ word: '返回人民调解', act: () => void navigate('/mediation') }} /></div>;
  if (!value) return <div className="centred"><Spin /></div>;
  const saved = (next: MediationCase) => {
    setLatest(next);
    registerChanged('mediation');
  };
  const go = (step: NextStep) => {
    switch (step) {
      case 'fillRegistration': goToStep('registration'); break;
      case 'giveNotice': goToStep('notice'); break;
      case 'recordSession':
        setSession('new');
        requestAnimationFrame(() => { goToStep('sessions'); });
        break;
      case 'drawUpAgreement': case 'completeAgreement': goToStep('agreement'); break;
      case 'finalise': setDialog('finalise'); break;
      case 'endCase': setDialog('end'); break;
      case 'print': void navigate(`/papers/mediationAgreement/${value.id}`); break;
      case 'done': break;
    }
  };
  const step = nextStep(value);
  const closed = !isOpenCase(value.state) || value.deletedAt !== null;
  // A saved change starts the forms afresh from the record; what was typed elsewhere comes back from its draft.
  const key = `${value.id} ${String(value.rev)}`;
  const stepProps = { value, onSaved: saved, disabled: closed };
  return (
    <div className="case-page">
      <header className="case-head">
        <div className="case-names">
          <h1 className="screen-title" title={value.title}>{value.title}</h1>
          <span className="quiet">{value.caseNumber === '' ? '定稿或终止时取得编号' : `编号 ${value.caseNumber}`}　<a href={`#/disputes/${value.disputeId}`}>打开对应的纠纷</a></span>
        </div>
        <Tag color={value.state === 'agreed' ? 'processing' : 'default'}>{value.deletedAt === null ? caseStateWords[value.state] : '已删除'}</Tag>
        <span className="spring" />
        {!closed && <Dropdown trigger={['click']} menu={{ items: [{ key: 'end', label: '终止调解', disabled: value.notice === null }, { key: 'remove', label: '删除案件', danger: true }], onClick: ({ key }) => { setDialog(key as OpenDialog); } }}><Button>更多</Button></Dropdown>}
        {value.agreement !== null && step !== 'print' && value.state !== 'failed' && <Button onClick={() => void navigate(`/papers/mediationAgreement/${value.id}`)}>预览协议书</Button>}
        {step !== 'done' && value.deletedAt === null && <Button type="primary" onClick={() => { go(step); }}>{nextStepWords[step]}</Button>}
      </header>
      <div className="case-body">
        <div className="case-papers">
          <ChangedByOther error={answer.error} reload={answer.reload} />
          <Section step="registration"><RegistrationStep key={`registration ${key}`} {...stepProps} /></Section>
          <Section step="notice"><NoticeForm key={`notice ${key}`} {...stepProps} /></Section>
          <Section step="sessions"><SessionsStep {...stepProps} opened={session} onOpen={setSession} /></Section>
          <Section step="agreement"><AgreementStep key={`agreement ${key}`} {...stepProps} /></Section>
          <Section step="number">
            {value.agreement?.number == null ? <p className="quiet">协议补齐后定稿，由编号簿给出编号。</p> : <p>协议编号 <b className="number">{value.agreement.number}</b>，{value.agreement.finalAt?.slice(0, 10)} 定稿。</p>}
          </Section>
        </div>
        <aside className="case-side" aria-label="进度与经过">
          <Missing value={value} />
          <h2 className="panel-title">经过</h2>
          <CaseTimeline value={value} onUndone={() => { registerChanged('mediation'); answer.reload(); }} />
        </aside>
      </div>
      <FinaliseDialog value={value} open={dialog === 'finalise'} onClose={close} onSaved={saved} />
      <EndDialog value={value} open={dialog === 'end'} onClose={close} onSaved={saved} />
      <ReasonDialog
        open={dialog === 'remove'} title="删除案件" verb="删除" consequence="案件、告知、调解记录和协议草稿移出台账，纠纷记录不受影响；删除的记录和原因会保留，可查。" usual={['误立', '重复立案', '当事人撤回申请']}
        act={async (reason) => { saved(await api.mediation.remove({ id: value.id, rev: value.rev, reason })); }} onClose={close}
      />
    </div>
  );
}

/** Ctrl+S saves the paper that the cursor is in. */
function saveFocusedSection(): void {
  document.activeElement?.closest('.case-section')?.querySelector<HTMLButtonElement>('button[data-save]:not([disabled])')?.click();
}

function Section({ step, children }: { readonly step: keyof typeof stepTitles; readonly children: React.ReactNode }) {
  return (
    <section id={sectionId(step)} className="panel case-section" aria-label={stepTitles[step]}>
      <h2 className="panel-title">{stepTitles[step]}</h2>
      {children}
    </section>
  );
}

function Missing({ value }: { readonly value: MediationCase }) {
  const items = missingItems(value);
  if (value.state === 'failed') return <p className="case-missing-none">调解已终止。</p>;
  if (value.agreement?.number != null) return <p className="case-missing-none">协议已定稿，可以打印签字。</p>;
  if (items.length === 0) return <p className="case-missing-none">材料齐了，可以定稿并编号。</p>;
  return (
    <>
      <h2 className="panel-title">定稿前还缺</h2>
      <ul className="case-missing">
        {items.map((item) => <li key={item.words}><button type="button" className="case-missing-item" onClick={() => { goToStep(item.step); }}>{item.words}</button></li>)}
      </ul>
    </>
  );
}

function ChangedByOther({ error, reload }: { readonly error: unknown; readonly reload: () => void }) {
  return <ErrorBanner error={error} action={error instanceof ApiError && error.code === 'record.changed' ? { word: '读取最新内容', act: reload } : undefined} />;
}
