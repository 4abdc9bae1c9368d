import { Radio } from 'antd';
import { useState } from 'react';
import { committeeRoles, selectionManners, staffKinds } from '#shared/codes/index.ts';
import type { Organisation } from '#shared/contract/organisations.ts';
import type { StaffPost } from '#shared/contract/staff-posts.ts';
import { committeeKind } from '#shared/rules/organisation-record.ts';
import { emptyPost } from '#shared/rules/staff-posts.ts';
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import { postLabels } from '#shared/words/people-fields.ts';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Field } from '../../components/fields/field.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { CodeItem, DateItem, TextItem } from '../../components/fields/form-items.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { usePeople } from '../../components/pickers/people.ts';
import { Picker } from '../../components/pickers/picker.tsx';
import { blankOf } from '../../components/fields/required-fields.ts';
import { RuledFields } from '../../components/fields/ruled-fields.tsx';
import { useAct } from '../../api/use-act.ts';

interface Member {
  readonly person: string | null;
  readonly posts: readonly [StaffPost];
}

function memberProblems({ person, posts: [{ kind }] }: Member): RecordProblem[] {
  return blankOf({ person, 'posts.0.kind': kind });
}

interface AddMemberDialogProps {
  readonly open: boolean;
  readonly organisation: Organisation;
  readonly onClose: () => void;
  readonly onAdded: () => void;
}

const mediator = '06';

/** Gives a registered person a post at this organisation. */
export function AddMemberDialog({ open, organisation, onClose, onAdded }: AddMemberDialogProps) {
  const isCommittee = organisation.kind === committeeKind;
  const begun = (): StaffPost => ({
    ...emptyPost(isCommittee ? mediator : ''),
    organisationId: organisation.id,
    villageCode: organisation.villageCode,
    committeeRole: isCommittee ? '02' : null,
    manner: isCommittee ? '01' : null,
    fromOn: organisation.terms.at(-1)?.fromOn ?? officeToday(),
  });
  const [personId, setPersonId] = useState<string | null>(null);
  const [post, setPost] = useState(begun);
  const people = usePeople(post.fromOn ?? '', isCommittee ? 'mediator' : null);
  const { act, busy, error, clearError } = useAct(async () => {
    if (personId === null) return;
    const { rev } = await api.staff.get({ id: personId });
    await api.staff.addPost({ id: personId, rev, post });
    registerChanged('staff');
    registerChanged('organisations');
    onAdded();
    close();
  });
  const close = () => {
    setPersonId(null);
    setPost(begun());
    clearError();
    onClose();
  };
  const change = (changes: Partial<StaffPost>) => {
    setPost({ ...post, ...changes });
  };
  const member: Member = { person: personId, posts: [post] };
  const item = (field: keyof StaffPost) => ({ name: `posts.0.${field}`, label: postLabels[field] ?? '', span: 6 });
  return (
    <FormDialog
      open={open}
      title={`${organisation.name}：加一位`}
      okText="加上"
      cancelText="不加了"
      okButtonProps={{ disabled: memberProblems(member).length > 0 }}
      confirmLoading={busy}
      onOk={() => void act()}
      onCancel={close}
      width={560}
      destroyOnHidden
    >
      <ErrorBanner error={error ?? people.error} />
      <RuledFields check={memberProblems} fields={member}>
        <div className="form-grid">
          <Field name="person" label="人员" span={12} hint="只列已登记的人员；没有的先到“人员”里登记">
            <Picker autoFocus label="人员" placeholder="输入姓名或首字母" value={personId} items={people.items} onChange={setPersonId} />
          </Field>
          <CodeItem
            {...item('kind')}
            allowClear={false}
            table={staffKinds}
            value={post.kind}
            onChange={(kind) => change({ kind: kind ?? '' })}
          />
          {isCommittee ? (
            <CodeItem
              {...item('committeeRole')}
              allowClear={false}
              table={committeeRoles}
              value={post.committeeRole}
              onChange={(committeeRole) => change({ committeeRole })}
            />
          ) : null}
          {isCommittee ? (
            <CodeItem
              {...item('manner')}
              allowClear={false}
              table={selectionManners}
              value={post.manner}
              onChange={(manner) => change({ manner })}
            />
          ) : null}
          <Field {...item('fullTime')}>
            <Radio.Group
              aria-label={postLabels['fullTime'] ?? ''}
              value={post.fullTime === null ? 'unknown' : post.fullTime ? 'full' : 'part'}
              options={[
                { value: 'full', label: '专职' },
                { value: 'part', label: '兼职' },
                { value: 'unknown', label: '未填' },
              ]}
              onChange={(event) => change({ fullTime: event.target.value === 'unknown' ? null : event.target.value === 'full' })}
            />
          </Field>
          <DateItem {...item('fromOn')} value={post.fromOn} onChange={(fromOn) => change({ fromOn })} />
          <TextItem {...item('document')} max={100} value={post.document} onChange={(document) => change({ document })} />
        </div>
      </RuledFields>
    </FormDialog>
  );
}
