// 调解记录: time, place, invited helpers, what was said, how it ended.
import { Button, Checkbox, Input, Radio, Space } from 'antd';
import type { MediationCase, Session } from '#shared/contract/mediation.ts';
import { phraseValuesOf } from '#shared/rules/phrase-fill.ts';
import { officeToday } from '../../values/office-calendar.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Field } from '../../components/fields/field.tsx';
import { FormFields } from '../../components/record-form/form-fields.tsx';
import { newId } from '../../values/new-id.ts';
import { useRecordForm } from '../../components/record-form/use-record-form.ts';
import { PhraseHelp } from '../phrases/phrase-help.tsx';
import { sessionResultWords } from './case-words.ts';
import { isWholeMoment, MomentField } from './moment-field.tsx';
import type { StepFormProps } from './notice-form.tsx';
import { focusIn, nowMoment } from './step-section.ts';
import { GrowingText } from '../../components/fields/growing-text.tsx';

interface SessionFormProps extends StepFormProps {
  /** Null: a new session. */
  readonly session: Session | null;
  readonly onClose: () => void;
}

/** What a sound record tells (research A §1.3 F8). */
const recordPoints = '写全七点：告知权利义务；调解原则和调解员身份；双方陈述；核对证据；说明后果；协议内容或不成的原因和其他途径；签名盖章';

const results = ['agreed', 'failed', 'toContinue'] as const;

export function SessionForm({ value, session, onSaved, onClose, disabled }: SessionFormProps) {
  const form = useRecordForm<Session>({
    draftKey: `mediation/${value.id}/session/${session?.id ?? 'new'}`,
    saved: session ?? newSession(value),
    check: (fields) => [
      ...(isWholeMoment(fields.heldAt) ? [] : [{ field: 'heldAt', code: 'field.required' }]),
      ...(fields.heldAt.slice(0, 10) > officeToday()
        ? [{ field: 'heldAt', code: 'date.future', details: { date: fields.heldAt.slice(0, 10), today: officeToday() } }]
        : []),
      ...(fields.heldAt.slice(0, 10) < value.acceptedOn
        ? [{ field: 'heldAt', code: 'date.before-accepted', details: { earlier: value.acceptedOn } }]
        : []),
      ...(fields.place.trim() === '' ? [{ field: 'place', code: 'field.required' }] : []),
      ...(fields.record.trim() === '' ? [{ field: 'record', code: 'field.required' }] : []),
      ...(fields.participants.trim() !== '' && !fields.participantsConsented
        ? [{ field: 'participantsConsented', code: 'mediation.helpers-unconsented' }]
        : []),
    ],
    save: async (fields) => {
      onSaved(await api.mediation.saveSession({ id: value.id, rev: value.rev, session: fields }));
      onClose();
      return fields;
    },
    focus: focusIn('sessions'),
  });
  const { fields, set } = form;
  return (
    <FormFields form={form}>
      <div className="case-session-form">
        <ErrorBanner error={form.error} />
        <div className="case-grid">
          <Field name="heldAt" label="调解时间" span={5}>
            <MomentField label="调解时间" value={fields.heldAt} disabled={disabled} onChange={(heldAt) => set({ heldAt })} />
          </Field>
          <Field name="place" label="调解地点" span={4}>
            <Input
              aria-label="调解地点"
              value={fields.place}
              maxLength={100}
              disabled={disabled}
              placeholder="如：枫桥村调解室"
              onChange={(event) => set({ place: event.target.value })}
            />
          </Field>
          <Field name="recorder" label="记录人" span={3}>
            <Input
              aria-label="调解记录人"
              value={fields.recorder}
              maxLength={50}
              disabled={disabled}
              onChange={(event) => set({ recorder: event.target.value })}
            />
          </Field>
          <Field name="participants" label="参加人" span={12} hint="只写邀请来协助的人，当事人、调解员和记录人不用写">
            <Input
              aria-label="参加人"
              value={fields.participants}
              maxLength={200}
              disabled={disabled}
              onChange={(event) => set({ participants: event.target.value })}
            />
          </Field>
          {fields.participants.trim() !== '' && (
            <Field name="participantsConsented" label="当事人意见" span={12}>
              <Checkbox
                checked={fields.participantsConsented}
                disabled={disabled}
                onChange={(event) => set({ participantsConsented: event.target.checked })}
              >
                邀请以上人员参加，已经征得当事人同意
              </Checkbox>
            </Field>
          )}
          <Field name="presentPartyIds" label="到场的当事人" span={12}>
            <Checkbox.Group
              disabled={disabled}
              value={fields.presentPartyIds}
              options={value.parties.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(presentPartyIds) => set({ presentPartyIds })}
            />
          </Field>
          <Field name="record" label="调解记录" span={12} hint={recordPoints}>
            <PhraseHelp
              use="session"
              mediationType={value.mediationType}
              values={phraseValuesOf({ parties: value.parties, agreement: null, day: officeToday() })}
              disabled={disabled}
            >
              <GrowingText
                aria-label="调解记录"
                value={fields.record}
                maxLength={20000}
                rows={4}
                disabled={disabled}
                onChange={(event) => set({ record: event.target.value })}
              />
            </PhraseHelp>
          </Field>
          <Field name="result" label="调解结果" span={12}>
            <Radio.Group
              value={fields.result}
              disabled={disabled}
              onChange={(event) => set({ result: event.target.value as Session['result'] })}
              options={results.map((result) => ({ value: result, label: sessionResultWords[result] }))}
            />
          </Field>
        </div>
        <Space>
          {!disabled && (
            <Button data-save loading={form.saving} onClick={() => void form.submit()}>
              保存调解记录
            </Button>
          )}
          <Button type="text" onClick={onClose}>
            收起
          </Button>
          {form.changed && (
            <Button
              type="text"
              onClick={() => {
                form.discard();
                onClose();
              }}
            >
              不保存，丢掉所写
            </Button>
          )}
        </Space>
      </div>
    </FormFields>
  );
}

function newSession({ recorder, sessions, parties }: MediationCase): Session {
  return {
    id: newId(),
    heldAt: nowMoment(),
    place: sessions.at(-1)?.place ?? '',
    participants: '',
    participantsConsented: false,
    presentPartyIds: parties.map(({ id }) => id),
    record: '',
    result: 'toContinue',
    recorder,
  };
}
