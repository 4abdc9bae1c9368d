import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { Organisation, OrganisationFields } from '#shared/contract/organisations.ts';
import { committeeKind, missingOrganisationItems } from '#shared/rules/organisation-record.ts';
import { MissingItems } from '../../components/fields/missing-items.tsx';
import { RecordEditor } from '../../components/record-form/record-editor.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { api } from '../../api/api.ts';
import { CommitteeNotices } from './committee-notices.tsx';
import { MembersPanel } from './members-panel.tsx';
import { organisationDesk } from './organisation-desk.ts';
import { OrganisationForm } from './organisation-form.tsx';
import { useMembers } from './use-members.ts';
import './organisations.css';

export function OrganisationPage() {
  const { id: address } = useParams();
  const [search] = useSearchParams();
  const id = address === undefined || address === 'new' ? null : address;
  const parentId = search.get('parent');
  const desk = useMemo(() => organisationDesk(parentId), [parentId]);
  return (
    <RecordEditor
      desk={desk}
      id={id}
      newKey={parentId === null ? 'new' : `new under ${parentId}`}
      form={(form) => (
        <>
          <OrganisationForm form={form} id={id} />
          {id === null ? null : <Members id={id} />}
        </>
      )}
      side={(fields, organisation) => <Side fields={fields} organisation={organisation} />}
    />
  );
}

function Members({ id }: { readonly id: string }) {
  const { value } = useAnswer(`organisation ${id}`, () => api.organisations.get({ id }));
  const members = useMembers(id);
  return value === undefined ? null : <MembersPanel organisation={value} members={members} />;
}

function Side({ fields, organisation }: { readonly fields: OrganisationFields; readonly organisation: Organisation | null }) {
  return (
    <>
      {organisation !== null && fields.kind === committeeKind ? <CommitteeSide id={organisation.id} fields={fields} /> : null}
      <MissingItems
        entity="organisation"
        title="标准要求、还没有填的"
        fields={missingOrganisationItems(fields)}
        whenComplete="标准要求的项目都已填写"
      />
    </>
  );
}

function CommitteeSide({ id, fields }: { readonly id: string; readonly fields: OrganisationFields }) {
  return <CommitteeNotices fields={fields} members={useMembers(id)} />;
}
