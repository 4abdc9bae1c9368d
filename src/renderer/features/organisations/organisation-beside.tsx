import { useNavigate } from 'react-router';
import {
  codeName,
  committeeKinds,
  committeeTrades,
  massOrganisationKinds,
  organisationKinds,
  organisationLevels,
} from '#shared/codes/index.ts';
import type { CodeTable } from '#shared/codes/index.ts';
import type { Organisation } from '#shared/contract/organisations.ts';
import { maskPhone } from '#shared/rules/masking.ts';
import { committeeKind } from '#shared/rules/organisation-record.ts';
import { isHeldOn } from '#shared/rules/staff-posts.ts';
import { organisationLabels } from '#shared/words/people-fields.ts';
import { api } from '../../api/api.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { HistoryTimeline } from '../../components/history/history-timeline.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { RecordSummary } from '../../components/record-summary.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { spanText } from '#shared/words/span-text.ts';
import { postTitle } from '../staff/posts-timeline.tsx';
import { CommitteeNotices } from './committee-notices.tsx';
import { useMembers } from './use-members.ts';

/** The selected organisation beside the tree or the list. */
export function OrganisationBeside({ id }: { readonly id: string }) {
  const navigate = useNavigate();
  const { value, error, reload } = useAnswer(id, () => api.organisations.get({ id }));
  useRegisterChanges(['organisations'], reload);
  if (error !== null)
    return (
      <div className="summary">
        <ErrorBanner error={error} />
      </div>
    );
  if (!value) return null;
  return (
    <RecordSummary title={value.name} onOpen={() => void navigate(`/organisations/${id}`)} lines={linesOf(value)}>
      <People organisation={value} />
      <section className="panel">
        <h3 className="panel-title">经过</h3>
        <HistoryTimeline entity="organisation" recordId={id} rev={value.rev} masked />
      </section>
    </RecordSummary>
  );
}

function linesOf(value: Organisation) {
  const name = (table: CodeTable, code: string | null) => (code === null ? null : (codeName(table, code) ?? code));
  const line = (field: keyof Organisation, shown: string | null) => ({ label: organisationLabels[field] ?? '', value: shown });
  return [
    line('kind', name(organisationKinds, value.kind)),
    line('committeeKind', name(committeeKinds, value.committeeKind)),
    line('committeeTrade', name(committeeTrades, value.committeeTrade)),
    line('massKind', name(massOrganisationKinds, value.massKind)),
    line('level', name(organisationLevels, value.level)),
    line('parentId', value.parentName),
    line('villageCode', value.villageName),
    line('headName', value.headName),
    line('headPhone', maskPhone(value.headPhone)),
    line('phone', maskPhone(value.phone)),
    line('address', value.address),
    line('composingUnits', value.composingUnits),
    line('duties', value.duties),
    line('terms', value.terms.map((term) => spanText(term.fromOn, term.untilOn)).join('\n')),
    line('closedOn', value.closedOn),
  ];
}

function People({ organisation }: { readonly organisation: Organisation }) {
  const members = useMembers(organisation.id);
  const today = officeToday();
  const held = members.rows.filter((member) => isHeldOn(member, today));
  return (
    <>
      {organisation.kind === committeeKind ? <CommitteeNotices fields={organisation} members={members} /> : null}
      <section className="panel">
        <h3 className="panel-title">在任 {held.length} 人</h3>
        <ErrorBanner error={members.error} />
        {held.length === 0 ? (
          <p className="quiet">还没有人在这里任职</p>
        ) : (
          held.map((member, index) => (
            <div key={index} className="posts-line">
              <span>{member.name}</span>
              <span className="quiet">{postTitle(member)}</span>
            </div>
          ))
        )}
      </section>
    </>
  );
}
