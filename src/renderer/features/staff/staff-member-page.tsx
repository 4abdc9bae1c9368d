import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import type { StaffFields, StaffMember } from '#shared/contract/staff.ts';
import { isHeldOn } from '#shared/rules/staff-posts.ts';
import { officeToday } from '../../values/office-calendar.ts';
import { useGrids } from '../../components/pickers/places.ts';
import { RecordEditor } from '../../components/record-form/record-editor.tsx';
import { StaffingNotice } from '../grid-staffing/staffing-notice.tsx';
import { staffDesk } from './staff-desk.ts';
import { PostsTimeline } from './posts-timeline.tsx';
import { StaffForm } from './staff-form.tsx';
import { StaffNotices } from './staff-notices.tsx';

export function StaffMemberPage() {
  const { id } = useParams();
  const grids = useGrids();
  const desk = useMemo(() => staffDesk(grids), [grids]);
  // Posts that were taken from a grid alter the person beside the form: the page is read anew.
  const [turn, setTurn] = useState(0);
  return (
    <RecordEditor
      key={turn}
      desk={desk}
      id={id === undefined || id === 'new' ? null : id}
      form={(form) => <StaffForm form={form} />}
      side={(fields, member) => (
        <>
          <StaffNotices fields={fields} member={member} />
          {member === null
            ? null
            : gridsOf(member).map((gridId) => (
                <StaffingNotice
                  key={gridId}
                  gridId={gridId}
                  gridName={grids.find((grid) => grid.id === gridId)?.name ?? ''}
                  rev={member.rev}
                  changed={isChanged(fields, member)}
                  onTaken={() => setTurn(turn + 1)}
                />
              ))}
          {member ? <PostsTimeline posts={member.posts} places={member.postPlaces} /> : null}
        </>
      )}
    />
  );
}

/** Grids in which the person holds a post today. */
function gridsOf(member: StaffMember): string[] {
  if (member.deletedAt !== null) return [];
  const today = officeToday();
  return [...new Set(member.posts.filter((post) => isHeldOn(post, today)).flatMap(({ gridId }) => gridId ?? []))];
}

function isChanged(fields: StaffFields, member: StaffMember): boolean {
  return JSON.stringify(fields.posts) !== JSON.stringify(member.posts);
}
