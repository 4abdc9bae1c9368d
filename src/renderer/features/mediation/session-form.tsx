// 调解记录: time, place, invited helpers, what was said, how it ended.
import { Checkbox, Radio } from 'antd';
import type { MediationCase, Session } from '#shared/contract/mediation.ts';
import { phraseValuesOf } from '#shared/rules/phrase-fill.ts';
import { api } from '../../api/api.ts';
import { Field } from '../../components/fields/field.tsx';
import { GrowingText } from '../../components/fields/growing-text.tsx';
import { newId } from '../../values/new-id.ts';
import { officeToday } from '../../values/office-calendar.ts';
import { PhraseHelp } from '../phrases/phrase-help.tsx';
import { sessionResultWords } from './case-words.ts';
import { isWholeMoment, MomentField } from './moment-field.tsx';
import { PaperForm, usePaperForm, type PaperProps } from './paper-form.tsx';
import { PaperLine, PaperParties } from './paper-items.tsx';
import { nowMoment } from './step-section.ts';

interface SessionFormProps extends PaperProps {
  /** Null: a new session. */
  readonly session: Session | null;
}

/** What a sound record tells (research A §1.3 F8). */
const recordPoints = '写全七点：告知权利义务；调解原则和调解员身份；双方陈述；核对证据；说明后果；协议内容或不成的原因和其他途径；签名盖章';

const results = ['agreed', 'failed', 'toContinue'] as const;

export function SessionForm({ value, session, onSaved, onClose, disabled }: SessionFormProps) {
  const form = usePaperForm<Session>({
    value,
    onSaved,
    onClose,
    draft: `session/${session?.id ?? 'new'}`,
    saved: session ?? newSession(value),
    step: 'sessions',
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
    send: (fields) => api.mediation.saveSession({ id: value.id, rev: value.rev, session: fields }),
  });
  const { fields, set } = form;
  return (
    <PaperForm form={form} disabled={disabled} verb="保存调解记录" onClose={onClose}>
      <Field name="heldAt" label="调解时间" span={5}>
        <MomentField label="调解时间" value={fields.heldAt} disabled={disabled} onChange={(heldAt) => set({ heldAt })} />
      </Field>
      <PaperLine
        name="place"
        label="调解地点"
        span={4}
        max={100}
        disabled={disabled}
        placeholder="如：枫桥村调解室"
        value={fields.place}
        onChange={(place) => set({ place })}
      />
      <PaperLine
        name="recorder"
        label="记录人"
        said="调解记录人"
        span={3}
        max={50}
        disabled={disabled}
        value={fields.recorder}
        onChange={(recorder) => set({ recorder })}
      />
      <PaperLine
        name="participants"
        label="参加人"
        span={12}
        hint="只写邀请来协助的人，当事人、调解员和记录人不用写"
        max={200}
        disabled={disabled}
        value={fields.participants}
        onChange={(participants) => set({ participants })}
      />
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
      <PaperParties
        name="presentPartyIds"
        label="到场的当事人"
        span={12}
        disabled={disabled}
        parties={value.parties}
        value={fields.presentPartyIds}
        onChange={(presentPartyIds) => set({ presentPartyIds })}
      />
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
    </PaperForm>
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
