// What the desk says of copies and of the register itself; nothing while all is well.
import { Alert, Button } from 'antd';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../api/api.ts';
import { useSignOut } from '../../session/session.tsx';
import { useRegisterChanges } from '../../api/changes.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { healthText } from './backup-words.ts';

export function HealthBanner() {
  const navigate = useNavigate();
  const signOut = useSignOut();
  const { value, reload } = useAnswer('health', () => api.backups.health({}));
  useRegisterChanges(['backups'], reload);
  // When somebody comes back to the window; asking all the time would keep a session alive that nobody uses.
  useEffect(() => {
    window.addEventListener('focus', reload);
    return () => {
      window.removeEventListener('focus', reload);
    };
  }, [reload]);
  return (value?.lines ?? []).map((line) => {
    const { title, text, leadsTo } = healthText(line);
    return (
      <Alert
        key={`${line.kind} ${line.place ?? ''}`}
        className="banner"
        type={leadsTo === 'restore' || line.kind === 'damaged' ? 'error' : 'warning'}
        showIcon
        role="alert"
        title={title}
        description={text}
        action={
          leadsTo === 'restore' ? (
            <Button size="small" onClick={() => void signOut()}>
              退出登录，去恢复备份
            </Button>
          ) : (
            <Button size="small" onClick={() => void navigate('/settings/backups')}>
              去看备份
            </Button>
          )
        }
      />
    );
  });
}
