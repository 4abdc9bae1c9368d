import type { Job } from '#shared/contract/jobs.ts';

/** 已完成 300 / 3,000，约剩 12 秒. Nothing is promised before a twentieth is done. */
export function restText(job: Job, nowMilliseconds: number): string {
  if (job.total === null || job.total === 0) return job.done === 0 ? '' : `已完成 ${job.done.toLocaleString('zh-CN')}`;
  const counted = `已完成 ${job.done.toLocaleString('zh-CN')} / ${job.total.toLocaleString('zh-CN')}`;
  const elapsed = nowMilliseconds - Date.parse(job.startedAt);
  if (job.done / job.total < 0.05 || !(elapsed > 0)) return counted;
  const seconds = Math.ceil(((elapsed / job.done) * (job.total - job.done)) / 1000);
  return `${counted}，约剩 ${seconds < 60 ? `${String(seconds)} 秒` : `${String(Math.ceil(seconds / 60))} 分钟`}`;
}
