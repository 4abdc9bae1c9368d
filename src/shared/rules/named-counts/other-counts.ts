// The named counts of the other lists.
import type { Filter } from '#shared/contract/list.ts';
import { daysAfterDate, monthDays } from '../calendar-date.ts';
import { committeeKind, massKind } from '../organisation-record.ts';
import { certificateNoticeDays } from '../training.ts';
import type { NamedCount } from './named-count.ts';

type NamedCounts = Readonly<Record<string, NamedCount>>;

const within =
  (column: string, ...value: string[]): (() => readonly Filter[]) =>
  () => [{ column, operator: 'in', value }];
const holding =
  (post: string): (() => readonly Filter[]) =>
  () => [{ column: 'currentPosts', operator: 'contains', value: post }];
const isEmpty =
  (column: string, value: boolean): (() => readonly Filter[]) =>
  () => [{ column, operator: 'empty', value }];

export const caseCounts = {
  handling: {
    id: 'handling',
    word: '办理中',
    meaning: '已受理或正在调解、还没有达成协议或终止的案件。',
    filters: within('state', 'accepted', 'mediating'),
  },
  agreed: { id: 'agreed', word: '已达成协议', meaning: '达成了协议、还没有履行完毕或结案的案件。', filters: within('state', 'agreed') },
  failed: { id: 'failed', word: '调解终止', meaning: '没有调成而终止、还没有结案的案件；撤回的不算。', filters: within('state', 'failed') },
} as const satisfies NamedCounts;

export const staffCounts = {
  chiefs: { id: 'chiefs', word: '网格长', meaning: '今天担任网格长的人员。', filters: holding('网格长') },
  workers: { id: 'workers', word: '网格员', meaning: '今天担任网格员的人员，专职兼职都算。', filters: holding('网格员') },
  mediators: { id: 'mediators', word: '调解员', meaning: '今天担任调解员的人员，专职兼职都算。', filters: holding('调解员') },
  certificateEnds: {
    id: 'certificateEnds',
    word: '证书将到期',
    meaning: `证书在 ${String(certificateNoticeDays)} 天内到期或已经到期的人员。`,
    filters: (today) => [{ column: 'certificateUntil', operator: 'between', value: [null, daysAfterDate(today, certificateNoticeDays)] }],
  },
  left: {
    id: 'left',
    word: '已离任',
    meaning: '最后一段任职到昨天为止已经结束的人员。',
    filters: (today) => [{ column: 'postsUntil', operator: 'between', value: [null, daysAfterDate(today, -1)] }],
  },
} as const satisfies NamedCounts;

export const organisationCounts = {
  committees: {
    id: 'committees',
    word: '调委会',
    meaning: '组织类型是人民调解委员会的，撤销了的也算。',
    filters: within('kind', committeeKind),
  },
  mass: { id: 'mass', word: '群防群治', meaning: '组织类型是群防群治组织的，撤销了的也算。', filters: within('kind', massKind) },
  closed: { id: 'closed', word: '已撤销', meaning: '登记了撤销日期的组织。', filters: isEmpty('closedOn', false) },
} as const satisfies NamedCounts;

export const gridCounts = {
  noChief: { id: 'noChief', word: '没有网格长', meaning: '没有登记网格长姓名的网格，撤销了的也算。', filters: isEmpty('chiefName', true) },
  closed: { id: 'closed', word: '已撤销', meaning: '登记了撤销日期的网格。', filters: isEmpty('closedOn', false) },
} as const satisfies NamedCounts;

export const printCounts = {
  today: {
    id: 'today',
    word: '今天',
    meaning: '今天打印的，草稿和作废的也算。',
    filters: (today) => [{ column: 'at', operator: 'between', value: [today, today] }],
  },
  thisMonth: {
    id: 'thisMonth',
    word: '本月打印',
    meaning: '本月打印的，草稿和作废的也算。',
    filters: (today) => [{ column: 'at', operator: 'between', value: monthDays(today.slice(0, 7)) }],
  },
  final: { id: 'final', word: '正本', meaning: '打印的正本；草稿和作废的不算。', filters: within('standing', 'final') },
  again: { id: 'again', word: '重印', meaning: '写了重印原因的打印。', filters: isEmpty('reason', false) },
  void: { id: 'void', word: '作废', meaning: '作废了的打印，不算份数。', filters: within('standing', 'void') },
} as const satisfies NamedCounts;

export const handoverCounts = {
  held: { id: 'held', word: '未移交', meaning: '立了卷、还没有移交的卷宗。', filters: within('standing', 'held') },
  handedOver: { id: 'handedOver', word: '已移交', meaning: '已经移交的卷宗。', filters: within('standing', 'handedOver') },
} as const satisfies NamedCounts;

/** 待报送 counts records of every register, not rows of one list: migration 370 keeps it, batches/pending.store.ts lists it. */
export const pendingCount = {
  word: '待报送',
  meaning: '县里还没有收下的记录：新登记的、改过的、删除的和被退回的，包括村、网格、组织和人员；草稿不算。第一次报送以前，全部记录都算。',
} as const;
