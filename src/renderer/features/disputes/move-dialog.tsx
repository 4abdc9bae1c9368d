// Asks what a move still needs, and nothing else: the day, who it goes to, why, and what the next state wants to know.
import { Input } from 'antd';
import { useState } from 'react';
import { disputeTypes, resolveMethods, satisfactionLevels } from '#shared/codes/index.ts';
import type { DisputeMove, MoveInput } from '#shared/contract/dispute-moves.ts';
import type { Dispute } from '#shared/contract/disputes.ts';
import { disputeLabels, fieldLabel } from '#shared/words/fields.ts';
import { moveWords } from '#shared/words/moves.ts';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { CodePicker } from '../../components/pickers/code-picker.tsx';
import { DateField } from '../../components/fields/date-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { focusField } from '../../components/fields/field.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { GrowingText } from '../../components/fields/growing-text.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { useAct } from '../../api/use-act.ts';
import { askedBy, changesOf, consequenceOf, dateWords, missingFor, type Answers, type Asked } from './move-questions.ts';

interface MoveDialogProps {
  readonly dispute: Dispute;
  readonly move: DisputeMove;
  readonly onClose: () => void;
  readonly onMoved: () => void;
}

export function MoveDialog({ dispute, move, onClose, onMoved }: MoveDialogProps) {
  const asked = askedBy(dispute, move);
  const [answers, setAnswers] = useState<Answers>(() => firstAnswers(dispute));
  const missing = missingFor(dispute, move, answers);
  const elsewhere = missing.filter((field) => !asked.includes(field as Asked));
  const { act, busy, error } = useAct(async () => {
    const { on, toPerson, toOffice, note, reason } = answers;
    if (on === null) return;
    const input: MoveInput = {
      id: dispute.id,
      rev: dispute.rev,
      move,
      on,
      toPerson: toPerson.trim(),
      toOffice: toOffice.trim(),
      note: note.trim(),
      reason: reason.trim(),
      changes: changesOf(answers, asked),
    };
    await api.disputes.move(input);
    registerChanged('disputes');
    onMoved();
    onClose();
  });
  const set = (changes: Partial<Answers>) => {
    setAnswers({ ...answers, ...changes });
  };
  const consequence = consequenceOf[move];
  return (
    <FormDialog
      open
      title={`${moveWords[move]}：${dispute.title}`}
      width={560}
      okText={moveWords[move]}
      cancelText="先不办"
      okButtonProps={{ loading: busy, disabled: missing.length > 0 || answers.on === null }}
      onOk={() => void act()}
      onCancel={onClose}
      destroyOnHidden
    >
      <ErrorBanner error={error} />
      {consequence === undefined ? null : <p className="quiet">{consequence}</p>}
      {elsewhere.length === 0 ? null : (
        <div className="panel move-missing">
          <p>还缺下面几项，点一下去补：</p>
          <div className="missing">
            {elsewhere.map((field) => (
              <button
                key={field}
                type="button"
                className="chip-button"
                onClick={() => {
                  onClose();
                  requestAnimationFrame(() => {
                    focusField(field);
                  });
                }}
              >
                {fieldLabel('dispute', field)}
              </button>
            ))}
          </div>
        </div>
      )}
      <div className="door-field">
        <span>{dateWords[move] ?? `${moveWords[move]}日期`}</span>
        <DateField past label={dateWords[move] ?? `${moveWords[move]}日期`} value={answers.on} onChange={(on) => set({ on })} />
      </div>
      {asked.map((name) => (
        <Question key={name} name={name} needed={missing.includes(name)} answers={answers} set={set} />
      ))}
    </FormDialog>
  );
}

function firstAnswers(dispute: Dispute): Answers {
  const { disputeType, story, resolveMethod, resolveOrganisation, resolution, satisfaction, satisfactionNote } = dispute;
  return {
    on: officeToday(),
    toPerson: '',
    toOffice: '',
    note: '',
    reason: '',
    disputeType,
    story,
    resolveMethod,
    resolveOrganisation,
    resolution,
    satisfaction,
    satisfactionNote,
  };
}

const codeTables = { disputeType: disputeTypes, resolveMethod: resolveMethods, satisfaction: satisfactionLevels } as const;
const words: Readonly<Record<Asked, string>> = {
  toPerson: '交给谁',
  toOffice: '交给哪个单位',
  reason: '原因',
  note: '说明',
  disputeType: disputeLabels['disputeType'] ?? '',
  story: disputeLabels['story'] ?? '',
  resolveMethod: disputeLabels['resolveMethod'] ?? '',
  resolveOrganisation: disputeLabels['resolveOrganisation'] ?? '',
  resolution: disputeLabels['resolution'] ?? '',
  satisfaction: disputeLabels['satisfaction'] ?? '',
  satisfactionNote: disputeLabels['satisfactionNote'] ?? '',
};
const longest: Partial<Readonly<Record<Asked, number>>> = {
  toPerson: 50,
  reason: 200,
  satisfactionNote: 200,
  note: 500,
  story: 2000,
  resolution: 2000,
};

interface QuestionProps {
  readonly name: Asked;
  readonly needed: boolean;
  readonly answers: Answers;
  readonly set: (changes: Partial<Answers>) => void;
}

function Question({ name, needed, answers, set }: QuestionProps) {
  const label = words[name];
  const shared = { 'aria-label': label, maxLength: longest[name] ?? 100, value: answers[name] ?? '' };
  const isCode = name === 'disputeType' || name === 'resolveMethod' || name === 'satisfaction';
  const isLong = name === 'story' || name === 'resolution' || name === 'note';
  return (
    <div className="door-field">
      <span>
        {label}
        {needed ? (
          <b className="late" title="要填">
            {' '}
            *
          </b>
        ) : null}
      </span>
      {isCode ? (
        <CodePicker
          label={label}
          table={codeTables[name]}
          groups={name === 'resolveMethod'}
          value={answers[name]}
          onChange={(code) => set({ [name]: code })}
        />
      ) : isLong ? (
        <GrowingText {...shared} rows={name === 'note' ? 2 : 3} onChange={(event) => set({ [name]: event.target.value })} />
      ) : (
        <Input {...shared} onChange={(event) => set({ [name]: event.target.value })} />
      )}
    </div>
  );
}
