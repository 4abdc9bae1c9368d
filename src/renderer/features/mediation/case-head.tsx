import { Button, Tag } from 'antd';
import { useNavigate } from 'react-router';
import type { MediationCase } from '#shared/contract/mediation.ts';
import { isOpenCase, mayTake } from '#shared/rules/case-life.ts';
import { MenuOfButton } from '../../components/menu-of-button.tsx';
import type { NextStep } from './case-steps.ts';
import { caseStateWords, nextStepWords } from './case-words.ts';

export type CaseDialog = 'finalise' | 'end' | 'extend' | 'danger' | 'remove';

interface CaseHeadProps {
  readonly value: MediationCase;
  readonly step: NextStep;
  readonly onStep: (step: NextStep) => void;
  readonly onDialog: (dialog: CaseDialog) => void;
}

/** Title, number, state and the one primary button: the next step. */
export function CaseHead({ value, step, onStep, onDialog }: CaseHeadProps) {
  const navigate = useNavigate();
  const open = isOpenCase(value.state);
  const gone = value.deletedAt !== null;
  const more = [
    ...(open
      ? [
          { key: 'end', label: '终止调解' },
          { key: 'extend', label: '延长期限' },
        ]
      : []),
    ...(mayTake('noteDanger', value.state) ? [{ key: 'danger', label: '激化预警' }] : []),
    ...(open ? [{ key: 'remove', label: '删除案件', danger: true }] : []),
  ];
  const agreement = value.agreement !== null && step !== 'print' && (open || value.agreement.finalAt !== null);
  return (
    <header className="case-head">
      <div className="case-names">
        <h1 className="screen-title" title={value.title}>
          {value.title}
        </h1>
        <span className="quiet">
          {value.caseNumber === '' ? '定稿或终止时取得编号' : `编号 ${value.caseNumber}`}　
          <a href={`#/disputes/${value.disputeId}`}>打开对应的纠纷</a>
        </span>
      </div>
      <Tag color={open || value.state === 'agreed' ? 'processing' : 'default'}>{gone ? '已删除' : caseStateWords[value.state]}</Tag>
      <div className="tool-group tool-group-end">
        {!gone && more.length > 0 && (
          <MenuOfButton
            items={more}
            onPick={(key) => {
              onDialog(key as CaseDialog);
            }}
          >
            <Button>更多</Button>
          </MenuOfButton>
        )}
        <Button onClick={() => void navigate(`/papers/case/${value.id}`)}>全部文书</Button>
        <Button onClick={() => void navigate(`/papers/dossier/${value.id}`)}>卷宗</Button>
        <Button onClick={() => void navigate(`/scans/${value.id}`)}>扫描件</Button>
        {agreement && (
          <Button onClick={() => void navigate(`/papers/mediationAgreement/${value.id}`)}>{open ? '预览协议书' : '协议书'}</Button>
        )}
        {step !== 'done' && !gone && (
          <Button type="primary" onClick={() => onStep(step)}>
            {nextStepWords[step]}
          </Button>
        )}
      </div>
    </header>
  );
}
