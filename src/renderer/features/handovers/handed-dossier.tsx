// Enter on a line of the register: goes on to the dossier.
import { Navigate, useParams } from 'react-router';

export function HandedDossier() {
  const { id = '' } = useParams();
  return <Navigate to={`/papers/dossier/${id}`} replace />;
}
