// 设置: names of the office, its villages, accounts, the county it reports to, and whether the log is whole.
import { useAccount, useOffice } from '../../app/session.tsx';
import { AccountsPanel } from '../accounts/accounts-panel.tsx';
import { CodeTablesPanel } from '../codes/code-tables-panel.tsx';
import { ConnectionPanel } from '../batches/connection-panel.tsx';
import { NamesPanel } from '../offices/names-panel.tsx';
import { VillagesPanel } from '../offices/villages-panel.tsx';
import { AuditPanel } from './audit-panel.tsx';

export function SettingsPage() {
  const office = useOffice();
  const { isAdministrator } = useAccount();
  return (
    <div className="screen settings">
      <h1 className="screen-title">设置</h1>
      {isAdministrator ? null : <p className="quiet">标明“管理员”的项目只能由管理员更改。</p>}
      <NamesPanel editable={isAdministrator} />
      {office.desk === 'township' ? <VillagesPanel /> : null}
      {office.desk === 'township' ? <ConnectionPanel /> : null}
      <CodeTablesPanel editable={isAdministrator} />
      {isAdministrator ? <AccountsPanel /> : null}
      {isAdministrator ? <AuditPanel /> : null}
    </div>
  );
}
