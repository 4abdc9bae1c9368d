import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Button, Menu } from 'antd';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { catchEarlyArrows } from '../components/early-arrows.ts';
import { useNarrow } from '../components/use-narrow.ts';
import { useRemembered } from '../session/use-remembered.ts';
import { isFlag } from '../values/shapes.ts';
import { useManual } from '../features/manual/manual-key.tsx';
import { sectionWordOf } from '../features/manual/manual-sections.ts';
import { registersOf } from './registers.tsx';
import { useOffice } from '../session/session.tsx';
import { SkipLink } from './skip-link.tsx';
import { TopBar } from './top-bar.tsx';

/** Left the registers, above the office and the person, in the middle the screen. */
export function Shell() {
  const [folded, setFolded] = useFolded();
  const { pathname } = useLocation();
  const { show, manual } = useManual(sectionWordOf(pathname));
  return (
    <div className={folded ? 'shell folded' : 'shell'}>
      <SkipLink />
      <nav className="shell-side" aria-label="台账">
        <RegisterMenu folded={folded} />
        <Button
          className="shell-fold"
          type="text"
          icon={folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
          aria-label={folded ? '展开左栏' : '收起左栏'}
          onClick={() => setFolded(!folded)}
        >
          {folded ? null : '收起'}
        </Button>
      </nav>
      <TopBar onHelp={show} />
      {/* Until a screen is loaded the one before it stays: by this address tests see which one it is. */}
      <main className="shell-main" tabIndex={-1} data-address={pathname}>
        <Outlet />
      </main>
      {manual}
    </div>
  );
}

function RegisterMenu({ folded }: { readonly folded: boolean }) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const registers = registersOf(useOffice().desk);
  const current = registers.find(({ path, also = [] }) =>
    [path, ...also].some((start) => pathname === start || pathname.startsWith(`${start}/`)),
  );
  return (
    <Menu
      mode="inline"
      inlineCollapsed={folded}
      selectedKeys={current ? [current.path] : []}
      items={registers.map(({ path, word, icon }) => ({ key: path, label: word, icon, title: word }))}
      onClick={({ key }) => {
        if (key !== pathname) catchEarlyArrows();
        void navigate(key);
      }}
    />
  );
}

/** Folded in narrow windows; the person's choice is remembered. */
function useFolded(): [boolean, (folded: boolean) => void] {
  const narrow = useNarrow(1100);
  const [remembered, remember] = useRemembered<boolean | null>('shell.folded', null, isFlag);
  return [remembered ?? narrow, remember];
}
