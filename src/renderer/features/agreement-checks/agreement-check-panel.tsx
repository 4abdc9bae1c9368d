// 协议核对: what a court would stumble over, while the agreement is typed; a click goes to the words, a reason lets the clerk go on.
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { AgreementFields, MediationCase } from '#shared/contract/mediation.ts';
import { checkAgreement } from '#shared/rules/agreement-check/check-agreement.ts';
import { api } from '../../api/api.ts';
import { registerChanged, useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import './agreement-checks.css';
import { findingGroups, isCleared, type FindingGroup, type ShownFinding } from './check-groups.ts';
import { jumpToWords } from './jump-to-words.ts';
import { ReasonField } from './reason-field.tsx';
import { useSettled } from './use-settled.ts';

interface PanelProps {
  readonly value: MediationCase;
  /** As typed, saved or not. */
  readonly agreement: AgreementFields;
  /** Nothing typed waits to be saved: only then a reason can be kept, for the text that the register holds. */
  readonly saved: boolean;
}

const pauseBeforeCheck = 250;

export function AgreementCheckPanel({ value, agreement, saved }: PanelProps) {
  const navigate = useNavigate();
  const typed = useSettled(agreement, pauseBeforeCheck);
  const findings = useMemo(
    () => checkAgreement({ parties: value.parties, agreement: typed, mediationType: value.mediationType }),
    [value.parties, value.mediationType, typed],
  );
  const kept = useAnswer(`check answers ${value.id}`, () => api.agreementChecks.answers({ caseId: value.id }));
  useRegisterChanges(['mediation'], kept.reload);
  const [forAll, setForAll] = useState('');
  const keep = useAct(async (open: readonly ShownFinding[], reason: string) => {
    await api.agreementChecks.answer({ caseId: value.id, reasons: open.map(({ key }) => ({ key, reason })) });
    setForAll(open.length === 1 ? reason : '');
    registerChanged('mediation');
  });
  const groups = findingGroups(findings, kept.value?.answers ?? []);
  const open = groups.flatMap(({ severity, findings: shown }) =>
    severity === 'reason' ? shown.filter(({ answer }) => answer === null) : [],
  );
  const jump = ({ finding }: ShownFinding): void => {
    if (!jumpToWords(finding)) void navigate(`/disputes/${value.disputeId}`);
  };
  return (
    <section className="agreement-check" aria-label="协议核对">
      <h3 className="panel-title">
        协议核对　<span className="quiet">{summaryOf(groups)}</span>
      </h3>
      <ErrorBanner error={kept.error ?? keep.error} onClose={keep.clearError} />
      {groups.map((group) => (
        <div key={group.severity} className={`check-group ${group.severity}`}>
          <h4>
            {group.title}（{group.findings.length}）
          </h4>
          <ol>
            {group.findings.map((shown, index) => (
              <li key={`${shown.key} ${String(index)}`}>
                <button type="button" className="check-jump" onClick={() => jump(shown)}>
                  <span className="quiet">{shown.where}</span>　{shown.words.what}
                </button>
                <div className="quiet">
                  {shown.words.why}（{shown.article}）。{shown.words.toDo}。
                </div>
                {group.severity === 'reason' && (
                  <ReasonField answer={shown.answer} ready={saved} busy={keep.busy} onKeep={(reason) => void keep.act([shown], reason)} />
                )}
              </li>
            ))}
          </ol>
        </div>
      ))}
      {saved && forAll !== '' && open.length > 0 && (
        <Button size="small" loading={keep.busy} onClick={() => void keep.act(open, forAll)}>
          其余 {open.length} 处用同一个理由：{forAll}
        </Button>
      )}
    </section>
  );
}

function summaryOf(groups: readonly FindingGroup[]): string {
  if (groups.length === 0) return '没有发现问题';
  if (isCleared(groups)) return '可以定稿';
  return '改好或说明理由以后才能定稿';
}
