// 设置: the list on the left, one setting on the right.
import { Link, useParams } from 'react-router';
import { NoScreen } from '../../routing/no-screen.tsx';
import { useAccount, useOffice } from '../../session/session.tsx';
import { sectionsFor, whyWithheld, type Withheld } from './sections.tsx';
import './settings.css';

export function SettingsPage() {
  const { section: path } = useParams();
  const { desk } = useOffice();
  const { isAdministrator } = useAccount();
  const groups = sectionsFor(desk, isAdministrator);
  const all = groups.flatMap(({ sections }) => sections);
  const current = path === undefined ? all[0] : all.find((section) => section.path === path);
  return (
    <div className="settings-screen">
      <nav className="settings-list" aria-label="设置项目">
        <h1 className="screen-title">设置</h1>
        {groups.map(({ word, sections }) => (
          <div key={word} className="settings-group">
            <h2 className="quiet">{word}</h2>
            {sections.map((section) => (
              <Link
                key={section.path}
                to={`/settings/${section.path}`}
                className={section === current ? 'settings-item current' : 'settings-item'}
                aria-current={section === current ? 'page' : undefined}
              >
                {section.word}
              </Link>
            ))}
          </div>
        ))}
      </nav>
      <div className="settings-body" key={path ?? ''}>
        {current ? <current.Screen /> : <NotForYou {...whyWithheld(path ?? '', desk)} />}
      </div>
    </div>
  );
}

/** Opened by its address, e.g. from a colleague's note. */
function NotForYou({ why, word }: Withheld) {
  switch (why) {
    case 'administrator':
      return (
        <NoScreen
          title={`“${word}”由管理员办理`}
          description="您的账号不是管理员，打不开这一项。要办的事请告诉本单位的管理员；别的设置在左边选。"
        />
      );
    case 'otherDesk':
      return (
        <NoScreen
          title={`本单位没有“${word}”这一项`}
          description="乡镇（街道）和县级平台的设置不完全一样，这一项是另一级的。别的设置在左边选。"
        />
      );
    case 'unknown':
      return <NoScreen title="没有这项设置" description="地址写错了，或者是别的版本的设置。您的登记没有受影响；请在左边选。" />;
  }
}
