import { UserOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { pendingCount } from '#shared/rules/named-counts/other-counts.ts';
import { sentModules } from '#shared/registers/index.ts';
import { api } from '../api/api.ts';
import { useRegisterChanges } from '../api/changes.ts';
import { useDraftCount } from '../session/drafts.ts';
import { useAnswer } from '../api/use-answer.ts';
import { MenuOfButton } from '../components/menu-of-button.tsx';
import { PasswordDialog } from '../features/accounts/password-dialog.tsx';
import { SearchBox } from './search-box.tsx';
import { useAccount, useOffice, useSignOut } from '../session/session.tsx';

export function TopBar({ onHelp }: { readonly onHelp: () => void }) {
  const office = useOffice();
  return (
    <header className="shell-top">
      <strong className="shell-office" title={office.name}>
        {office.name}
      </strong>
      <Tag>{office.desk === 'township' ? '乡镇' : '县'}</Tag>
      {office.isDemo ? <Tag color="warning">示范数据，人物皆为虚构</Tag> : null}
      <span className="spring" />
      <SearchBox />
      {office.desk === 'township' ? <PendingUpload /> : null}
      <AccountMenu onHelp={onHelp} />
    </header>
  );
}

function PendingUpload() {
  const navigate = useNavigate();
  const { value, reload } = useAnswer('desk', () => api.desk.today({}));
  useRegisterChanges([...sentModules, 'imports', 'batches'], reload);
  if (!value) return null;
  return (
    <Button type="text" onClick={() => void navigate('/batches')} title={pendingCount.meaning}>
      待报送 <b className="number">{value.counts.pendingUpload.toLocaleString('zh-CN')}</b>
    </Button>
  );
}

function AccountMenu({ onHelp }: { readonly onHelp: () => void }) {
  const account = useAccount();
  const signOut = useSignOut();
  const drafts = useDraftCount();
  const [changing, setChanging] = useState(false);
  return (
    <>
      <MenuOfButton
        items={[
          { key: 'help', label: '使用手册 F1' },
          { key: 'password', label: '修改密码' },
          { key: 'leave', label: drafts === 0 ? '退出' : `退出（${String(drafts)} 处没写完的会留着）` },
        ]}
        onPick={(key) => {
          if (key === 'help') onHelp();
          else if (key === 'password') setChanging(true);
          else void signOut();
        }}
      >
        <Button type="text" icon={<UserOutlined />}>
          {account.name}
        </Button>
      </MenuOfButton>
      <PasswordDialog open={changing} onClose={() => setChanging(false)} />
    </>
  );
}
