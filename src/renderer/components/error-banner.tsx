import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import type { ErrorWords } from '../words/error-words.ts';
import { wordError } from '../words/errors/index.ts';

interface BannerAction {
  readonly word: string;
  readonly act: () => void;
}

/** What happened, why, what to do. Shows nothing while there is no error. `back`: a BackTo, where nothing else is left to do. */
export function ErrorBanner({
  error,
  instead,
  action,
  back,
  onClose,
}: {
  readonly error: unknown;
  /** Words of codes that mean something else to the person here. */
  readonly instead?: ErrorWords | undefined;
  readonly action?: BannerAction | undefined;
  readonly back?: ReactNode;
  readonly onClose?: (() => void) | undefined;
}) {
  if (error === null || error === undefined) return null;
  const { what, why, toDo } = wordError(error, instead);
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
      {...(onClose ? { closable: { onClose, 'aria-label': '关上这条提示' } } : {})}
    />
  );
}
