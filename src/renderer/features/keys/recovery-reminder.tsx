// On the desk, for an administrator, until the recovery code is kept.
import { Alert, Button } from 'antd';
import { useNavigate } from 'react-router';
import { api } from '../../api/api.ts';
import { useAccount, useOffice } from '../../session/session.tsx';
import { useAnswer } from '../../api/use-answer.ts';

export function RecoveryReminder() {
  const { isAdministrator } = useAccount();
  const { isDemo } = useOffice();
  // Behind a made-up township there is nothing to lose.
  return isAdministrator && !isDemo ? <Reminder /> : null;
}

function Reminder() {
  const navigate = useNavigate();
  const { value } = useAnswer('recovery-code', () => api.keys.state({}));
  if (value === undefined || (value.code !== null && value.code.provedAt !== null && value.file !== 'missing')) return null;
  const what =
    value.code === null ? '还没有做恢复码' : value.code.provedAt === null ? '恢复码还没有核对保管' : '恢复文件不见了，恢复码现在没有用';
  return (
    <Alert
      className="banner"
      type="warning"
      showIcon
      title={what}
      description="这台电脑坏了或重装系统，没有恢复码，台账和所有备份都打不开。"
      action={
        <Button size="small" onClick={() => void navigate('/settings/key')}>
          现在办理
        </Button>
      }
    />
  );
}
