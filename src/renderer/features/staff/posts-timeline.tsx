// A person's posts as they followed each other: those in force first, then the past ones, the latest first.
import { codeName, committeeRoles, legalRoles, staffKinds } from '#shared/codes/index.ts';
import type { StaffPost } from '#shared/contract/staff-posts.ts';
import { isHeldOn } from '#shared/rules/staff-posts.ts';
import { officeToday } from '../../values/office-calendar.ts';
import { spanText } from '#shared/words/span-text.ts';
import './staff.css';

interface PostsTimelineProps {
  readonly posts: readonly StaffPost[];
  /** Where each post is, in the same order. */
  readonly places: readonly string[];
}

export function PostsTimeline({ posts, places }: PostsTimelineProps) {
  const today = officeToday();
  const lines = posts.map((post, index) => ({ post, place: places[index] ?? '', held: isHeldOn(post, today) }));
  lines.sort((a, b) => Number(b.held) - Number(a.held) || (b.post.fromOn ?? '').localeCompare(a.post.fromOn ?? ''));
  return (
    <section className="panel">
      <h2 className="panel-title">任职经历</h2>
      {lines.length === 0 ? <p className="quiet">还没有任职</p> : null}
      {lines.map(({ post, place, held }, index) => (
        <div key={index} className="posts-line">
          <b className={held ? '' : 'quiet'}>{postTitle(post)}</b>
          <span className="number">{spanText(post.fromOn, post.untilOn) || '起止未填'}</span>
          <span className="quiet">
            {[place, post.fullTime === null ? '' : post.fullTime ? '专职' : '兼职', post.document]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </div>
      ))}
    </section>
  );
}

/** 调解员（主任）; 政法“八大员”（人民陪审员）. */
export function postTitle({ kind, committeeRole, legalRole }: Pick<StaffPost, 'kind' | 'committeeRole' | 'legalRole'>): string {
  const role =
    committeeRole === null ? (legalRole === null ? undefined : codeName(legalRoles, legalRole)) : codeName(committeeRoles, committeeRole);
  const name = codeName(staffKinds, kind) ?? '岗位未填';
  return role === undefined || role === name ? name : `${name}（${role}）`;
}
