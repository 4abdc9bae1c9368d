import { Input } from 'antd';
import { useState } from 'react';
import type { FollowUp, Supervision } from '#shared/contract/supervisions.ts';
import { followUpProblems } from '#shared/rules/supervision-record.ts';
import { supervisionKindWords } from '#shared/words/supervisions.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { GrowingText } from '../../components/fields/growing-text.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { useAct } from '../../api/use-act.ts';
import { DialogItem } from './dialog-item.tsx';

/** What was done in a month; null: this one. A month that is written already is changed. */
export function FollowUpDialog({
  row,
  month,
  onSaved,
  onClose,
}: {
  readonly row: Supervision;
  readonly month: string | null;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}) {
  const today = officeToday();
  const [followUp, setFollowUp] = useState<FollowUp>(() => begun(row, month ?? today.slice(0, 7)));
  const set = (changes: Partial<FollowUp>) => {
    setFollowUp({ ...followUp, ...changes });
  };
  const problems = followUpProblems(followUp, row.startedOn, today);
  const {
    act: save,
    busy,
    error,
  } = useAct(async () => {
    await api.supervisions.followUp({ id: row.id, rev: row.rev, followUp });
    onSaved();
  });
  return (
    <FormDialog
      open
      title={`${supervisionKindWords[row.kind]} ${row.number}：${followUp.month} 的工作`}
      width={640}
      okText="保存"
      cancelText="先不记"
      okButtonProps={{ loading: busy, disabled: problems.length > 0 }}
      onOk={() => void save()}
      onCancel={onClose}
      destroyOnHidden
    >
      <ErrorBanner error={error} />
      <DialogItem label="工作措施" name="measures" problems={problems}>
        <GrowingText
          aria-label="工作措施"
          rows={2}
          maxLength={1000}
          value={followUp.measures}
          onChange={(event) => set({ measures: event.target.value })}
        />
      </DialogItem>
      <DialogItem label="本月工作情况" name="work" problems={problems}>
        <GrowingText
          aria-label="本月工作情况"
          rows={3}
          maxLength={2000}
          value={followUp.work}
          onChange={(event) => set({ work: event.target.value })}
        />
      </DialogItem>
      <DialogItem label="包案领导、专办人员和联系方式" name="contacts" problems={problems}>
        <Input
          aria-label="联系方式"
          maxLength={200}
          value={followUp.contacts}
          onChange={(event) => set({ contacts: event.target.value })}
        />
      </DialogItem>
    </FormDialog>
  );
}

/** Whoever worked on it last month most likely still does. */
function begun(row: Supervision, month: string): FollowUp {
  const written = row.followUps.find((each) => each.month === month);
  if (written === undefined) return { month, measures: '', work: '', contacts: row.followUps.at(-1)?.contacts ?? '' };
  const { measures, work, contacts } = written;
  return { month, measures, work, contacts };
}
