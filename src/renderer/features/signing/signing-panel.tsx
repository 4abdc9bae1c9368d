// 签字与送达 of a case: what is under the printed agreement, since when it has effect, who got a copy.
import { Spin } from 'antd';
import { useState } from 'react';
import type { MediationCase } from '#shared/contract/mediation.ts';
import type { Signing } from '#shared/contract/signing.ts';
import { api } from '../../api/api.ts';
import { registerChanged, useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { ReasonDialog } from '../../components/dialogs/reason-dialog.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { CopiesTable } from './copies-table.tsx';
import { PlacesTable } from './places-table.tsx';
import { courtWords, stageWords, wayWord } from './signing-words.ts';
import type { Undone } from './mark-in-force.tsx';
import './signing.css';

interface SigningPanelProps {
  readonly value: MediationCase;
  readonly onSaved: (value: MediationCase) => void;
}

export function SigningPanel({ value, onSaved }: SigningPanelProps) {
  const answer = useAnswer(`signing ${value.id}`, () => api.signing.get({ caseId: value.id }));
  useRegisterChanges(['signing', 'mediation'], answer.reload);
  const [undone, setUndone] = useState<Undone | null>(null);
  const { value: state, error } = answer;
  if (!state) return error === null ? <Spin /> : <ErrorBanner error={error} />;
  const changed = async () => {
    registerChanged('signing');
    onSaved(await api.mediation.get({ id: value.id }));
  };
  return (
    <>
      <SigningState state={state} />
      <PlacesTable value={value} places={state.places} onSaved={changed} onUndo={setUndone} />
      {state.stage === 'signed' || state.stage === 'issued' ? (
        <CopiesTable caseId={value.id} copies={state.copies} onSaved={changed} onUndo={setUndone} />
      ) : null}
      {state.takenBack.length === 0 ? null : (
        <ul className="signing-undone">
          {state.takenBack.map((mark) => (
            <li key={mark.id} className="quiet">
              {mark.name} {mark.on} {wayWord(mark.way)}：{mark.undoneBy}收回，{mark.reason}
            </li>
          ))}
        </ul>
      )}
      <ReasonDialog
        open={undone !== null}
        title={`收回登记：${undone?.name ?? ''}`}
        verb="收回"
        consequence="这一处恢复为未登记，生效日期随之重算；收回的登记和原因会保留，可查。"
        usual={['日期登错', '点错了人', '补签后重新登记']}
        act={async (reason) => {
          if (undone !== null) await api.signing.takeBack({ caseId: value.id, markId: undone.markId, reason });
          await changed();
        }}
        onClose={() => setUndone(null)}
      />
    </>
  );
}

function SigningState({ state }: { readonly state: Signing }) {
  const signed = state.places.filter(({ mark }) => mark !== null).length;
  const court = state.court === null ? null : courtWords(state.court);
  return (
    <p className="signing-state">
      <b>{stageWords[state.stage]}</b>
      <span>
        打印 <span className="number">{state.copiesPrinted}</span> 份，应印 <span className="number">{state.copiesProposed}</span> 份
      </span>
      <span>
        签字盖章{' '}
        <span className="number">
          {signed}/{state.places.length}
        </span>{' '}
        处
      </span>
      <span>
        生效日期{' '}
        {state.effectiveOn === null ? (
          <span className="quiet">各方和调解员签齐、盖章后确定</span>
        ) : (
          <b className="number">{state.effectiveOn}</b>
        )}
      </span>
      {court === null ? null : <span className={court.look}>{court.words}</span>}
    </p>
  );
}
