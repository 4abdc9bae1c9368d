// 找回台账: where the register does not open, and from the sign-in page where it does. Says what happened, proves who asks, offers the ways.
import { Button, Card } from 'antd';
import { useState } from 'react';
import type { RecoveryState } from '#shared/contract/recovery.ts';
import { api } from '../../api/api.ts';
import { BackButton } from '../../components/back-button.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { FaultPart } from './fault-part.tsx';
import { ProveForm } from './prove-form.tsx';
import { WaysPart } from './ways-part.tsx';
import './recovery.css';

interface RecoveryPageProps {
  /** The register opens again: shows its sign-in page. */
  readonly onOpened: () => Promise<void>;
  /** Absent where the register does not open: there is nothing to go back to. */
  readonly onBack?: (() => void) | undefined;
  /** An empty folder: the copies lie elsewhere, and only the recovery code opens them. */
  readonly isEmpty?: boolean;
}

export function RecoveryPage({ onOpened, onBack, isEmpty = false }: RecoveryPageProps) {
  const { value: state, error, reload } = useAnswer('recovery', () => api.recovery.state({}));
  const [pass, setPass] = useState<{ readonly pass: string; readonly folder: string } | null>(null);
  const again = useAct(async () => {
    const now = await api.recovery.tryAgain({});
    if (now.phase === 'open') await onOpened();
    else reload();
  });
  const needsKey = state?.fault != null && isKeyFault(state.fault);
  const codeCannotHelp = needsKey && !state.hasRecoveryFile;
  return (
    <div className="door door-wide recovery">
      <Card className="door-card">
        <h1 className="door-title">找回台账</h1>
        <ErrorBanner error={error ?? again.error} />
        {state ? <FaultPart state={state} isProved={pass !== null} isEmpty={isEmpty} codeCannotHelp={codeCannotHelp} /> : null}
        {state && pass === null ? (
          <ProveForm lacks={isEmpty || codeCannotHelp ? 'register' : needsKey ? 'key' : 'nothing'} onOpened={onOpened} onProved={setPass} />
        ) : null}
        {state && pass !== null ? (
          <WaysPart pass={pass.pass} folder={pass.folder} state={state} onOpened={onOpened} onChanged={reload} />
        ) : null}
        <p className="recovery-foot">
          {state?.phase === 'rescue' ? (
            <Button loading={again.busy} onClick={() => void again.act()}>
              再试一次
            </Button>
          ) : null}
          {onBack ? <BackButton onBack={onBack} /> : null}
          {state ? <PlaceOfData state={state} /> : null}
        </p>
      </Card>
    </div>
  );
}

const keyFaults: ReadonlySet<string> = new Set([
  'register.wrong-key',
  'register.key-missing',
  'register.key-damaged',
  'register.key-sealed',
  'register.unreadable',
]);

/** The key is not there, does not fit, or a folder has taken its place. */
function isKeyFault({ code, details }: NonNullable<RecoveryState['fault']>): boolean {
  return keyFaults.has(code) || (code === 'register.not-a-file' && String(details['file']).startsWith('register.key'));
}

function PlaceOfData({ state }: { readonly state: RecoveryState }) {
  return (
    <span className="quiet">
      数据文件夹：<span className="recovery-path">{state.dataFolder}</span>
    </span>
  );
}
