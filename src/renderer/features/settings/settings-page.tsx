// 设置: the list on the left, one setting on the right.
import { Link, useParams } from 'react-router';
import { useAccount, useOffice } from '../../app/session.tsx';
import { sectionsFor } from './sections.tsx';
import './settings.css';

export function SettingsPage() {
  const { section: path } = useParams();
  const { desk } = useOffice();
  const { isAdministrator } = useAccount();
  const groups = sectionsFor(desk, isAdministrator);
  const all = groups.flatMap(({ sections }) => sections);
  const current = all.find((section) => section.path === path) ?? all[0];
  if (current === undefined) return null;
  const { Screen } = current;
  return (
    <div className="settings-screen">
      <nav className="settings-list" aria-label="设置项目">
        <h1 className="screen-title">设置</h1>
        {groups.map(({ word, sections }) => (
          <div key={word} className="settings-group">
            <h2 className="quiet">{word}</h2>
            {sections.map((section) => <Link key={section.path} to={`/settings/${section.path}`} className={section === current ? 'settings-item current' : 'settings-item'} aria-current={section === current ? 'page' : undefined}>{section.word}</Link>)}
          </div>
        ))}
      </nav>
      <div className="settings-body" key={current.path}><Screen /></div>
    </div>
  );
}
