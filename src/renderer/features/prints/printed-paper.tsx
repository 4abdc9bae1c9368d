// Enter on a line of the print ledger: goes on to the paper that was printed.
import { Spin } from 'antd';
import { Navigate, useParams } from 'react-router';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { addressOfPaper } from './print-words.ts';

export function PrintedPaper() {
  const { id = '' } = useParams();
  const { value, error } = useAnswer(id, () => api.prints.get({ id }));
  if (error !== null)
    return (
      <div className="screen">
        <ErrorBanner error={error} />
      </div>
    );
  return value ? (
    <Navigate to={addressOfPaper(value)} replace />
  ) : (
    <div className="centred">
      <Spin />
    </div>
  );
}
