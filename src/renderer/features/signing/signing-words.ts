import type { IssueWay, Signing, SigningStage, SignPlace, SignWay } from '#shared/contract/signing.ts';

export const signWayWords: Readonly<Record<SignWay, string>> = { signature: '签名', seal: '盖章', fingerprint: '按指印' };
export const issueWayWords: Readonly<Record<IssueWay, string>> = { inPerson: '当面送达', mail: '邮寄', throughOthers: '转交' };
export const roleWords: Readonly<Record<SignPlace['role'], string>> = {
  party: '当事人',
  mediator: '人民调解员',
  recorder: '记录人',
  seal: '调委会印章',
};
export const stageWords: Readonly<Record<SigningStage, string>> = {
  draft: '草稿',
  final: '已定稿，待打印',
  printed: '已打印，待签字',
  signing: '签字中',
  signed: '已签齐，待送达',
  issued: '已送达',
};

/** The words of a mark's way, whatever kind it is of. */
export function wayWord(way: string): string {
  return (signWayWords as Readonly<Record<string, string>>)[way] ?? (issueWayWords as Readonly<Record<string, string>>)[way] ?? '';
}

/** How the court's 30 days stand (人民调解法 art. 33). */
export function courtWords(court: NonNullable<Signing['court']>): {
  readonly words: string;
  readonly look: 'quiet' | 'attention' | 'late';
} {
  const rolled = court.lastDay === court.dueOn ? '' : `（遇休息日，法院最迟 ${court.lastDay}）`;
  if (court.alert === 'over') return { words: `司法确认期限已过（${court.dueOn}）${rolled}`, look: 'late' };
  const words = `可以在 ${court.dueOn} 前共同申请司法确认，还剩 ${String(court.daysLeft)} 天${rolled}`;
  return { words, look: court.alert === 'alert' ? 'attention' : 'quiet' };
}
