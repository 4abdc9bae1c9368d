// The shell and its screens under hash addresses: the desktop window and the browser need no host route for them.
import { Suspense } from 'react';
import { Spin } from 'antd';
import { createHashRouter, Navigate } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { routes } from './routes.ts';
import { ScreenBoundary } from './screen-boundary.tsx';
import { Shell } from './shell.tsx';

const router = createHashRouter([
  {
    path: '/',
    element: <Shell />,
    children: [
      { index: true, element: <Navigate to="/desk" replace /> },
      ...routes.map(({ path, screen: Screen }) => ({
        path,
        element: <Suspense fallback={<div className="centred"><Spin /></div>}><Screen /></Suspense>,
        errorElement: <ScreenBoundary />,
      })),
      { path: '*', element: <Navigate to="/desk" replace /> },
    ],
  },
]);

export function ShellRouter() {
  return <RouterProvider router={router} />;
}
