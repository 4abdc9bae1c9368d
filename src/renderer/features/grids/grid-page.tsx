import { useParams } from 'react-router';
import { RecordEditor } from '../../components/record-editor.tsx';
import { gridDesk } from './grid-desk.ts';
import { GridForm } from './grid-form.tsx';

export function GridPage() {
  const { id } = useParams();
  return <RecordEditor key={id} desk={gridDesk} id={id === undefined || id === 'new' ? null : id} form={(form) => <GridForm form={form} />} />;
}
