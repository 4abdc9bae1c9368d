// A mediation case: left its papers in the order of the dossier, right what is missing and what happened, one next step.
import { Spin } from 'antd';
import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { MediationCase } from '#shared/contract/mediation.ts';
import { isOpenCase } from '#shared/rules/case-life.ts';
import { api, ApiError } from '../../api/api.ts';
import { BackTo } from '../../components/back-button.tsx';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import { CaseDialogs } from './case-dialogs.tsx';
import { CaseHead, type CaseDialog } from './case-head.tsx';
import { CasePapers } from './case-papers.tsx';
import type { OpenedPapers } from './opened-papers.ts';
import { CaseSide } from './case-side.tsx';
import { nextStep, type NextStep } from './case-steps.ts';
import type { StepName } from './step-names.ts';
import './mediation.css';
import { placeOfMissing, placeOfStep } from './missing-places.ts';
import { StepBar } from './step-bar.tsx';
import { goToField, goToStep } from './step-section.ts';

export function CasePage() {
  const { id = '' } = useParams();
  const answer = useAnswer(`case ${id}`, () => api.mediation.get({ id }));
  const [latest, setLatest] = useState<MediationCase | null>(null);
  useShortcut('ctrl+s', saveFocusedForm);
  const value = latest !== null && latest.id === id && latest.rev >= (answer.value?.rev ?? 0) ? latest : answer.value;
  if (answer.error !== null && !value)
    return (
      <div className="screen">
        <ErrorBanner error={answer.error} back={<BackTo address="/mediation" place="人民调解" />} />
      </div>
    );
  if (!value)
    return (
      <div className="centred">
        <Spin />
      </div>
    );
  const saved = (next: MediationCase) => {
    setLatest(next);
    registerChanged('mediation');
  };
  const reload = () => {
    registerChanged('mediation');
    answer.reload();
  };
  return <OpenCase key={value.id} value={value} error={answer.error} onSaved={saved} onUndone={reload} />;
}

interface OpenCaseProps {
  readonly value: MediationCase;
  readonly error: unknown;
  readonly onSaved: (value: MediationCase) => void;
  readonly onUndone: () => void;
}

function OpenCase({ value, error, onSaved, onUndone }: OpenCaseProps) {
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<CaseDialog | null>(null);
  const [opened, setOpened] = useState<OpenedPapers>({ investigation: null, evidence: null, session: null, item: null, visit: null });
  useAskedField(setOpened);
  const step = nextStep(value);
  const openPaper = (papers: Partial<OpenedPapers>, at: StepName) => {
    setOpened({ ...opened, ...papers });
    requestAnimationFrame(() => {
      goToStep(at);
    });
  };
  const go = (next: NextStep) => {
    switch (next) {
      case 'recordSession':
        openPaper({ session: 'new' }, 'sessions');
        break;
      case 'checkPerformance':
        openPaper({ item: firstOpenItem(value) }, 'performance');
        break;
      case 'visit':
        openPaper({ visit: 'new' }, 'performance');
        break;
      case 'finalise':
        setDialog('finalise');
        break;
      case 'endCase':
        setDialog('end');
        break;
      case 'print':
        void navigate(`/papers/mediationAgreement/${value.id}`);
        break;
      case 'done':
        break;
      default:
        goToStep(stepOf[next] ?? 'registration');
    }
  };
  const closed = !isOpenCase(value.state) || value.deletedAt !== null;
  return (
    <div className="case-page">
      <CaseHead value={value} step={step} onStep={go} onDialog={setDialog} />
      <StepBar value={value} current={stepOf[step] ?? null} />
      <div className="case-body">
        <div className="case-papers">
          <ErrorBanner
            error={error}
            action={error instanceof ApiError && error.code === 'record.changed' ? { word: '读取最新内容', act: onUndone } : undefined}
          />
          <CasePapers
            value={value}
            onSaved={onSaved}
            disabled={closed}
            opened={opened}
            onOpen={(papers) => setOpened({ ...opened, ...papers })}
          />
        </div>
        <CaseSide value={value} onUndone={onUndone} />
      </div>
      <CaseDialogs value={value} dialog={dialog} onClose={() => setDialog(null)} onSaved={onSaved} />
    </div>
  );
}

/**
 * The cursor goes into the asked field: a paper's list of what it lacks leads here with `?missing=<field>&part=<paper>`, a dossier's red point
 * with `?step=<step>&field=<field>`.
 */
function useAskedField(setOpened: Dispatch<SetStateAction<OpenedPapers>>): void {
  const [asked] = useSearchParams();
  const [missing, part, step, field] = [asked.get('missing'), asked.get('part'), asked.get('step'), asked.get('field')];
  useEffect(() => {
    const place = missing === null ? placeOfStep(step, field) : placeOfMissing(missing);
    if (place === null) return undefined;
    const { paper } = place;
    if (paper !== null) setOpened((before) => ({ ...before, [paper]: part ?? 'new' }));
    const frame = requestAnimationFrame(() => {
      goToField(place.step, place.field);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [missing, part, step, field, setOpened]);
}

/** Where on the page the next act is done. */
const stepOf: Partial<Readonly<Record<NextStep, StepName>>> = {
  fillRegistration: 'registration',
  giveNotice: 'notice',
  recordSession: 'sessions',
  endCase: 'sessions',
  drawUpAgreement: 'agreement',
  completeAgreement: 'agreement',
  finalise: 'agreement',
  print: 'agreement',
  sign: 'signing',
  issue: 'signing',
  checkPerformance: 'performance',
  visit: 'performance',
  closeCase: 'closing',
};

function firstOpenItem(value: MediationCase): string | null {
  return value.tasks.find(({ kind }) => kind === 'perform')?.itemId ?? null;
}

/** Ctrl+S saves the form that the cursor is in; a section may hold several, e.g. the closing report above the dossier's cover. */
function saveFocusedForm(): void {
  document.activeElement
    ?.closest('.form-fields, .case-section')
    ?.querySelector<HTMLButtonElement>('button[data-save]:not([disabled])')
    ?.click();
}
