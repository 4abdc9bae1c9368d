// Long work shows how far it is, how long it still takes, and can be stopped; leaving the screen doesn't stop it.
import { Button, Progress } from 'antd';
import { useEffect, useState } from 'react';
import type { Job } from '#shared/contract/jobs.ts';
import { api } from '../api/api.ts';
import { restText } from '../values/rest-time.ts';
import { noteTrouble } from '../api/trouble.ts';

const pollMilliseconds = 500;

interface JobProgressProps {
  readonly jobId: string;
  /** What is being done, e.g. 正在建示范数据. */
  readonly title: string;
  /** Absent: the work can't be stopped. */
  readonly cancelWord?: string | undefined;
}

export function JobProgress({ jobId, title, cancelWord }: JobProgressProps) {
  const job = useJob(jobId);
  const [cancelling, setCancelling] = useState(false);
  const share = job?.total ? Math.min(100, Math.floor((job.done / job.total) * 100)) : null;
  return (
    <div className="job" role="status">
      <div className="job-line">
        <span>
          {title}
          {job?.step ? `：${job.step}` : ''}
        </span>
        <span className="quiet number">{job ? restText(job, Date.now()) : ''}</span>
      </div>
      <Progress aria-label="进度" percent={share ?? 0} status="active" showInfo={share !== null} size="small" />
      {cancelWord === undefined ? null : (
        <Button
          size="small"
          loading={cancelling}
          onClick={() => {
            setCancelling(true);
            api.jobs.cancel({ jobId }).catch((error: unknown) => {
              noteTrouble(error);
              setCancelling(false);
            });
          }}
        >
          {cancelWord}
        </Button>
      )}
    </div>
  );
}

/** Null until the job runs and again once it has ended. */
function useJob(jobId: string): Job | null {
  const [job, setJob] = useState<Job | null>(null);
  useEffect(() => {
    let current = true;
    const timer = setInterval(() => {
      api.jobs.get({ jobId }).then(
        (answer) => {
          if (current) setJob(answer.job);
        },
        (error: unknown) => {
          noteTrouble(error);
        },
      );
    }, pollMilliseconds);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [jobId]);
  return job;
}
