// What a window shows: first run, sign-in or the shell, by the state of the register.
import { App as AntApp, ConfigProvider, Spin } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { lazy, Suspense } from 'react';
import type { Status } from '#shared/contract/accounts.ts';
import { ApiError } from '../api/api.ts';
import { ErrorBanner } from '../components/error-banner.tsx';
import { ManualKey } from '../features/manual/manual-key.tsx';
import { cspNonce } from '../look/csp-nonce.ts';
import { ScreenStands } from './screen-stands.tsx';
import { SessionProvider, useStatus } from '../session/session.tsx';
import { theme } from '../look/theme.ts';
import { UnderUpdateLine } from './update-line.tsx';
import { WithDrafts } from '../session/with-drafts.tsx';

dayjs.locale('zh-cn');

const RecoveryPage = lazy(async () => ({ default: (await import('../features/recovery/recovery-page.tsx')).RecoveryPage }));
const Shell = lazy(async () => ({ default: (await import('./shell-router.tsx')).ShellRouter }));
const SignInPage = lazy(async () => ({ default: (await import('../features/sign-in/sign-in-page.tsx')).SignInPage }));
const FirstRunPage = lazy(async () => ({ default: (await import('../features/offices/first-run-page.tsx')).FirstRunPage }));

export function App() {
  return (
    <ConfigProvider
      getPopupContainer={floatingPlane}
      locale={zhCN}
      theme={theme}
      csp={{ nonce: cspNonce }}
      button={{ autoInsertSpace: false }}
    >
      <AntApp component={false} message={{ maxCount: 3 }}>
        <UnderUpdateLine>
          <Suspense fallback={<Waiting />}>
            <Screen />
          </Suspense>
        </UnderUpdateLine>
      </AntApp>
    </ConfigProvider>
  );
}

/** Dialogues over document.body would lock its scrolling by a style without nonce, which the page's policy blocks. */
function floatingPlane(): HTMLElement {
  return document.getElementById('floating') ?? document.body;
}

function Screen() {
  const { status, error, refresh } = useStatus();
  if (isShut(error))
    return (
      <>
        <RecoveryPage onOpened={refresh} />
        <ManualKey section="找回台账" />
      </>
    );
  if (error !== null && !status)
    return (
      <div className="centred">
        <ErrorBanner error={error} action={{ word: '再试一次', act: () => void refresh() }} />
      </div>
    );
  if (!status) return <Waiting />;
  return (
    <SessionProvider status={status} refresh={refresh}>
      {screenFor(status)}
      <ScreenStands />
    </SessionProvider>
  );
}

/** The register does not open, or is being exchanged: whatever was shown before, the ways back are shown now. */
function isShut(error: unknown): boolean {
  return error instanceof ApiError && ['register.rescue', 'register.restoring', 'register.corrupt'].includes(error.code);
}

function screenFor({ state, account }: Status) {
  switch (state) {
    case 'unset':
      return (
        <>
          <FirstRunPage />
          <ManualKey section="第一次打开" />
        </>
      );
    case 'signedOut':
      return (
        <>
          <SignInPage />
          <ManualKey section="登录" />
        </>
      );
    case 'signedIn':
      return (
        <WithDrafts accountId={account?.id ?? ''} waiting={<Waiting />}>
          <Shell />
        </WithDrafts>
      );
  }
}

function Waiting() {
  return (
    <div className="centred">
      <Spin size="large" aria-label="正在打开" />
    </div>
  );
}
