import { Progress } from 'antd';
import { useEffect, useState } from 'react';
import { api } from '../../api/api.ts';
import { noteTrouble } from '../../api/trouble.ts';

const pollMilliseconds = 500;

/** What is being done to the register's files, as the supervisor tells it. */
export function WorkProgress() {
  const [now, setNow] = useState<{ step: string; done: number; total: number | null } | null>(null);
  useEffect(() => {
    let current = true;
    const timer = setInterval(() => {
      api.recovery.progress({}).then((answer) => {
        if (current) setNow(answer);
      }, noteTrouble);
    }, pollMilliseconds);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, []);
  const share = now?.total ? Math.floor((now.done / now.total) * 100) : 0;
  return (
    <div className="job" role="status">
      <div className="job-line">
        <span>{now?.step === undefined || now.step === '' ? '正在进行' : now.step}…请不要关闭电脑</span>
      </div>
      <Progress aria-label="进度" percent={share} status="active" showInfo={false} size="small" />
    </div>
  );
}
