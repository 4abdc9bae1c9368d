// Which posts fit a part that a field asks a person for: who holds one on the day is offered first.
import type { StaffChoice } from '../contract/staff-posts.ts';

type HeldPost = StaffChoice['posts'][number];

/** 调解员 · 网格长 · 网格员: the parts that fields name people for. */
export type Part = 'mediator' | 'gridChief' | 'gridWorker';

/** A mediator by post, or a member of a mediation committee (人民调解法 art. 13). */
export function isMediating({ kind, committeeRole }: Pick<HeldPost, 'kind' | 'committeeRole'>): boolean {
  return kind === '06' || committeeRole !== null;
}

/** Codes of staff-kinds: 网格长, 微网格长 · 专职网格员, 兼职网格员, 网格员. */
const kindsOf: Readonly<Record<Exclude<Part, 'mediator'>, readonly string[]>> = { gridChief: ['01', '04'], gridWorker: ['02', '03', '12'] };

/** Whether one of the posts that somebody holds on the day fits the part. */
export function fits(part: Part, posts: readonly HeldPost[]): boolean {
  return posts.some((post) => (part === 'mediator' ? isMediating(post) : kindsOf[part].includes(post.kind)));
}
