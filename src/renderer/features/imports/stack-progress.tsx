// How far the files of a stack are, and how long it still takes; the file that is worked on shows its own steps below.
import { Button, Progress } from 'antd';
import { restText } from '../../values/rest-time.ts';
import { stopStackRun, type StackRun } from './stack-run.ts';

const words = {
  reading: { act: '正在读取', stop: '停止读取', kept: '正在停下，已读出的不受影响' },
  writing: { act: '正在写入', stop: '停止写入', kept: '正在停下，已写入的文件不受影响' },
} as const;

export function StackProgress({ run }: { readonly run: StackRun }) {
  const { act, stop, kept } = words[run.doing];
  const { done, total, startedAt } = run;
  return (
    <div className="import-taken job" role="status" aria-label={act}>
      <div className="job-line">
        <span>
          {act}第 {done + 1} 个，共 {total} 个：{run.fileName}
        </span>
        <span className="quiet number">{done === 0 ? '' : restText({ done, total, step: '', startedAt }, Date.now())}</span>
      </div>
      <Progress aria-label="进度" percent={Math.floor((done / total) * 100)} status="active" size="small" />
      <Button size="small" loading={run.stopping} onClick={stopStackRun}>
        {run.stopping ? kept : stop}
      </Button>
    </div>
  );
}
