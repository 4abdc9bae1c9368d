import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { wordError } from '../words/errors/index.ts';

interface BannerAction {
  readonly word: string;
  readonly act: () => void;
}

/** What happened, why, what to do. Shows nothing while there is no error. `back`: a BackTo, where nothing else is left to do. */
export function ErrorBanner({
  error,
  action,
  back,
  onClose,
}: {
  readonly error: unknown;
  readonly action?: BannerAction | undefined;
  readonly back?: ReactNode;
  readonly onClose?: (() => void) | undefined;
}) {
  if (error === null || error === undefined) return null;
  const { what, why, toDo } = wordError(error);
  return (
    <Alert
      className="banner"
      type="error"
      showIcon
      role="alert"
      title={what}
      description={`${why}。${toDo}。`}
      action={
        action ? (
          <Button size="small" onClick={action.act}>
            {action.word}
          </Button>
        ) : (
          back
        )
      }
      {...(onClose ? { closable: { onClose } } : {})}
    />
  );
}
