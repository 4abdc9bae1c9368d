import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useGrids } from '../../components/places.ts';
import { RecordEditor } from '../../components/record-editor.tsx';
import { staffDesk } from './staff-desk.ts';
import { PostsTimeline } from './posts-timeline.tsx';
import { StaffForm } from './staff-form.tsx';
import { StaffNotices } from './staff-notices.tsx';

export function StaffMemberPage() {
  const { id } = useParams();
  const grids = useGrids();
  const desk = useMemo(() => staffDesk(grids), [grids]);
  return <RecordEditor key={id} desk={desk} id={id === undefined || id === 'new' ? null : id} form={(form) => <StaffForm form={form} />} side={(fields, member) => <><StaffNotices fields={fields} member={member} />{member ? <PostsTimeline posts={member.posts} places={member.postPlaces} /> : null}</>} />;
}
