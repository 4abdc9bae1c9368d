import { render } from '@testing-library/react';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { createMemoryRouter, useLocation } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import type { Status } from '#shared/contract/accounts.ts';
import { theme } from '../look/theme.ts';
import { SessionProvider } from './session.tsx';

const clerk: Status = {
  state: 'signedIn',
  office: { name: '枫桥镇', desk: 'township', divisionCode: '320599101000', isDemo: false },
  account: {
    id: '0190a0a0-0000-7000-8000-000000000001',
    userName: 'zhou',
    name: '周文',
    role: 'clerk',
    active: true,
    lastSignedInAt: null,
  },
  demoAccounts: [],
  programVersion: '0.1.0',
  opensAs: 'township',
};

/** Shows a part of a screen to a clerk who is signed in, at `address` under `path`; other addresses show themselves. */
export function showAtOffice(shown: ReactNode, path = '/', address = path): void {
  const router = createMemoryRouter(
    [
      { path, element: shown },
      { path: '*', element: <AnotherScreen /> },
    ],
    { initialEntries: [address] },
  );
  render(
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp component={false}>
        <SessionProvider status={clerk} refresh={() => Promise.resolve()}>
          <RouterProvider router={router} />
        </SessionProvider>
      </AntApp>
    </ConfigProvider>,
  );
}

function AnotherScreen() {
  return <p title={useLocation().pathname}>another screen</p>;
}
