import { Button } from 'antd';
import { useNavigate, useRouteError } from 'react-router';
import { ErrorBanner } from '../components/error-banner.tsx';
import { noteTrouble } from '../api/trouble.ts';

/** A screen broke: the rest of the program stays, and the person learns what to do. */
export function ScreenBoundary() {
  const error = useRouteError();
  const navigate = useNavigate();
  noteTrouble(error);
  return (
    <div className="screen">
      <ErrorBanner error={error} action={{ word: '到工作台', act: () => void navigate('/desk') }} />
      <Button onClick={() => window.location.reload()}>重新打开本程序</Button>
    </div>
  );
}
