import { lazy, Suspense, useCallback, useState } from 'react';
import { useShortcut } from '../../components/use-shortcut.ts';

const ManualDrawer = lazy(async () => ({ default: (await import('./manual-drawer.tsx')).ManualDrawer }));

/** F1 opens the manual at the section of the screen and closes it again; the desktop's menu sends the same key. */
export function useManual(section: string | null) {
  const [open, setOpen] = useState(false);
  const show = useCallback(() => {
    setOpen(true);
  }, []);
  useShortcut('f1', () => {
    setOpen(!open);
  });
  const manual = open ? (
    <Suspense>
      <ManualDrawer section={section} onClose={() => setOpen(false)} />
    </Suspense>
  ) : null;
  return { show, manual };
}

/** The key where there is no shell: before sign-in. */
export function ManualKey({ section }: { readonly section: string }) {
  return useManual(section).manual;
}
