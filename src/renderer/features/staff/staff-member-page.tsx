import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useGrids } from '../../components/places.ts';
import { RecordEditor } from '../../components/record-editor.tsx';
import { staffDesk } from './staff-desk.ts';
import { StaffForm } from './staff-form.tsx';

export function StaffMemberPage() {
  const { id } = useParams();
  const grids = useGrids();
  const desk = useMemo(() => staffDesk(grids), [grids]);
  return <RecordEditor key={id} desk={desk} id={id === undefined || id === 'new' ? null : id} form={(form) => <StaffForm form={form} />} />;
}
