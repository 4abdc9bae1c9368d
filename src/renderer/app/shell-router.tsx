// The shell and its screens under hash addresses: the desktop window and the browser need no host route for them.
import { Suspense, useEffect } from 'react';
import { Spin } from 'antd';
import { createHashRouter, Navigate, useLocation } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { takeEarlyArrows } from '../components/early-arrows.ts';
import type { FeatureRoute } from '../routing/feature-route.ts';
import { OtherDesk, UnknownAddress } from '../routing/no-screen.tsx';
import { routes } from './routes.ts';
import { ScreenBoundary } from './screen-boundary.tsx';
import { useOffice } from '../session/session.tsx';
import { Shell } from './shell.tsx';

const router = createHashRouter([
  {
    path: '/',
    element: <Shell />,
    children: [
      { index: true, element: <Navigate to="/desk" replace /> },
      ...routes.map(({ path, ...screen }) => ({
        path,
        element: <OfThisDesk {...screen} />,
        errorElement: <ScreenBoundary />,
      })),
      { path: '*', element: <UnknownAddress /> },
    ],
  },
]);

/** The screen, or whose it is: an address from the other desk does not land elsewhere without a word. */
function OfThisDesk({ screen: Screen, desk }: Pick<FeatureRoute, 'screen' | 'desk'>) {
  const office = useOffice();
  if (desk !== undefined && desk !== office.desk) return <OtherDesk desk={desk} />;
  return (
    <Suspense
      fallback={
        <div className="centred">
          <Spin />
        </div>
      }
    >
      <Screen />
      <ArrowsAreTaken />
    </Suspense>
  );
}

/** Beside the screen, so that it comes after it: a screen that has no rows leaves the arrows to the menu again. */
function ArrowsAreTaken() {
  const { pathname } = useLocation();
  useEffect(() => void takeEarlyArrows(), [pathname]);
  return null;
}

export function ShellRouter() {
  return <RouterProvider router={router} />;
}
