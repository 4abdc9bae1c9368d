import { Button, Radio } from 'antd';
import { committeeRoles, legalRoles, selectionManners, staffKinds } from '#shared/codes/index.ts';
import type { StaffPost } from '#shared/contract/staff-posts.ts';
import { committeeKind } from '#shared/rules/organisation-record.ts';
import { legalRoleKind } from '#shared/rules/staff-posts.ts';
import { postLabels } from '#shared/words/people-fields.ts';
import { Field } from '../../components/fields/field.tsx';
import { CodeItem, DateItem, TextItem } from '../../components/fields/form-items.tsx';
import { GridPicker, OrganisationPicker, VillagePicker } from '../../components/pickers/place-pickers.tsx';
import { useOrganisations } from '../../components/pickers/places.ts';

const buildingChief = '17';

interface PostBlockProps {
  readonly post: StaffPost;
  readonly index: number;
  /** The one that stands for the person in lists. */
  readonly main: boolean;
  readonly alone: boolean;
  readonly onChange: (changes: Partial<StaffPost>) => void;
  readonly onRemove: () => void;
}

/** One post: what, where, from when to when. Items that only some posts have come with them. */
export function PostBlock({ post, index, main, alone, onChange, onRemove }: PostBlockProps) {
  const item = (field: keyof StaffPost) => ({ name: `posts.${String(index)}.${field}`, label: postLabels[field] ?? '' });
  const atCommittee = useOrganisations().some(({ id, kind }) => id === post.organisationId && kind === committeeKind);
  return (
    <div className="party" data-part={`post ${String(index)}`}>
      <div className="party-head">
        <b>任职{index + 1}</b>
        {main ? <span className="quiet">列表按这一条</span> : null}
        <span className="spring" />
        {alone ? null : (
          <Button size="small" type="text" danger title="登记错了才移除；离任请填任职止" onClick={onRemove}>
            移除
          </Button>
        )}
      </div>
      <div className="form-grid">
        <CodeItem
          {...item('kind')}
          span={3}
          allowClear={false}
          table={staffKinds}
          value={post.kind}
          onChange={(kind) => onChange({ kind: kind ?? '', legalRole: kind === legalRoleKind ? post.legalRole : null })}
        />
        <Field {...item('fullTime')} span={3}>
          <Radio.Group
            optionType="button"
            aria-label={postLabels['fullTime'] ?? ''}
            value={post.fullTime === null ? 'unknown' : post.fullTime ? 'full' : 'part'}
            options={[
              { value: 'full', label: '专职' },
              { value: 'part', label: '兼职' },
              { value: 'unknown', label: '未填' },
            ]}
            onChange={(event) => onChange({ fullTime: event.target.value === 'unknown' ? null : event.target.value === 'full' })}
          />
        </Field>
        <DateItem {...item('fromOn')} span={3} value={post.fromOn} onChange={(fromOn) => onChange({ fromOn })} />
        <DateItem
          {...item('untilOn')}
          span={3}
          hint="在任的空着；离任填最后一天"
          value={post.untilOn}
          onChange={(untilOn) => onChange({ untilOn })}
        />
        <Field {...item('villageCode')} span={3}>
          <VillagePicker
            label={postLabels['villageCode'] ?? ''}
            value={post.villageCode}
            onChange={(villageCode) => onChange(villageCode === post.villageCode ? {} : { villageCode, gridId: null })}
          />
        </Field>
        <Field {...item('gridId')} span={3}>
          <GridPicker
            label={postLabels['gridId'] ?? ''}
            value={post.gridId}
            villageCode={post.villageCode}
            onChange={(grid) => onChange(grid ? { gridId: grid.id, villageCode: grid.villageCode } : { gridId: null })}
          />
        </Field>
        <Field {...item('organisationId')} span={3}>
          <OrganisationPicker
            label={postLabels['organisationId'] ?? ''}
            value={post.organisationId}
            onChange={(organisation) => {
              onChange({
                organisationId: organisation?.id ?? null,
                ...(organisation?.kind === committeeKind ? {} : { committeeRole: null, manner: null }),
              });
            }}
          />
        </Field>
        <TextItem {...item('document')} span={3} max={100} value={post.document} onChange={(document) => onChange({ document })} />
        {post.kind === legalRoleKind ? (
          <CodeItem
            {...item('legalRole')}
            span={3}
            table={legalRoles}
            value={post.legalRole}
            onChange={(legalRole) => onChange({ legalRole })}
          />
        ) : null}
        {atCommittee ? (
          <CodeItem
            {...item('committeeRole')}
            span={3}
            table={committeeRoles}
            value={post.committeeRole}
            onChange={(committeeRole) => onChange({ committeeRole })}
          />
        ) : null}
        {atCommittee ? (
          <CodeItem {...item('manner')} span={3} table={selectionManners} value={post.manner} onChange={(manner) => onChange({ manner })} />
        ) : null}
        {post.kind === buildingChief ? (
          <TextItem {...item('building')} span={6} max={200} value={post.building} onChange={(building) => onChange({ building })} />
        ) : null}
      </div>
    </div>
  );
}
